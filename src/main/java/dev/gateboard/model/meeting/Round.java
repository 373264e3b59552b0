package dev.gateboard.model.meeting;

import dev.gateboard.model.person.Attribution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One meeting: its votes, by the role's index, and its decisions, the newest last (rule R19).
///
/// @param number from 1; 0 before the first
/// @param acceptances the blocks of gates that were taken note of
/// @param startEvent the number of the event the round began with, and `started` its time
public record Round(
        int number,
        boolean isRunning,
        int startEvent,
        Instant startedAt,
        Map<Integer, VoteEntry> votes,
        List<Acceptance> acceptances,
        List<DecisionEntry> decisions) {

    /// Gates that were taken note of as a block, and who said so.
    public record Acceptance(Attribution attribution, List<UUID> gates) {
        public Acceptance {
            gates = List.copyOf(gates);
        }
    }

    public static final Round NONE = new Round(0, false, 0, Instant.EPOCH, Map.of(), List.of(), List.of());

    public Round {
        votes = Map.copyOf(votes);
        acceptances = List.copyOf(acceptances);
        decisions = List.copyOf(decisions);
    }

    /// The round after this one.
    ///
    /// @param starting by whom and in which event it starts
    public Round startNext(Attribution starting) {
        return new Round(number + 1, true, starting.number(), starting.at(), Map.of(), List.of(), List.of());
    }

    public Round withEnd() {
        return new Round(number, false, startEvent, startedAt, votes, acceptances, decisions);
    }

    public Round withVote(int role, VoteEntry cast) {
        var all = new LinkedHashMap<>(votes);
        all.put(role, cast);
        return new Round(number, isRunning, startEvent, startedAt, all, acceptances, decisions);
    }

    public Round withAcceptance(Acceptance block) {
        var all = new ArrayList<>(acceptances);
        all.add(block);
        return new Round(number, isRunning, startEvent, startedAt, votes, all, decisions);
    }

    public Round withDecision(DecisionEntry decided) {
        var all = new ArrayList<>(decisions);
        all.add(decided);
        return new Round(
                number,
                isRunning && decided.decision().kind() == Decision.Kind.HOLD,
                startEvent,
                startedAt,
                votes,
                acceptances,
                all);
    }

    public Optional<VoteEntry> vote(MeetingRole role) {
        return Optional.ofNullable(votes.get(role.index()));
    }
}
