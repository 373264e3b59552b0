package dev.gateboard.workspace;

import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.ReviewEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one decision froze, with what was signed and amended of it since. No later decision and no new build takes it
/// away (rule R22).
///
/// @param decided the number of the event that decided it
/// @param signatures by the role's index: SHA-256 of its bytes
/// @param amendments in order
record FrozenRecord(int decided, Deed.Freeze freeze, Map<Integer, String> signatures, List<Amending> amendments) {

    /// An amendment's file and its signature, at most one; both by SHA-256.
    record Amending(String sha256, List<String> signature) {}

    FrozenRecord {
        signatures = Map.copyOf(signatures);
        amendments = List.copyOf(amendments);
    }

    /// What the decision of this number froze; empty where it froze nothing.
    static Optional<FrozenRecord> of(List<ReviewEvent> events, int decision) {
        return all(events).stream()
                .filter(record -> record.decided() == decision)
                .findFirst();
    }

    /// All of them, the oldest first.
    static List<FrozenRecord> all(List<ReviewEvent> events) {
        var all = new ArrayList<FrozenRecord>();
        int decided = 0;
        for (var event : events) {
            switch (event.deed()) {
                case Deed.Decide(Decision decision, var _)
                when decision.kind() != Decision.Kind.HOLD -> decided = event.number();
                case Deed.Freeze freeze -> all.add(new FrozenRecord(decided, freeze, Map.of(), List.of()));
                case Deed.Sign sign
                when !all.isEmpty() -> all.add(all.removeLast().signed(sign));
                case Deed.Amend amend ->
                    all.replaceAll(record ->
                            record.freeze().markdown().equals(amend.amends()) ? record.amended(amend) : record);
                case Deed.SignAmendment sign
                when !all.isEmpty() -> all.add(all.removeLast().signed(sign));
                default -> {
                    // Every other deed leaves what is frozen as it is.
                }
            }
        }
        return List.copyOf(all);
    }

    private FrozenRecord signed(Deed.Sign sign) {
        var more = new HashMap<>(signatures);
        more.put(sign.role(), sign.signature());
        return new FrozenRecord(decided, freeze, more, amendments);
    }

    private FrozenRecord amended(Deed.Amend amend) {
        var more = new ArrayList<>(amendments);
        more.add(new Amending(amend.sha256(), List.of()));
        return new FrozenRecord(decided, freeze, signatures, more);
    }

    /// Amendments are numbered from 1 for each frozen record.
    private FrozenRecord signed(Deed.SignAmendment sign) {
        var by = new LinkedHashMap<Integer, Amending>();
        for (int number = 1; number <= amendments.size(); number++) by.put(number, amendments.get(number - 1));
        by.computeIfPresent(sign.number(), (_, made) -> new Amending(made.sha256(), List.of(sign.signature())));
        return new FrozenRecord(decided, freeze, signatures, List.copyOf(by.values()));
    }
}
