package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.signal.SignalText;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.layout.VBox;

/// What a document asks before its gates are decided, what a decision asks after it, and what signals could decide.
public final class NoticePane extends VBox {
    private final DecisionNotice decision;
    private final SignalNotice signals;
    private final ClaimNotice claims;
    private final OptionalGatesNotice optional;
    private final RoleNotice roles;
    private final OwnerProposalNotice owners;
    private final OptionalOffersNotice offers;
    private final TierNotice tiers;
    private final LeftOutNotice leftOut;
    private final ProblemNotice problems;
    private List<Object> drawn = List.of();

    /// @param seeLine goes to a line of the document
    public NoticePane(Messages messages, Consumer<List<Action>> actions, IntConsumer seeLine) {
        this.decision = new DecisionNotice(messages, actions);
        this.signals = new SignalNotice(messages, this::show);
        this.claims = new ClaimNotice(messages, actions);
        this.optional = new OptionalGatesNotice(messages, actions);
        this.roles = new RoleNotice(messages);
        this.owners = new OwnerProposalNotice(messages, this::show);
        this.offers = new OptionalOffersNotice(messages, actions, seeLine, this::show);
        this.tiers = new TierNotice(messages, actions);
        this.leftOut = new LeftOutNotice(messages, this::show);
        this.problems = new ProblemNotice(messages, seeLine, this::show);
        getStyleClass().setAll("notices");
    }

    /// What opens the page of proposals.
    public void onReview(Runnable open) {
        signals.onReview(open);
    }

    /// What lets signals decide gates again.
    public void onArm(Consumer<List<UUID>> again) {
        signals.onArm(again);
    }

    /// What opens the page of signatures.
    public void onSignatures(Runnable open) {
        decision.onSignatures(open);
    }

    /// What opens the page of what files said otherwise.
    public void onQuestions(Runnable open) {
        claims.onQuestions(open);
    }

    /// What makes a section's lines roles, or keeps them as they are.
    public void onRoleChoice(Consumer<GateSyntax.RoleChoice> choose) {
        roles.onChoose(choose);
    }

    /// What is done about tables and lists that look like gates and are none.
    public void onLeftOut(LeftOutListener asked) {
        leftOut.listen(asked);
    }

    /// What assigns all owners that the file names.
    public void onAssignOwners(Runnable assign) {
        owners.onAssignAll(assign);
    }

    /// So many gates of this board can be judged by signals, and nothing is bound to them.
    public void showProposals(ReviewStatus board, int gates) {
        signals.setProposals(board, gates);
        show(board);
    }

    /// Draws the notices anew where something they depend on changed, so that none loses the focus for nothing.
    public void show(ReviewStatus board) {
        var review = board.review();
        var disarmed = SignalText.disarmedGates(review);
        List<Object> next = List.of(
                review.id(),
                board.claims(),
                OptionalGatesNotice.isAsked(review),
                RoleNotice.offered(review),
                offers.drawn(review),
                leftOut.told(review),
                review.checklist().hints().tiers(),
                review.state().settings().tierChoice(),
                disarmed,
                owners.offered(review),
                problems.isUnfolded(),
                signals.proposed(board),
                review.meeting().frozen(),
                review.meeting().signatures(),
                review.meeting().changesSinceDecision().newestFirst().size(),
                review.meeting().unansweredChanges().size(),
                review.meeting().newestUnverified(),
                review.questions());
        if (drawn.equals(next)) return;
        drawn = next;
        getChildren().setAll(decision.rows(board));
        getChildren().addAll(signals.disarmedRows(disarmed));
        getChildren().addAll(claims.rows(board));
        getChildren().addAll(leftOut.rows(board));
        getChildren().addAll(tiers.rows(review));
        getChildren().addAll(optional.rows(review));
        getChildren().addAll(roles.rows(review));
        getChildren().addAll(owners.rows(board));
        getChildren().addAll(offers.rows(board));
        getChildren().addAll(signals.proposalRows(board));
        getChildren().addAll(problems.rows(board));
    }
}
