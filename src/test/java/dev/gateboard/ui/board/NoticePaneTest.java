package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.board.notice.LeftOutListener;
import dev.gateboard.ui.board.notice.NoticePane;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.Boards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The lines above the gates.
class NoticePaneTest {
    private final List<String> heard = new ArrayList<>();
    private final NoticePane notices = TestWindow.call(() -> new NoticePane(
            Messages.WINDOW,
            actions -> actions.forEach(action -> heard.add(action.getClass().getSimpleName())),
            _ -> {}));

    private static ReviewStatus decided() {
        var no = new Decision(Decision.Kind.NO_GO, "not yet", List.of(), Instant.MAX, false);
        return Boards.after(
                Boards.opened(),
                List.of(new Action.Decide(no), new Action.Freeze("beep", "1".repeat(64), "2".repeat(64), List.of())));
    }

    private static ReviewStatus after(ReviewStatus reviewStatus, Gate gate) {
        return Boards.after(reviewStatus, List.of(new Action.Fail(gate.id(), "the notes are gone", List.of())));
    }

    @Test
    void aDeedAfterTheDecisionAsksWhoeverDecidedR22() {
        var reviewStatus = decided();
        try (var window = TestWindow.of(760, 260, () -> notices)) {
            window.interact(() -> notices.show(reviewStatus));
            assertThat(String.join("\n", window.texts(".label"))).doesNotContain("changed since");
            var changed = after(reviewStatus, Boards.gate(reviewStatus, "tabletop"));
            window.interact(() -> notices.show(changed));
            window.save("notice-changed-light");
            assertThat(window.texts(".label")).contains("1 change since Ada decided no-go. Keep the decision?");
            window.clickOn("Keep decision");
            window.clickOn("Put on hold");
            window.clickOn("Start new round");
            assertThat(heard).containsExactly("AffirmDecision", "Decide", "StartRound");
            window.dark();
            window.save("notice-changed-dark");
            window.interact(() -> notices.show(Boards.after(changed, List.of(new Action.AffirmDecision("")))));
            assertThat(String.join("\n", window.texts(".label"))).doesNotContain("changed since");
        }
    }

    @Test
    void boxedSignOffsAreOfferedAsRolesR8() {
        var text = """
            # Beep

            - [ ] smoke

            ## Approvals

            - [ ] Engineering
            - [ ] QA lead
            - [ ] Product (name, date)
            """;
        var chosen = new ArrayList<String>();
        try (var window = TestWindow.of(760, 160, () -> notices)) {
            window.interact(() -> notices.onRoleChoice(choice -> chosen.add(choice.path() + " " + choice.areRoles())));
            window.interact(() -> notices.show(Boards.of(text)));
            window.save("notice-roles-light");
            assertThat(window.texts(".label"))
                    .contains("\"Approvals\" looks like sign-offs: Engineering, QA lead and Product.");
            window.clickOn("Make them roles");
            window.clickOn("Keep as gates");
            assertThat(chosen).containsExactly("Beep > Approvals true", "Beep > Approvals false");
            window.dark();
            window.save("notice-roles-dark");
        }
    }

    @Test
    void tablesAndListsThatAreLeftOutAreToldUntilTheyAreNoGatesR38() {
        var board =
                Boards.of("# Beep\n\n- [ ] smoke\n\n| Check | Status |\n|---|---|\n| Backups | ✅ |\n| Keys | ⏳ |\n");
        try (var window = TestWindow.of(760, 160, () -> notices)) {
            window.interact(() -> notices.onLeftOut(listener()));
            window.interact(() -> notices.show(board));
            window.save("notice-left-out-light");
            assertThat(window.texts(".label")).contains("2 table rows with a status column are not gates.");
            window.clickOn("Include them…");
            assertThat(heard).containsExactly("include");
            window.clickOn("Not gates");
            assertThat(window.lookup("#include").queryAll()).isEmpty();
            window.dark();
            window.save("notice-left-out-dark");
        }
    }

    private LeftOutListener listener() {
        return new LeftOutListener() {
            @Override
            public void open() {
                heard.add("include");
            }

            @Override
            public boolean isHidden(Review review) {
                return heard.contains(review.name());
            }

            @Override
            public void hide(Review review) {
                heard.add(review.name());
            }
        };
    }

    @Test
    void itStandsIsAskedAgainAfterTheNextChangeR22() {
        var reviewStatus = decided();
        var stood = Boards.after(
                after(reviewStatus, Boards.gate(reviewStatus, "tabletop")), List.of(new Action.AffirmDecision("")));
        try (var window = TestWindow.of(760, 260, () -> notices)) {
            window.interact(() -> notices.show(stood));
            assertThat(String.join("\n", window.texts(".label"))).doesNotContain("changed since");
            window.interact(() -> notices.show(after(stood, Boards.gate(stood, "RPO/RTO"))));
            assertThat(window.texts(".label")).contains("1 change since Ada decided no-go. Keep the decision?");
        }
    }

    @Test
    void ownersThatTheFileNamesAreOfferedOnceAndAgainWhenItNamesOthers() {
        var one = Boards.of("# beep\n\n- [ ] a - @bo\n- [ ] b (@ada)\n- [ ] c\n");
        var other = Boards.of("# beep\n\n- [ ] a - @bo\n- [ ] b (@ada)\n- [ ] c - Owner: Dan\n");
        notices.onAssignOwners(() -> heard.add("all"));
        try (var window = TestWindow.of(760, 120, () -> notices)) {
            window.interact(() -> notices.show(one));
            window.save("notice-owners-light");
            assertThat(window.texts(".label")).contains("2 gates name an owner in the file.");
            window.clickOn("Assign all 2");
            assertThat(heard).containsExactly("all");
            window.clickOn("Not now");
            assertThat(window.lookup("#assign-owners").queryAll()).isEmpty();
            window.interact(() -> notices.show(other));
            assertThat(window.texts(".label")).contains("3 gates name an owner in the file.");
            window.dark();
            window.save("notice-owners-dark");
        }
    }

    private static final String KINDS = """
        # Release

        - [ ] build is green
        - [ ] RC only: tell the testers
        - [ ] FINAL only: merge to the release branch
        - [ ] rehearse the rollback, only needed for migrations
        - [ ] Set the analytics ID if using analytics
        """;

    @Test
    void theKindOfReleaseIsAskedOnceWithAButtonForEach() {
        var board = Boards.of(KINDS);
        try (var window = TestWindow.of(760, 260, () -> notices)) {
            window.interact(() -> notices.show(board));
            window.save("notice-tiers-light");
            assertThat(window.texts(".label"))
                    .contains(
                            "This list has gates for RC and FINAL. Which is this?",
                            "The text suggests that 2 gates are optional.");
            window.clickOn("FINAL");
            window.clickOn("All gates");
            assertThat(heard).containsExactly("ChooseTier", "ChooseTier");
            window.interact(() -> notices.show(Boards.after(board, List.of(new Action.ChooseTier("FINAL")))));
            assertThat(String.join("\n", window.texts(".label"))).doesNotContain("Which is this?");
        }
    }

    @Test
    void gatesThatMayBeOptionalAreAnsweredOneByOneBesideTheirReasons() {
        var board = Boards.of(KINDS);
        try (var window = TestWindow.of(760, 320, () -> notices)) {
            window.interact(() -> notices.show(board));
            assertThat(window.texts(".label")).doesNotContain("The text says: only needed for migrations");
            window.clickOn("Show reasons");
            window.save("notice-offers-light");
            assertThat(window.texts(".label"))
                    .contains("The text says: only needed for migrations", "The text says: if using analytics");
            window.clickOn(window.lookup(".button").queryAll().stream()
                    .filter(button -> "Make optional: rehearse the rollback, only needed for migrations"
                            .equals(button.getAccessibleText()))
                    .findFirst()
                    .orElseThrow());
            assertThat(heard).containsExactly("SetOptional");
            var gate = Boards.gate(board, "rehearse");
            window.interact(() -> notices.show(Boards.after(
                    board, List.of(new Action.SetOptional(gate.id(), true, "only needed for migrations")))));
            assertThat(window.texts(".label"))
                    .contains("The text suggests that 1 gate is optional.")
                    .doesNotContain("The text says: only needed for migrations");
            window.dark();
            window.save("notice-offers-dark");
        }
    }
}
