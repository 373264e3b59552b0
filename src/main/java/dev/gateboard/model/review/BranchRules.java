package dev.gateboard.model.review;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Mark;
import java.util.List;

/// Which gates a choice leaves out (rule R6).
final class BranchRules {
    private BranchRules() {}

    static List<Gate> switchedOffBy(Review review, Gate gate) {
        for (int index = gate.index(); index >= 0; index = review.gate(index).parent()) {
            if (review.gate(index).kind() instanceof Gate.Kind.Branch(int choice, String option)) {
                var chosen = chosen(review, review.gate(choice));
                if (!chosen.isEmpty() && !chosen.equals(option)) return List.of(review.gate(choice));
            }
        }
        return List.of();
    }

    /// What a file from elsewhere chose switches nothing off until a person confirms it (rule R40).
    private static String chosen(Review review, Gate choice) {
        return review.mark(choice) instanceof Mark.Chosen mark
                        && UnverifiedRecordRules.of(review, choice).isEmpty()
                ? mark.option()
                : "";
    }
}
