package dev.gateboard.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.gate.Boards;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecklistViewModelBuilderTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final ChecklistViewOptions ALL = new ChecklistViewOptions(ChecklistFilter.ALL, "", Set.of());

    private final ChecklistViewModelBuilder sheets = new ChecklistViewModelBuilder(ADA, Messages.WINDOW);

    @Test
    void oneTickChangesItsRowAndTheHeadingsAboveItAlone() {
        var reviewStatus = Boards.opened();
        var gate = Boards.gate(reviewStatus, "Migrations");
        var before = sheets.of(reviewStatus, ALL);
        var after = sheets.of(
                Boards.after(reviewStatus, List.of(new Action.Pass(gate.id(), "", Duration.ZERO, List.of()))), ALL);
        assertThat(after.changed())
                .isEqualTo(new ChecklistViewModel.RowChanges.At(List.of(
                        0, // the document's title
                        keys(before)
                                .indexOf(ChecklistRow.SectionRow.key(reviewStatus
                                        .review()
                                        .checklist()
                                        .sections()
                                        .get(gate.section()))),
                        keys(before).indexOf(gate.id().toString()))));
    }

    private static List<String> keys(ChecklistViewModel sheet) {
        return sheet.rows().stream().map(ChecklistRow::key).toList();
    }

    @Test
    void searchFindsAGateByItsGroupsText() {
        var sheet = sheets.of(Boards.opened(), ALL.withSearch("posture"));
        assertThat(sheet.rows()).hasSize(5); // two headings, the group and its leaves
    }

    @Test
    void claimsBlockUntilConfirmed() { // R9
        var reviewStatus = Boards.opened();
        var claimed = Boards.gate(reviewStatus, "Secrets").id().toString();
        assertThat(keys(sheets.of(reviewStatus, ALL.withFilter(ChecklistFilter.BLOCKING))))
                .contains(claimed);
    }

    private static final String WEEKS = """
        Before.

        - [ ] Read this

        # Release team

        ## Week 1

        ### For Lead

        - [ ] Open an issue
        - [ ] Call a meeting

        ### For Shadow

        - [ ] Follow the lead

        ## Nothing here

        ### Nor here

        ## Week 5

        #### For Lead

        - [ ] Open an issue
        """;

    private final ReviewStatus weeks = Boards.of(WEEKS);

    private List<ChecklistRow.SectionRow> headings(ChecklistViewOptions look) {
        return sheets.of(weeks, look).rows().stream()
                .filter(ChecklistRow.SectionRow.class::isInstance)
                .map(ChecklistRow.SectionRow.class::cast)
                .toList();
    }

    private static List<String> lines(List<ChecklistRow.SectionRow> headings) {
        return headings.stream()
                .map(row ->
                        ".".repeat(row.level()) + row.name() + " " + row.tally().leaves())
                .toList();
    }

    /// A heading without gates of its own is there where gates are below it, and nowhere else.
    @Test
    void headingsAreATreeAndCountAllGatesBelowThem() { // R2
        assertThat(lines(headings(ALL)))
                .containsExactly(
                        " 1",
                        "Release team 4",
                        ".Week 1 3",
                        "..Week 1 › For Lead 2",
                        "..For Shadow 1",
                        ".Week 5 1",
                        "..Week 5 › For Lead 1");
    }

    @Test
    void aTickCountsInEveryHeadingAboveIt() {
        var gate = Boards.gate(weeks, "Follow");
        var after = Boards.after(weeks, List.of(new Action.Pass(gate.id(), "", Duration.ZERO, List.of())));
        assertThat(sheets.of(after, ALL).rows().stream()
                        .filter(row -> row instanceof ChecklistRow.SectionRow heading
                                && heading.tally().cleared() == 1)
                        .map(row -> ((ChecklistRow.SectionRow) row).name()))
                .containsExactly("Release team", "Week 1", "For Shadow");
    }

    @Test
    void whatASearchFindsStandsBelowAllItsHeadings() {
        assertThat(lines(headings(ALL.withSearch("follow"))))
                .containsExactly("Release team 4", ".Week 1 3", "..For Shadow 1");
    }

    @Test
    void aGateIsOneLevelBelowItsHeading() {
        var sheet = sheets.of(weeks, ALL);
        assertThat(sheet.rows().stream()
                        .filter(ChecklistRow.GateRow.class::isInstance)
                        .map(ChecklistRow::level))
                .containsExactly(1, 3, 3, 3, 3);
    }

    @Test
    void aHeadingStandsForAllGatesBelowIt() {
        var week = headings(ALL).get(2);
        assertThat(week.gates(weeks))
                .extracting(Gate::text)
                .containsExactly("Open an issue", "Call a meeting", "Follow the lead");
    }

    @Test
    void aLineLeadsToItsGateAndToTheHeadingAboveIt() {
        var checklist = weeks.review().checklist();
        var gate = Boards.gate(weeks, "Follow");
        assertThat(RowLocator.key(checklist, gate.line())).isEqualTo(gate.id().toString());
        assertThat(RowLocator.key(checklist, gate.line() - 2))
                .isEqualTo(ChecklistRow.SectionRow.key(checklist.sections().get(4)));
    }
}
