package dev.gateboard.workspace.revision;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.QuestionListText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Which of people's marks hold for any build and which must be seen again when the next is cut. A proposal: it is
/// what was sorted so at the last cut, else what the gates say.
public final class DecisionCarryOverRules {
    private static final Pattern HOLDS = Pattern.compile(
            "(?iu)\\b(documented|documentation|polic(?:y|ies)|defined|owners?|runbooks?|procedures?|plans?|agreed"
                    + "|retention|contacts?|on-call|contract|reviewed by legal|posture|pathway|targets)\\b");

    private DecisionCarryOverRules() {}

    /// The leaves with a person's mark, in document order: those a new build would open.
    public static List<Gate> gatesWithMark(ReviewStatus reviewStatus) {
        var review = reviewStatus.review();
        return review.checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> !(gate.kind() instanceof Gate.Kind.Choice))
                .filter(gate -> review.exclusion(gate).isEmpty())
                .filter(gate -> review.mark(gate).isDecided()
                        && reviewStatus.status(gate).status().isCleared())
                .toList();
    }

    /// The gates proposed to hold for any build.
    public static Set<UUID> gatesToKeep(ReviewStatus reviewStatus) {
        var review = reviewStatus.review();
        var cuts = review.newBuilds();
        var known = cuts.isEmpty() ? Set.<UUID>of() : Set.copyOf(cuts.getFirst().keptGates());
        var holding = new HashSet<UUID>();
        for (var gate : gatesWithMark(reviewStatus))
            if (cuts.isEmpty() ? isIndependentOfBuild(review, gate) : known.contains(gate.id())) holding.add(gate.id());
        return holding;
    }

    private static boolean isIndependentOfBuild(Review review, Gate gate) {
        return HOLDS.matcher(QuestionListText.sentence(review, gate)).find();
    }
}
