package dev.gateboard.model.gate;

import dev.gateboard.model.checklist.Tier;
import dev.gateboard.model.checklist.TierRules;
import dev.gateboard.model.person.Attribution;
import java.util.List;

/// What a review's release is, of the kinds that only some gates are for (rule R7).
///
/// @param names the chosen kinds, at most one of each family; empty where all gates apply
/// @param lostNames what was chosen and a newer document no longer has
/// @param attribution who chose last; empty where nobody has answered
public record TierChoice(List<String> names, List<String> lostNames, List<Attribution> attribution) {
    public static final TierChoice NONE = new TierChoice(List.of(), List.of(), List.of());

    public TierChoice {
        names = List.copyOf(names);
        lostNames = List.copyOf(lostNames);
        attribution = List.copyOf(attribution);
    }

    /// One more kind is chosen, or with an empty name all gates apply.
    public TierChoice choose(String name, Attribution by) {
        return new TierChoice(name.isEmpty() ? List.of() : TierRules.choose(names, name), List.of(), List.of(by));
    }

    /// The same for a newer document: what it no longer has is asked again.
    ///
    /// @param offered the kinds that the newer document names
    public TierChoice withOffered(List<String> offered) {
        var kept = names.stream()
                .filter(name -> TierRules.find(offered, name).isPresent())
                .toList();
        return kept.equals(names) ? this : without(kept);
    }

    private TierChoice without(List<String> kept) {
        var lost = names.stream().filter(name -> !kept.contains(name)).toList();
        return new TierChoice(kept, lost, kept.isEmpty() ? List.of() : attribution);
    }

    /// The same for another build: of which kind that is has to be said anew.
    public TierChoice withoutRelease() {
        var kept = names.stream()
                .filter(name -> switch (Tier.of(name).family()) {
                    case STAGE, SIZE -> false;
                    case ENVIRONMENT, LEVEL -> true;
                })
                .toList();
        return kept.equals(names) ? this : without(kept);
    }

    public boolean isAnswered() {
        return !attribution.isEmpty();
    }

    /// The number of the event that chose last, 0 for none.
    public int eventNumber() {
        return attribution.stream().mapToInt(Attribution::number).max().orElse(0);
    }
}
