package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.language.Language;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The name, the roles and the round of a review are changed in the window.
class RolesWindowTest {
    private static final String GATES = """
        # Shop

        ## Ops

        - [ ] Backups are restored

        ## Security

        - [ ] Keys are rotated

        ## Sign-off

        - Product sign-off: `TBD`
        """;

    @TempDir
    private Path folder = Path.of("");

    private static MeetingRole role(ReviewWindow review, String label) throws Exception {
        return review.status().review().meeting().roles().stream()
                .filter(role -> role.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static TestWindow open(ReviewWindow review) {
        review.choose("Name and roles…");
        return review.robot();
    }

    @Test
    void theShortNameIsChangedByKeyboardAlone() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = open(review);
            window.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
            window.write("till").push(KeyCode.ENTER);
            window.save("roles-name");
            window.until(() -> review.status().review().name().equals("till"));
            assertThat(review.status().review().name()).isEqualTo("till");
            assertThat(window.texts(".label")).contains("till");
        }
    }

    @Test
    void aRoleIsAddedByKeyboardAndItsPersonIsCompleted() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            review.perform(
                    ReviewWindow.ADA,
                    new Action.AddNote(review.gate("Keys"), "by Bo"),
                    new Action.SetRole(
                            "Product sign-off",
                            false,
                            false,
                            false,
                            List.of(new Person("Bo Lin", "bo@example.org")),
                            List.of(),
                            ""));
            var window = open(review);
            window.save("roles-light");
            window.clickOn("Add a role…");
            window.write("security sign-off").push(KeyCode.TAB).write("bo");
            window.until(() -> Window.getWindows().size() > 1);
            window.push(KeyCode.DOWN).push(KeyCode.ENTER);
            window.until(() -> Window.getWindows().size() == 1);
            window.push(KeyCode.ENTER);
            window.until(() -> review.status().review().meeting().roles().size() == 2);
            assertThat(role(review, "security sign-off")).satisfies(role -> {
                assertThat(role.person()).containsExactly(new Person("Bo Lin", "bo@example.org"));
                assertThat(role.isRequired()).isTrue();
            });
        }
    }

    @Test
    void aRoleIsMadeOptionalAndRequiredAgainAndCoversASection() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = open(review);
            window.clickOn("Change…");
            CheckComboBox<?> covers = window.only("#role-covers").query();
            window.interact(() -> covers.getCheckModel().check(1));
            window.clickOn(".toggle-switch");
            window.save("roles-form");
            window.dark();
            window.save("roles-form-dark");
            window.light();
            window.resize(683, 384);
            window.save("roles-small");
            window.resize(1366, 720);
            window.clickOn("Save role");
            window.until(() -> !role(review, "Product sign-off").isRequired());
            var sections = review.status().review().checklist().sections();
            assertThat(role(review, "Product sign-off").covers())
                    .extracting(index -> sections.get(index).title())
                    .containsExactly("Ops");
            window.until(() -> window.texts(".label").contains("Optional · Covers Ops"));
            assertThat(window.texts(".label")).contains("Optional · Covers Ops");

            window.clickOn("Change…").clickOn(".toggle-switch").clickOn("Save role");
            window.until(() -> role(review, "Product sign-off").isRequired());
            assertThat(role(review, "Product sign-off").isRequired()).isTrue();
        }
    }

    @Test
    void onceAMeetingBeganAChangeNeedsAReasonAndTheFormStaysUntilThen() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            review.perform(ReviewWindow.ADA, new Action.StartRound());
            var window = open(review);
            window.clickOn("Change…").clickOn(".toggle-switch").clickOn("Save role");
            window.until(() -> !window.all(".role-form .message-line:error").isEmpty());
            assertThat(role(review, "Product sign-off").isRequired()).isTrue();
            window.enter("#role-reason", "no product change").push(KeyCode.ENTER);
            window.until(() -> !role(review, "Product sign-off").isRequired());
            assertThat(role(review, "Product sign-off").isRequired()).isFalse();
        }
    }

    @Test
    void whoVotesForARoleIsNotRemovedInSilence() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            review.perform(ReviewWindow.ADA, voter("Bo Lin <bo@example.org>"));
            var window = open(review);
            window.clickOn("Change…");
            window.enter("#role-person", "").clickOn("Save role");
            window.until(() -> !window.all(".role-form .message-line:error").isEmpty());
            assertThat(window.texts(".role-form .message-line"))
                    .containsExactly("The person who votes for a role can be changed, but not removed. Enter a name.");
            window.save("roles-voter");
            window.enter("#role-person", "Eve <eve@example.org>").push(KeyCode.ENTER);
            window.until(() -> window.all(".role-form").isEmpty());
            assertThat(role(review, "Product sign-off").person())
                    .containsExactly(Person.parse("Eve <eve@example.org>"));
        }
    }

    @Test
    void aHalfTypedFormStaysWhileOthersChangeRolesAndRounds() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            review.perform(ReviewWindow.ADA, voter("Bo Lin <bo@example.org>"));
            var window = open(review);
            window.clickOn("Change…");
            window.enter("#role-reason", "half typed");
            review.perform(ReviewWindow.ADA, new Action.StartRound());
            review.perform(
                    ReviewWindow.ADA,
                    new Action.SetRole(
                            "Product sign-off",
                            false,
                            true,
                            false,
                            List.of(Person.parse("Eve <eve@example.org>")),
                            List.of(),
                            "on leave"));
            window.until(() -> window.texts(".label").contains("Optional · Eve votes for it"));
            assertThat(((TextField) window.only("#role-reason").query()).getText())
                    .isEqualTo("half typed");
            window.clickOn("Save role");
            window.until(() -> window.all(".role-form").isEmpty());
            assertThat(role(review, "Product sign-off").person())
                    .as("what was not changed in the form stays as the other person left it")
                    .containsExactly(Person.parse("Eve <eve@example.org>"));
            assertThat(role(review, "Product sign-off").isRequired()).isFalse();
        }
    }

    @Test
    void aFormOffersTheSectionsOfANewerDocumentAndKeepsThoseChosen() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = open(review);
            window.clickOn("Add a role…").write("Security sign-off");
            CheckComboBox<?> covers = window.only("#role-covers").query();
            window.interact(() -> covers.getCheckModel().check(covers.getItems().size() - 1));
            assertThat(covers.getCheckModel().getCheckedItems()).asString().contains("Security");
            refresh(review, GATES.replace("## Ops", "## Money\n\n- [ ] Prices are checked\n\n## Ops"));
            window.until(() -> covers.getItems().size() == 4);
            window.clickOn("Add role");
            window.until(() -> review.status().review().meeting().roles().size() == 2);
            var sections = review.status().review().checklist().sections();
            assertThat(role(review, "Security sign-off").covers())
                    .extracting(index -> sections.get(index).title())
                    .containsExactly("Security");
        }
    }

    private static void refresh(ReviewWindow review, String text) throws Exception {
        var revisions = review.wiring().workspace().revisions();
        var id = review.status().review().id();
        var found = DocumentComparer.compareFile(
                revisions.comparisonContext(id).get().orElseThrow(),
                "gates.md",
                text.getBytes(StandardCharsets.UTF_8),
                false);
        revisions
                .revise(
                        id,
                        ReviewWindow.ADA,
                        ((IncomingDocument.DocumentComparison.Changed) found).incoming(),
                        List.of())
                .get();
    }

    private static Action.SetRole voter(String person) {
        return new Action.SetRole(
                "Product sign-off", false, false, false, List.of(Person.parse(person)), List.of(), "");
    }

    @Test
    void theRunningRoundIsEnded() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = open(review);
            assertThat(window.texts(".button")).doesNotContain("End the round");
            review.perform(ReviewWindow.ADA, new Action.StartRound());
            window.until(() -> window.texts(".button").contains("End the round"));
            window.clickOn("End the round");
            window.until(() -> !review.status().review().meeting().round().isRunning());
            assertThat(review.status().review().meeting().round().isRunning()).isFalse();
            window.until(() -> !window.texts(".button").contains("End the round"));
            assertThat(window.texts(".button")).doesNotContain("End the round");
        }
    }

    @Test
    void itSpeaksGerman() throws Exception {
        var before = Language.choose(Language.GERMAN);
        try (var review = ReviewWindow.open(folder, GATES)) {
            review.choose("Name und Rollen…");
            review.robot().clickOn("Rolle hinzufügen…");
            review.robot().save("roles-german");
            assertThat(review.robot().texts(".button")).contains("Rolle hinzufügen");
        } finally {
            Language.choose(before);
        }
    }
}
