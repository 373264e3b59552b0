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
/// @param accepted the blocks of gates that were taken note of
/// @param since the number of the event the round began with, and `started` its time
public record Round(
        int number,
        boolean running,
        int since,
        Instant started,
        Map<Integer, VoteEntry> votes,
        List<Accepted> accepted,
        List<DecisionEntry> decisions) {

    /// Gates that were taken note of as a block, and who said so.
    public record Accepted(Attribution attribution, List<UUID> gates) {
        public Accepted {
            gates = List.copyOf(gates);
        }
    }

    public static final Round NONE = new Round(0, false, 0, Instant.EPOCH, Map.of(), List.of(), List.of());

    public Round {
        votes = Map.copyOf(votes);
        accepted = List.copyOf(accepted);
        decisions = List.copyOf(decisions);
    }

    /// The round after this one.
    ///
    /// @param starting by whom and in which event it starts
    public Round next(Attribution starting) {
        return new Round(number + 1, true, starting.number(), starting.at(), Map.of(), List.of(), List.of());
    }

    public Round ended() {
        return new Round(number, false, since, started, votes, accepted, decisions);
    }

    public Round with(int role, VoteEntry cast) {
        var all = new LinkedHashMap<>(votes);
        all.put(role, cast);
        return new Round(number, running, since, started, all, accepted, decisions);
    }

    public Round with(Accepted block) {
        var all = new ArrayList<>(accepted);
        all.add(block);
        return new Round(number, running, since, started, votes, all, decisions);
    }

    public Round with(DecisionEntry decided) {
        var all = new ArrayList<>(decisions);
        all.add(decided);
        return new Round(
                number,
                running && decided.decision().kind() == Decision.Kind.HOLD,
                since,
                started,
                votes,
                accepted,
                all);
    }

    public Optional<VoteEntry> vote(MeetingRole role) {
        return Optional.ofNullable(votes.get(role.index()));
    }
}
