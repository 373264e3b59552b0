package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Tier;
import dev.gateboard.model.checklist.TierRules;
import dev.gateboard.model.gate.Exclusion;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.CountText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The kinds of release that only some gates are for, in words (rule R7).
public final class TierText {
    private TierText() {}

    /// "only for RC and beta", "not for PATCH", "only for FINAL and not for PATCH"
    public static String onlyFor(List<String> tiers) {
        var only = tiers.stream().filter(name -> !Tier.of(name).isNegated()).toList();
        var not = tiers.stream()
                .filter(name -> Tier.of(name).isNegated())
                .map(TierText::withoutNot)
                .toList();
        if (not.isEmpty()) return Messages.REVIEW.text("tier.onlyFor", CountText.join(only));
        if (only.isEmpty()) return Messages.REVIEW.text("tier.notFor", CountText.join(not));
        return Messages.REVIEW.text("tier.onlyForNotFor", CountText.join(only), CountText.join(not));
    }

    /// "RC", "not PATCH"
    public static String name(String tier) {
        return Tier.of(tier).isNegated() ? Messages.REVIEW.text("tier.not", withoutNot(tier)) : tier;
    }

    /// The kind that a name such as `non-PATCH` leaves out.
    public static String withoutNot(String name) {
        return name.strip().substring("non-".length()).strip();
    }

    /// "RC, not PATCH"; empty where all gates apply.
    public static String chosen(Review review) {
        return names(review.tiers());
    }

    private static String names(List<String> chosen) {
        return String.join(", ", chosen.stream().map(TierText::name).toList());
    }

    /// "RC. 6 gates are only for FINAL."; empty where all gates apply.
    public static String summary(Review review) {
        return review.tiers().isEmpty() ? "" : summary(review.tiers(), excludedLeaves(review));
    }

    /// What was chosen and no longer counts, as a newer document or another build asks anew; empty where nothing was.
    public static String lost(Review review) {
        var lost = review.state().settings().tierChoice().lostNames();
        if (lost.isEmpty()) return "";
        var offered = review.checklist().hints().tiers();
        var names = CountText.join(lost.stream().map(TierText::name).toList());
        return lost.stream().anyMatch(name -> TierRules.find(offered, name).isPresent())
                ? Messages.REVIEW.text("tier.build", names)
                : Messages.REVIEW.text("tier.lost", names);
    }

    /// The same of kinds that were chosen.
    ///
    /// @param others how many gates are left out, by the kinds they are only for
    public static String summary(List<String> chosen, Map<List<String>, Integer> others) {
        return others.isEmpty()
                ? Messages.REVIEW.text("tier.all", names(chosen))
                : Messages.REVIEW.text(
                        "tier.some",
                        names(chosen),
                        CountText.join(others.entrySet().stream()
                                .map(each ->
                                        Messages.REVIEW.count("tier.gates", each.getValue(), onlyFor(each.getKey())))
                                .toList()));
    }

    /// How many leaves the chosen kinds leave out, by the kinds that those are only for.
    public static Map<List<String>, Integer> excludedLeaves(Review review) {
        var counts = new LinkedHashMap<List<String>, Integer>();
        for (var gate : review.checklist().gates())
            if (gate.isLeaf()
                    && review.exclusion(gate)
                            .filter(Exclusion.OtherTier.class::isInstance)
                            .isPresent()) counts.merge(gate.hints().tiers(), 1, Integer::sum);
        return counts;
    }

    /// How many leaves are only for a kind, for each kind a document names, in its order.
    public static Map<String, Integer> gatesByTier(Checklist checklist) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var name : checklist.hints().tiers()) {
            int gates = (int) checklist.gates().stream()
                    .filter(Gate::isLeaf)
                    .filter(gate -> gate.hints().tiers().contains(name))
                    .count();
            counts.put(name, gates);
        }
        return counts;
    }
}
