package dev.gateboard.words;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Review;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Which of people's marks hold for any build and which must be seen again when the next is cut. A proposal: it is what
/// was sorted so at the last cut, else what the gates say.
public final class Sorting {
    private static final Pattern HOLDS = Pattern.compile(
            "(?iu)\\b(documented|documentation|polic(?:y|ies)|defined|owners?|runbooks?|procedures?|plans?|agreed"
                    + "|retention|contacts?|on-call|contract|reviewed by legal|posture|pathway|targets)\\b");

    private Sorting() {}

    /// The leaves with a person's mark, in document order: those a new build would open.
    public static List<Gate> marked(Board board) {
        var review = board.review();
        return review.checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> !(gate.kind() instanceof Gate.Kind.Choice))
                .filter(gate -> review.switchedOffBy(gate).isEmpty())
                .filter(gate -> review.mark(gate).decided()
                        && board.standing(gate).standing().clears())
                .toList();
    }

    /// The gates proposed to hold for any build.
    public static Set<UUID> holding(Board board) {
        var review = board.review();
        var cuts = review.cuts();
        var known = cuts.isEmpty() ? Set.<UUID>of() : Set.copyOf(cuts.getFirst().kept());
        var holding = new HashSet<UUID>();
        for (var gate : marked(board))
            if (cuts.isEmpty() ? isAboutPaper(review, gate) : known.contains(gate.id())) holding.add(gate.id());
        return holding;
    }

    private static boolean isAboutPaper(Review review, Gate gate) {
        return HOLDS.matcher(Questions.sentence(review, gate)).find();
    }
}
