package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The choices of one section, and which groups they switch (rule R6).
final class BranchResolver {
    private static final Pattern CONDITION = Pattern.compile("(?:if|when)\\s+(.+?)\\s*:", Pattern.CASE_INSENSITIVE);

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final Map<String, List<Offer>> offers = new HashMap<>();

    private record Offer(Outline.GateEntry choice, String option) {}

    void offer(Outline.GateEntry choice, List<String> options) {
        for (var option : options)
            offers.computeIfAbsent(normalize(option), _ -> new ArrayList<>(1)).add(new Offer(choice, option));
    }

    /// Options offered by two choices, each once, to be warned about at the second.
    void warnOfEquals(Outline outline) {
        for (var same : offers.values()) {
            if (same.size() < 2) continue;
            outline.warn(
                    same.get(1).choice().line,
                    Messages.DOCUMENT.text(
                            "gate.sameOption",
                            same.get(1).option(),
                            Integer.toString(same.getFirst().choice().line)));
        }
    }

    Optional<Gate.Kind> branch(Outline.GateEntry group) {
        if (offers.isEmpty()) return Optional.empty();
        var condition = CONDITION.matcher(group.content.text().strip());
        if (!condition.matches()) return Optional.empty();
        var same = offers.getOrDefault(normalize(condition.group(1)), List.of());
        if (same.size() != 1) return Optional.empty();
        var offer = same.getFirst();
        boolean level = offer.choice().depth == group.depth && offer.choice().parent == group.parent;
        return level ? Optional.of(new Gate.Kind.Branch(offer.choice().index, offer.option())) : Optional.empty();
    }

    private static String normalize(String option) {
        return GAP.matcher(option.replace("`", "").strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
