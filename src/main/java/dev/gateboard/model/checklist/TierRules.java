package dev.gateboard.model.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which gates a choice of kinds leaves (rule R7). Names are as the document writes them.
public final class TierRules {
    private TierRules() {}

    /// Whether a gate that is only for some kinds applies to a release of the chosen ones. A family in which nothing is
    /// chosen leaves every gate.
    ///
    /// @param gateTiers the kinds that alone have the gate; empty where all have it
    /// @param chosen at most one kind of each family
    public static boolean applies(List<String> gateTiers, List<String> chosen) {
        if (gateTiers.isEmpty()) return true;
        for (var name : chosen) {
            var choice = Tier.of(name);
            boolean concerned = false;
            boolean meant = false;
            for (var gateTier : gateTiers) {
                var kind = Tier.of(gateTier);
                concerned |= kind.family() == choice.family();
                meant |= kind.mayBe(choice);
            }
            if (concerned && !meant) return false;
        }
        return true;
    }

    /// The kinds of a gate below a heading or gate that is only for some: its own where both speak of one family.
    public static List<String> inherit(List<String> own, List<String> above) {
        if (above.isEmpty() || own.isEmpty()) return own.isEmpty() ? above : own;
        var all = new ArrayList<>(own);
        for (var name : above) if (own.stream().noneMatch(other -> isSameFamily(other, name))) all.add(name);
        return all;
    }

    /// The kinds after one more was chosen: it takes the place of the one of its family.
    public static List<String> choose(List<String> chosen, String name) {
        var next = new ArrayList<>(
                chosen.stream().filter(other -> !isSameFamily(other, name)).toList());
        next.add(name);
        return List.copyOf(next);
    }

    /// The kind a person means, as the document writes it where it does. Of a family the document names, each kind that
    /// everyone knows can be meant: a list of `RC only` gates is also one for a final release.
    ///
    /// @param offered the kinds the document names
    public static Optional<String> find(List<String> offered, String text) {
        var wanted = Tier.of(text);
        for (var name : offered) if (name.equalsIgnoreCase(text.strip())) return Optional.of(name);
        for (var name : offered) if (Tier.of(name).equals(wanted)) return Optional.of(name);
        boolean known = wanted.family() != TierFamily.LEVEL
                && offered.stream().anyMatch(name -> Tier.of(name).family() == wanted.family());
        return known ? Optional.of(text.strip()) : Optional.empty();
    }

    private static boolean isSameFamily(String one, String other) {
        return Tier.of(one).family() == Tier.of(other).family();
    }
}
