package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ProbesFileChangeText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.review.VoteText;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.control.ButtonFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a document asks before its gates are decided: claims no one confirmed (rule R9), whether the gates without
/// `(R)` may be optional (rule R7), and what is wrong with it, line by line.
final class NoticePane extends VBox {
    private static final double PROBLEMS = 110;

    private final Messages messages;
    private final Consumer<List<Action>> actions;
    private final Set<UUID> putOff = new HashSet<>();
    private Runnable review = () -> {};
    private Runnable signatures = () -> {};
    private Runnable questions = () -> {};
    private Consumer<List<UUID>> arm = _ -> {};
    private UUID proposedFor = new UUID(0, 0);
    private int proposed;
    private final IntConsumer seen;
    private List<Object> drawn = List.of();
    private boolean unfolded;

    /// @param seen goes to a line of the document
    NoticePane(Messages messages, Consumer<List<Action>> deeds, IntConsumer seen) {
        this.messages = messages;
        this.seen = seen;
        this.actions = deeds;
        getStyleClass().setAll("notices");
    }

    /// What opens the page of proposals.
    void onReview(Runnable open) {
        review = open;
    }

    /// What lets signals decide gates again.
    void onArm(Consumer<List<UUID>> again) {
        arm = again;
    }

    /// Gates that signals decide no longer since something changed under them (rule R12).
    private Node disarmed(List<Gate> gates) {
        var again = ButtonFactory.secondary(
                messages.text("notice.armAgain"),
                () -> arm.accept(gates.stream().map(Gate::id).toList()));
        again.setId("arm-again");
        return line(messages.text("notice.disarmed", ProbesFileChangeText.gates(gates)), again);
    }

    /// What opens the page of signatures.
    void onSignatures(Runnable open) {
        signatures = open;
    }

    /// What opens the page of what files said otherwise.
    void onQuestions(Runnable open) {
        questions = open;
    }

    private Node questions(Review review) {
        var open = review.questions();
        return line(
                messages.text("notice.doubts", open.size(), open.getLast().fileName()),
                ButtonFactory.secondary(messages.text("notice.review"), questions));
    }

    private Node decided(ReviewStatus board) {
        var review = board.review();
        var call = new VoteTally(board);
        if (review.isDemo()) return line(messages.text("signing.demo"));
        return line(
                messages.text(
                        "notice.decided",
                        review.meeting()
                                .conclusion()
                                .map(made -> VoteText.decisionText(review, made))
                                .orElse(""),
                        call.signedCount(),
                        review.meeting().requiredRoles().size()),
                ButtonFactory.secondary(messages.text("notice.signatures"), signatures));
    }

    /// So many gates of this board can be judged by signals, and nothing is bound to them.
    void showProposals(ReviewStatus board, int gates) {
        proposed = gates;
        proposedFor = board.review().id();
        show(board);
    }

    private int proposed(ReviewStatus board) {
        var id = board.review().id();
        return id.equals(proposedFor) && !putOff.contains(id) ? proposed : 0;
    }

    private Node proposals(ReviewStatus board) {
        return line(
                messages.text("notice.proposals", proposed),
                ButtonFactory.secondary(messages.text("notice.review"), review),
                ButtonFactory.quiet(messages.text("notice.notNow"), () -> {
                    putOff.add(board.review().id());
                    show(board);
                }));
    }

    void show(ReviewStatus board) {
        var review = board.review();
        var problems = review.checklist().problems();
        boolean asks = hasOpenQuestion(review);
        var disarmed = SignalText.disarmedGates(review);
        List<Object> next = List.of(
                review.id(),
                board.claims(),
                asks,
                disarmed,
                unfolded,
                proposed(board),
                review.meeting().frozen(),
                review.meeting().signatures(),
                review.meeting().changesSinceDecision().newestFirst().size(),
                review.meeting().unansweredChanges().size(),
                review.meeting().newestUnverified(),
                review.questions());
        if (drawn.equals(next)) return;
        drawn = next;
        var lines = new ArrayList<Node>();
        if (!review.meeting().frozen().isEmpty()) lines.add(decided(board));
        if (!review.meeting().unansweredChanges().isEmpty()) lines.add(changed(review.meeting()));
        review.meeting()
                .newestUnverified()
                .ifPresent(file -> lines.add(
                        line(messages.text("notice.unvouched", file.action().fileName()))));
        if (!disarmed.isEmpty()) lines.add(disarmed(disarmed));
        if (board.total().claimed() > 0) lines.add(claims(board));
        if (!review.questions().isEmpty()) lines.add(questions(review));
        if (asks) lines.add(optional(review));
        if (proposed(board) > 0) lines.add(proposals(board));
        if (!problems.isEmpty()) lines.add(problems(board, problems));
        if (!problems.isEmpty() && unfolded) lines.add(all(problems));
        getChildren().setAll(lines);
    }

    /// Later actions ask the person who decided (rule R22).
    private Node changed(MeetingState meeting) {
        var decided = meeting.decision().orElseThrow();
        var hold = new Decision(Decision.Kind.HOLD, "", List.of(), Instant.MAX, false);
        return line(
                messages.text(
                        "notice.changed",
                        meeting.unansweredChanges().size(),
                        decided.attribution().by().name(),
                        decided.decision().kind().commandName()),
                ButtonFactory.secondary(
                        messages.text("notice.stands"), () -> actions.accept(List.of(new Action.AffirmDecision("")))),
                ButtonFactory.secondary(
                        messages.text("notice.hold"), () -> actions.accept(List.of(new Action.Decide(hold)))),
                ButtonFactory.secondary(
                        messages.text("notice.newRound"), () -> actions.accept(List.of(new Action.StartRound()))));
    }

    private static boolean hasOpenQuestion(Review review) {
        return review.checklist().marksRequired()
                && review.optionalGatesAnswer() == Review.OptionalGatesAnswer.NOT_ASKED
                && review.checklist().gates().stream().anyMatch(NoticePane::isUnmarked);
    }

    private static boolean isUnmarked(Gate gate) {
        return gate.isLeaf() && gate.requirement() == Gate.Requirement.UNMARKED;
    }

    private Node claims(ReviewStatus board) {
        var claims = board.claims();
        var sentence = StatusText.text(new Blocker.Unconfirmed(claims.size(), claims.getFirst()));
        return line(
                sentence,
                ButtonFactory.secondary(
                        messages.text("notice.confirmAll"),
                        () -> actions.accept(claims.stream()
                                .filter(gate -> board.status(gate).status() != GateStatus.WAIVED)
                                .<Action>map(gate -> new Action.Confirm(gate.id()))
                                .toList())));
    }

    private Node optional(Review review) {
        long unmarked = review.checklist().gates().stream()
                .filter(NoticePane::isUnmarked)
                .count();
        return line(
                messages.text("notice.optional", unmarked),
                ButtonFactory.secondary(
                        messages.text("notice.optionalYes"),
                        () -> actions.accept(List.of(new Action.AnswerOptional(true)))),
                ButtonFactory.secondary(
                        messages.text("notice.optionalNo"),
                        () -> actions.accept(List.of(new Action.AnswerOptional(false)))));
    }

    private Node problems(ReviewStatus board, List<Problem> problems) {
        return line(
                messages.text(
                        "notice.problems",
                        problems.size(),
                        board.review().openAction().fileName()),
                ButtonFactory.secondary(unfolded ? messages.text("notice.hide") : messages.text("notice.show"), () -> {
                    unfolded = !unfolded;
                    show(board);
                }));
    }

    private Node all(List<Problem> problems) {
        var lines = new VBox(2);
        for (var problem : problems) {
            var label = new Label(problem.message());
            label.getStyleClass().add("secondary");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            var line =
                    ButtonFactory.link(messages.text("board.line", problem.line()), () -> seen.accept(problem.line()));
            line.setMinWidth(USE_PREF_SIZE);
            var row = new HBox(8, line, label);
            row.setAlignment(Pos.TOP_LEFT);
            lines.getChildren().add(row);
        }
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(Math.min(PROBLEMS, problems.size() * 24 + 10));
        scroll.setMinHeight(Math.min(60, scroll.getPrefHeight()));
        return scroll;
    }

    private static Node line(String sentence, javafx.scene.control.Button... buttons) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var line = new HBox(8, label);
        for (var button : buttons) {
            button.getStyleClass().add("compact");
            line.getChildren().add(button);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
