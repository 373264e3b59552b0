package dev.gateboard.workspace.record;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.meeting.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one decision froze, with what was signed and amended of it since. No later decision and no new build takes it
/// away (rule R22).
///
/// @param decisionEvent the number of the event that decided it
/// @param signatures by the role's index: SHA-256 of its bytes
/// @param amendments in order
public record DecisionRecord(
        int decisionEvent, Action.Freeze freeze, Map<Integer, String> signatures, List<AmendmentDigests> amendments) {

    /// An amendment's file and its signature, at most one; both by SHA-256.
    public record AmendmentDigests(String sha256, List<String> signature) {}

    public DecisionRecord {
        signatures = Map.copyOf(signatures);
        amendments = List.copyOf(amendments);
    }

    /// What the decision of this number froze; empty where it froze nothing.
    public static Optional<DecisionRecord> find(List<ReviewEvent> events, int decision) {
        return all(events).stream()
                .filter(record -> record.decisionEvent() == decision)
                .findFirst();
    }

    /// All of them, the oldest first.
    public static List<DecisionRecord> all(List<ReviewEvent> events) {
        var all = new ArrayList<DecisionRecord>();
        int decided = 0;
        for (var event : events) {
            if (!(event.action() instanceof MeetingAction action)) continue;
            switch (action) {
                case Action.Decide decide -> {
                    if (decide.decision().kind() != Decision.Kind.HOLD) decided = event.number();
                }
                case Action.Freeze freeze -> all.add(new DecisionRecord(decided, freeze, Map.of(), List.of()));
                case Action.Sign sign -> {
                    if (!all.isEmpty()) all.add(all.removeLast().withSignature(sign));
                }
                case Action.Amend amend ->
                    all.replaceAll(record ->
                            record.freeze().markdown().equals(amend.amends()) ? record.withAmendment(amend) : record);
                case Action.SignAmendment sign -> {
                    if (!all.isEmpty()) all.add(all.removeLast().withSignature(sign));
                }
                // These leave what is frozen as it is.
                case Action.StartRound _,
                        Action.EndRound _,
                        Action.SetRole _,
                        Action.Accept _,
                        Action.CastVote _,
                        Action.AffirmDecision _,
                        Action.RestoreFromRecord _ -> {}
            }
        }
        return List.copyOf(all);
    }

    private DecisionRecord withSignature(Action.Sign sign) {
        var more = new HashMap<>(signatures);
        more.put(sign.role(), sign.signature());
        return new DecisionRecord(decisionEvent, freeze, more, amendments);
    }

    private DecisionRecord withAmendment(Action.Amend amend) {
        var more = new ArrayList<>(amendments);
        more.add(new AmendmentDigests(amend.sha256(), List.of()));
        return new DecisionRecord(decisionEvent, freeze, signatures, more);
    }

    /// Amendments are numbered from 1 for each frozen record.
    private DecisionRecord withSignature(Action.SignAmendment sign) {
        var by = new LinkedHashMap<Integer, AmendmentDigests>();
        for (int number = 1; number <= amendments.size(); number++) by.put(number, amendments.get(number - 1));
        by.computeIfPresent(sign.number(), (_, made) -> new AmendmentDigests(made.sha256(), List.of(sign.signature())));
        return new DecisionRecord(decisionEvent, freeze, signatures, List.copyOf(by.values()));
    }
}
