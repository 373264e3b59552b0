package dev.gateboard.document.offer;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One line for each kind of offer that a document makes of its gates' necessity, and how to take it (rule R7).
public final class GateOfferChecker {
    private static final int NAMED = 3;

    private GateOfferChecker() {}

    /// Adds the lines to the offers of the outline.
    public static void offer(List<Gate> gates, Outline outline) {
        var leaves = gates.stream().filter(Gate::isLeaf).toList();
        var byTiers = new LinkedHashMap<List<String>, List<Gate>>();
        for (var gate : leaves)
            if (!gate.hints().tiers().isEmpty())
                byTiers.computeIfAbsent(gate.hints().tiers(), _ -> new ArrayList<>())
                        .add(gate);
        byTiers.forEach((tiers, only) -> outline.offer(
                only.getFirst().line(),
                Messages.DOCUMENT.count("offer.tiers", only.size(), String.join(", ", tiers), example(tiers))));
        var optional = leaves.stream()
                .filter(gate -> !gate.hints().optional().isEmpty())
                .toList();
        if (!optional.isEmpty())
            outline.offer(
                    optional.getFirst().line(),
                    Messages.DOCUMENT.count("offer.optional", optional.size(), reasons(optional)));
    }

    /// A kind that the gates are for.
    private static String example(List<String> tiers) {
        return tiers.stream()
                .filter(name -> !Tier.of(name).isNegated())
                .findFirst()
                .orElse(tiers.getFirst());
    }

    private static String reasons(List<Gate> gates) {
        var reasons =
                gates.stream().map(gate -> gate.hints().optional()).distinct().toList();
        var named = String.join("\", \"", reasons.subList(0, Math.min(NAMED, reasons.size())));
        return "\"" + named + "\"" + (reasons.size() > NAMED ? ", \u2026" : "");
    }
}
