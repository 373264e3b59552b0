package dev.gateboard.words;

import dev.gateboard.model.Board;
import dev.gateboard.model.Decided;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Review;
import dev.gateboard.model.RollCall;
import dev.gateboard.model.Since;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

/// What stands above a review: whether it is ready; once it is decided, that decision with who signed it, judged at its
/// moment. What happened since, expiry included, is the line below (rule R22).
///
/// @param since empty before a decision
public record Headline(Tone tone, String text, String since) {

    /// What colour it has.
    public enum Tone {
        READY,
        BLOCKED,
        GO,
        NO_GO
    }

    public static Headline of(Board board, Instant now) {
        return board.review()
                .meeting()
                .conclusion()
                .map(decided -> decided(board, decided, now))
                .orElseGet(
                        () -> new Headline(board.isReady() ? Tone.READY : Tone.BLOCKED, Sentences.verdict(board), ""));
    }

    /// Whether a decision stands here.
    public boolean isDecided() {
        return tone == Tone.GO || tone == Tone.NO_GO;
    }

    private static Headline decided(Board board, Decided decided, Instant now) {
        var kind = decided.decision().kind();
        return new Headline(
                kind.isGo() ? Tone.GO : Tone.NO_GO,
                word(kind) + ", " + signed(board, decided),
                since(board, decided, now));
    }

    private static String word(Decision.Kind kind) {
        return kind.word().replace("-with-", " with ").toUpperCase(Locale.ROOT);
    }

    private static String signed(Board board, Decided decided) {
        var claimed = board.review().meeting().claimedBy(decided.said().number());
        if (claimed.isPresent()) return "as " + claimed.get().deed().fileName() + " says; not verified";
        int required = board.review().meeting().required().size();
        return required == 0 || board.review().isDemo()
                ? "decided by " + decided.said().by().name()
                : new RollCall(board).signed() + " of " + required + " signed";
    }

    private static String since(Board board, Decided decided, Instant now) {
        var parts = new ArrayList<String>();
        var changes = Since.between(asDecided(board.review(), decided), board);
        if (!changes.isNothing()) parts.add("Since then: " + Changes.counts(changes));
        if (!decided.decision().until().isAfter(now))
            parts.add("It was valid until "
                    + Times.moment(
                            decided.decision().until(), now, board.review().zone()));
        var round = board.review().meeting().round();
        if (round.running()) parts.add("Round " + round.number() + " is running");
        if (!board.isReady()) parts.add("Now: " + lower(Sentences.verdict(board)));
        return parts.isEmpty() ? "Nothing has changed since then." : String.join(". ", parts) + ".";
    }

    /// The review as it stood at the decision.
    private static Review asDecided(Review review, Decided decided) {
        return review.milestones().stream()
                .filter(each -> each.last().number() == decided.said().number())
                .findFirst()
                .orElse(review);
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
