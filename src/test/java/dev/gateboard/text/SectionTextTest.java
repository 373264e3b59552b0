package dev.gateboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.Corpus;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.gate.Boards;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sections of one title are told apart (rule R2).
class SectionTextTest {
    private static final String WEEKS = """
        # Release team

        ## Week 1

        ### For Lead

        - [ ] Open an issue

        ## Week 5

        ### For Lead

        - [ ] Open an issue
        - Owner: `TBD`

        ## Go/No-Go day

        - [ ] Meet
        """;

    private final ReviewStatus weeks = Boards.of(WEEKS);

    private static String name(ReviewStatus board, int section) {
        var checklist = board.review().checklist();
        var name = SectionText.name(checklist, checklist.sections().get(section));
        assertThat(SectionText.names(checklist).get(section)).isEqualTo(name);
        return name;
    }

    @Test
    void aSectionIsCalledByItsTitleWhereThatIsTheOnlyOneOfItsName() {
        assertThat(name(weeks, 5)).isEqualTo("Go/No-Go day");
        var gate = Boards.gate(weeks, "Meet");
        assertThat(SectionText.gate(weeks.review().checklist(), gate)).isEqualTo("Meet");
    }

    @Test
    void oneOfSeveralIsCalledByTheHeadingsAboveItAsWell() {
        var checklist = weeks.review().checklist();
        assertThat(name(weeks, 2)).isEqualTo("Week 1 › For Lead");
        assertThat(name(weeks, 4)).isEqualTo("Week 5 › For Lead");
        assertThat(SectionText.gate(checklist, checklist.gates().get(1)))
                .isEqualTo("Week 5 › For Lead › Open an issue");
        assertThat(SectionText.field(checklist, checklist.fields().getFirst())).isEqualTo("Week 5 › For Lead › Owner");
    }

    @Test
    void twoWithTheSameHeadingsAboveAreCalledByTheirLines() {
        var board = Boards.of("## Ops\n\n- [ ] a\n\n## ops\n\n- [ ] b\n\n## Ops\n\n- [ ] c\n");
        assertThat(board.review().checklist().sections().stream()
                        .map(Section::index)
                        .map(index -> name(board, index)))
                .containsExactly("Ops (L1)", "ops", "Ops (L9)");
    }

    @Test
    void aTitleThatIsNotAboveEverythingIsPartOfThePath() {
        var board = Boards.of("# Old\n\n## Ops\n\n- [ ] a\n\n# New\n\n## Ops\n\n- [ ] b\n");
        assertThat(name(board, 1)).isEqualTo("Old › Ops");
        assertThat(name(board, 3)).isEqualTo("New › Ops");
    }

    @Test
    void gatesBeforeTheFirstHeadingHaveNoSection() {
        var board = Boards.of("- [ ] a\n\n# One\n\n- [ ] b\n");
        assertThat(name(board, 0)).isEmpty();
        assertThat(SectionText.gate(
                        board.review().checklist(),
                        board.review().checklist().gates().getFirst()))
                .isEqualTo("a");
    }

    /// Whatever people write, no two of their headings go by one name.
    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void noTwoHeadingsOfARealChecklistHaveOneName(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var board = Boards.of(new String(entry.bytes(), StandardCharsets.UTF_8));
        var titled = board.review().checklist().sections().stream()
                .filter(section -> !section.title().isBlank())
                .toList();
        assertThat(titled.stream()
                        .map(Section::index)
                        .map(index -> name(board, index))
                        .distinct())
                .hasSameSizeAs(titled);
    }
}
