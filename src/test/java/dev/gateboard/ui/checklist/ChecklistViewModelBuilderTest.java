package dev.gateboard.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
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
    void oneTickChangesItsRowAndItsSectionAlone() {
        var reviewStatus = Boards.opened();
        var gate = Boards.gate(reviewStatus, "Migrations");
        var before = sheets.of(reviewStatus, ALL);
        var after = sheets.of(
                Boards.after(reviewStatus, List.of(new Action.Pass(gate.id(), "", Duration.ZERO, List.of()))), ALL);
        assertThat(after.changed())
                .isEqualTo(new ChecklistViewModel.RowChanges.At(List.of(
                        before.indexes()
                                .get(ChecklistRow.SectionRow.key(reviewStatus
                                        .review()
                                        .checklist()
                                        .sections()
                                        .get(gate.section()))),
                        before.indexes().get(gate.id().toString()))));
    }

    @Test
    void searchFindsAGateByItsGroupsText() {
        var sheet = sheets.of(Boards.opened(), ALL.withSearch("posture"));
        assertThat(sheet.rows()).hasSize(4);
    }

    @Test
    void claimsBlockUntilConfirmed() { // R9
        var reviewStatus = Boards.opened();
        var claimed = Boards.gate(reviewStatus, "Secrets").id().toString();
        assertThat(sheets.of(reviewStatus, ALL.withFilter(ChecklistFilter.BLOCKING))
                        .indexes())
                .containsKey(claimed);
    }

    @Test
    void foldedSectionHidesWhatIsBelowIt() {
        var reviewStatus = Boards.opened();
        var key = ChecklistRow.SectionRow.key(reviewStatus
                .review()
                .checklist()
                .sections()
                .get(Boards.gate(reviewStatus, "Migrations").section()));
        assertThat(sheets.of(reviewStatus, ALL.withFoldToggled(key)).indexes())
                .containsKey(key)
                .doesNotContainKey(Boards.gate(reviewStatus, "Migrations").id().toString());
    }
}
