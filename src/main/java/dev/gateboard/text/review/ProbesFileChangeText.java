package dev.gateboard.text.review;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.signal.ProbesFileChange;
import dev.gateboard.text.CountText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What another file of probes would change, in sentences.
public final class ProbesFileChangeText {
    private static final int NAMED = 3;

    private ProbesFileChangeText() {}

    /// "1 new (logs), 1 changed (latency), 2 gates bound anew"
    public static String summary(ProbesFileChange change) {
        var parts = new ArrayList<String>();
        part(parts, change.added(), "new");
        part(parts, change.changed(), "changed");
        part(parts, change.removed(), "gone");
        if (!change.boundGates().isEmpty())
            parts.add(CountText.quantity(change.boundGates().size(), "gate") + " bound anew");
        return parts.isEmpty() ? "only words that ask nothing else" : String.join(", ", parts);
    }

    private static void part(List<String> parts, List<String> ids, String word) {
        if (!ids.isEmpty()) parts.add(ids.size() + " " + word + " (" + named(ids) + ")");
    }

    /// "It disarms 2 gates: high error rate, latency. Signals decide them again once they are armed again." Or empty.
    public static String disarms(ProbesFileChange change) {
        var gates = change.disarmedGates();
        if (gates.isEmpty()) return "";
        return "It disarms " + gates(gates) + ". Signals decide "
                + (gates.size() == 1 ? "it" : "them") + " again once " + (gates.size() == 1 ? "it is" : "they are")
                + " armed again.";
    }

    /// "2 gates: high error rate, latency"
    public static String gates(List<Gate> gates) {
        return CountText.quantity(gates.size(), "gate") + ": "
                + named(gates.stream().map(Gate::text).toList());
    }

    private static String named(List<String> all) {
        return all.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "");
    }
}
