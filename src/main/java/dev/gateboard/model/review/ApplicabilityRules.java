package dev.gateboard.model.review;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TierRules;
import dev.gateboard.model.gate.Exclusion;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.OptionalGatesAnswer;
import java.util.Optional;

/// Which gates apply, and which of those must be cleared. A gate does not apply that a choice leaves out (rule R6), or
/// that is only for other kinds of release than the chosen ones (rule R7). The others must be cleared that are marked
/// so, and all unmarked ones until their owner says otherwise where the document lets them.
public final class ApplicabilityRules {
    private ApplicabilityRules() {}

    static Optional<Exclusion> exclusion(Review review, Gate gate) {
        for (int index = gate.index(); index >= 0; index = review.gate(index).parent()) {
            if (review.gate(index).kind() instanceof Gate.Kind.Branch(int choice, String option)) {
                var chosen = chosen(review, review.gate(choice));
                if (!chosen.isEmpty() && !chosen.equals(option))
                    return Optional.of(new Exclusion.OtherBranch(review.gate(choice)));
            }
        }
        return isForOtherTier(review, gate)
                ? Optional.of(new Exclusion.OtherTier(gate.hints().tiers()))
                : Optional.empty();
    }

    /// The number of the event that excludes a gate.
    public static int eventNumber(Review review, Exclusion exclusion) {
        return switch (exclusion) {
            case Exclusion.OtherBranch(Gate choice) -> review.mark(choice).eventNumber();
            case Exclusion.OtherTier _ -> review.state().settings().tierChoice().eventNumber();
        };
    }

    /// A group applies as long as one of its leaves does.
    private static boolean isForOtherTier(Review review, Gate gate) {
        var chosen = review.tiers();
        if (chosen.isEmpty() || TierRules.applies(gate.hints().tiers(), chosen)) return false;
        return review.leaves(gate).stream()
                .noneMatch(leaf -> TierRules.applies(leaf.hints().tiers(), chosen));
    }

    /// What a file from elsewhere chose switches nothing off until a person confirms it (rule R40).
    private static String chosen(Review review, Gate choice) {
        return review.mark(choice) instanceof Mark.Chosen mark
                        && UnverifiedRecordRules.of(review, choice).isEmpty()
                ? mark.option()
                : "";
    }

    static boolean isRequired(Review review, Gate gate) {
        return switch (gate.requirement()) {
            case REQUIRED -> true;
            case OPTIONAL -> answer(review, gate) == OptionalGatesAnswer.NO;
            case UNMARKED ->
                switch (answer(review, gate)) {
                    case NO -> true;
                    case YES -> gate.hints().optional().isEmpty() && !isUnmarkedOptional(review);
                    case NOT_ASKED -> !isUnmarkedOptional(review);
                };
        };
    }

    /// Whether the document says in some words that a leaf may be left out.
    public static boolean isLetByDocument(Gate gate) {
        return gate.requirement() == Gate.Requirement.OPTIONAL
                || (gate.requirement() == Gate.Requirement.UNMARKED
                        && !gate.hints().optional().isEmpty());
    }

    /// Whether the document says that a leaf may be left out and nobody has said since whether it may.
    public static boolean isOffered(Review review, Gate gate) {
        return gate.isLeaf()
                && gate.requirement() == Gate.Requirement.UNMARKED
                && !gate.hints().optional().isEmpty()
                && answer(review, gate) == OptionalGatesAnswer.NOT_ASKED
                && !isUnmarkedOptional(review);
    }

    private static OptionalGatesAnswer answer(Review review, Gate gate) {
        return review.state(gate).necessity().answer();
    }

    private static boolean isUnmarkedOptional(Review review) {
        return review.checklist().marksRequired() && review.optionalGatesAnswer() == OptionalGatesAnswer.YES;
    }
}
