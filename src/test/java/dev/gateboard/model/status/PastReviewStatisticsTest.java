package dev.gateboard.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.ui.gate.Boards;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Gates of one text under headings of one title are counted apart.
class PastReviewStatisticsTest {
    private static final String WEEKS = """
        # Release %s

        ## Week 1

        ### For Lead

        - [ ] Open an issue

        ## Week 5

        ### For Lead

        - [ ] Open an issue
        - [ ] Open an issue
        """;

    @Test
    void gatesOfOneTextInSeveralSectionsAreCountedApart() {
        var before = Boards.of(new UUID(0, 2), WEEKS.formatted("1.30"));
        var failed = before.review().gate(1);
        var past = Boards.after(
                before,
                List.of(
                        new Action.AddNote(before.review().gate(0).id(), "seen"),
                        new Action.Fail(failed.id(), "late", List.of()),
                        new Action.AddNote(before.review().gate(2).id(), "seen")));
        var now = Boards.of(new UUID(0, 1), WEEKS.formatted("1.31")).review();
        var learned = PastReviewStatistics.of(now, List.of(past.review())).all();
        assertThat(learned).extracting(GateStatistics::reviews).containsExactly(1, 1, 1);
        assertThat(learned).extracting(GateStatistics::failed).containsExactly(0, 1, 0);
        assertThat(learned).extracting(GateStatistics::section).first().isEqualTo("Week 1 › For Lead");
    }
}
