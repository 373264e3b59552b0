package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.signal.ProbesFileChange;
import dev.gateboard.text.CountText;
import java.util.ArrayList;
import java.util.List;

/// What another file of probes would change, in sentences.
public final class ProbesFileChangeText {
    private static final int NAMED = 3;

    private ProbesFileChangeText() {}

    /// "1 new (logs), 1 changed (latency), probes of 2 gates changed"
    public static String summary(ProbesFileChange change) {
        var parts = new ArrayList<String>();
        if (!change.added().isEmpty())
            parts.add(Messages.REVIEW.text("probes.new", change.added().size(), named(change.added())));
        if (!change.changed().isEmpty())
            parts.add(Messages.REVIEW.text("probes.changed", change.changed().size(), named(change.changed())));
        if (!change.removed().isEmpty())
            parts.add(Messages.REVIEW.text("probes.removed", change.removed().size(), named(change.removed())));
        if (!change.boundGates().isEmpty())
            parts.add(Messages.REVIEW.count("probes.gates", change.boundGates().size()));
        return parts.isEmpty() ? Messages.REVIEW.text("probes.wordsOnly") : String.join(", ", parts);
    }

    /// "This turns automatic off for 2 gates: high error rate, latency. …", or empty.
    public static String disarms(ProbesFileChange change) {
        var gates = change.disarmedGates();
        return gates.isEmpty() ? "" : Messages.REVIEW.text("probes.disarms", gates(gates));
    }

    /// "2 gates: high error rate, latency"
    public static String gates(List<Gate> gates) {
        return CountText.gates(gates.size()) + ": "
                + named(gates.stream().map(Gate::text).toList());
    }

    private static String named(List<String> all) {
        return CountText.joinFirst(all, NAMED);
    }
}
