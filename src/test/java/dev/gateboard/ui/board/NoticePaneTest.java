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
import dev.gateboard.ui.control.Screen;
import dev.gateboard.ui.gate.Boards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The lines above the gates.
class NoticePaneTest {
    private final List<String> heard = new ArrayList<>();
    private final NoticePane notices = Screen.call(() -> new NoticePane(
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
        try (var screen = Screen.of(760, 260, () -> notices)) {
            screen.run(() -> notices.show(reviewStatus));
            assertThat(String.join("\n", screen.texts(".label"))).doesNotContain("changed since");
            var changed = after(reviewStatus, Boards.gate(reviewStatus, "tabletop"));
            screen.run(() -> notices.show(changed));
            screen.save("notice-changed-light");
            assertThat(screen.texts(".label")).contains("1 change since Ada decided no-go. Keep the decision?");
            screen.click(screen.named("Keep decision"));
            screen.click(screen.named("Put on hold"));
            screen.click(screen.named("Start new round"));
            assertThat(heard).containsExactly("AffirmDecision", "Decide", "StartRound");
            screen.dark();
            screen.save("notice-changed-dark");
            screen.run(() -> notices.show(Boards.after(changed, List.of(new Action.AffirmDecision("")))));
            assertThat(String.join("\n", screen.texts(".label"))).doesNotContain("changed since");
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
        try (var screen = Screen.of(760, 160, () -> notices)) {
            screen.run(() -> notices.onRoleChoice(choice -> chosen.add(choice.path() + " " + choice.areRoles())));
            screen.run(() -> notices.show(Boards.of(text)));
            screen.save("notice-roles-light");
            assertThat(screen.texts(".label"))
                    .contains("\"Approvals\" looks like sign-offs: Engineering, QA lead and Product.");
            screen.click(screen.named("Make them roles"));
            screen.click(screen.named("Keep as gates"));
            assertThat(chosen).containsExactly("Beep > Approvals true", "Beep > Approvals false");
            screen.dark();
            screen.save("notice-roles-dark");
        }
    }

    @Test
    void tablesAndListsThatAreLeftOutAreToldUntilTheyAreNoGatesR38() {
        var board =
                Boards.of("# Beep\n\n- [ ] smoke\n\n| Check | Status |\n|---|---|\n| Backups | ✅ |\n| Keys | ⏳ |\n");
        try (var screen = Screen.of(760, 160, () -> notices)) {
            screen.run(() -> notices.onLeftOut(listener()));
            screen.run(() -> notices.show(board));
            screen.save("notice-left-out-light");
            assertThat(screen.texts(".label")).contains("2 table rows with a status column are not gates.");
            screen.click(screen.named("Include them…"));
            assertThat(heard).containsExactly("include");
            screen.click(screen.named("Not gates"));
            assertThat(screen.all("#include")).isEmpty();
            screen.dark();
            screen.save("notice-left-out-dark");
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
        try (var screen = Screen.of(760, 260, () -> notices)) {
            screen.run(() -> notices.show(stood));
            assertThat(String.join("\n", screen.texts(".label"))).doesNotContain("changed since");
            screen.run(() -> notices.show(after(stood, Boards.gate(stood, "RPO/RTO"))));
            assertThat(screen.texts(".label")).contains("1 change since Ada decided no-go. Keep the decision?");
        }
    }

    @Test
    void ownersThatTheFileNamesAreOfferedOnceAndAgainWhenItNamesOthers() {
        var one = Boards.of("# beep\n\n- [ ] a - @bo\n- [ ] b (@ada)\n- [ ] c\n");
        var other = Boards.of("# beep\n\n- [ ] a - @bo\n- [ ] b (@ada)\n- [ ] c - Owner: Dan\n");
        notices.onAssignOwners(() -> heard.add("all"));
        try (var screen = Screen.of(760, 120, () -> notices)) {
            screen.run(() -> notices.show(one));
            screen.save("notice-owners-light");
            assertThat(screen.texts(".label")).contains("2 gates name an owner in the file.");
            screen.click(screen.named("Assign all 2"));
            assertThat(heard).containsExactly("all");
            screen.click(screen.named("Not now"));
            assertThat(screen.all("#assign-owners")).isEmpty();
            screen.run(() -> notices.show(other));
            assertThat(screen.texts(".label")).contains("3 gates name an owner in the file.");
            screen.dark();
            screen.save("notice-owners-dark");
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
        try (var screen = Screen.of(760, 260, () -> notices)) {
            screen.run(() -> notices.show(board));
            screen.save("notice-tiers-light");
            assertThat(screen.texts(".label"))
                    .contains("This list has gates for RC and FINAL. Which is this?", "2 gates may be optional.");
            screen.click(screen.named("FINAL"));
            screen.click(screen.named("All gates"));
            assertThat(heard).containsExactly("ChooseTier", "ChooseTier");
            screen.run(() -> notices.show(Boards.after(board, List.of(new Action.ChooseTier("FINAL")))));
            assertThat(String.join("\n", screen.texts(".label"))).doesNotContain("Which is this?");
        }
    }

    @Test
    void gatesThatMayBeOptionalAreAnsweredOneByOneBesideTheirReasons() {
        var board = Boards.of(KINDS);
        try (var screen = Screen.of(760, 320, () -> notices)) {
            screen.run(() -> notices.show(board));
            assertThat(screen.texts(".label")).doesNotContain("The text says: only needed for migrations");
            screen.click(screen.named("Show reasons"));
            screen.save("notice-offers-light");
            assertThat(screen.texts(".label"))
                    .contains("The text says: only needed for migrations", "The text says: if using analytics");
            screen.click(screen.all(".button").stream()
                    .filter(button -> "Make optional: rehearse the rollback, only needed for migrations"
                            .equals(button.getAccessibleText()))
                    .findFirst()
                    .orElseThrow());
            assertThat(heard).containsExactly("SetOptional");
            var gate = Boards.gate(board, "rehearse");
            screen.run(() -> notices.show(Boards.after(
                    board, List.of(new Action.SetOptional(gate.id(), true, "only needed for migrations")))));
            assertThat(screen.texts(".label"))
                    .contains("1 gate may be optional.")
                    .doesNotContain("The text says: only needed for migrations");
            screen.dark();
            screen.save("notice-offers-dark");
        }
    }
}
