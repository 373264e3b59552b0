package dev.gateboard.text.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeRules;
import java.util.ArrayList;

/// When results of a probe change its gate, in words; nothing where the default rules hold.
public final class ProbeRulesText {
    private ProbeRulesText() {}

    public static String of(ProbeRules rules) {
        var parts = new ArrayList<String>();
        if (rules.isObserved()) parts.add(Messages.REVIEW.text("rules.observed"));
        if (rules.passes() != ProbeRules.DEFAULT.passes())
            parts.add(Messages.REVIEW.count("rules.passes", rules.passes()));
        if (rules.fails() != ProbeRules.DEFAULT.fails()) parts.add(Messages.REVIEW.count("rules.fails", rules.fails()));
        if (rules.errors() > 0) parts.add(Messages.REVIEW.count("rules.errors", rules.errors()));
        return String.join(", ", parts);
    }
}
