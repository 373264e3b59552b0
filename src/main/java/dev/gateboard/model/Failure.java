package dev.gateboard.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// That a gate failed, whatever became of it later (rule R27).
///
/// @param reason a person's; empty where signals failed it
/// @param readings what signals failed it with; empty where a person did
/// @param undone whether whoever failed it took that back
public record Failure(Said said, String reason, List<Reading> readings, boolean undone) {
    public Failure {
        readings = List.copyOf(readings);
    }

    /// What a gate failed with in this build before what stands there now, the oldest first.
    public static List<Failure> before(Review review, Gate gate, GateStanding standing) {
        int now = standing.standing() == Standing.FAILED
                ? standing.said().map(Said::number).orElse(0)
                : 0;
        var undone = new HashSet<Integer>();
        var failures = new ArrayList<Failure>();
        for (var event : review.state(gate).history().newestFirst()) {
            if (event.number() < review.newestCut()) break;
            switch (event.deed()) {
                case Deed.Undo(int step) -> undone.add(step);
                case Deed.Redo(int step) -> undone.remove(step);
                case Deed.Fail fail
                when event.number() != now ->
                    failures.addFirst(
                            new Failure(event.said(), fail.reason(), List.of(), undone.contains(event.step())));
                case Deed.Observe(var _, Verdict verdict, List<Reading> readings)
                when verdict == Verdict.FAIL && event.number() != now ->
                    failures.addFirst(new Failure(event.said(), "", readings, false));
                default -> {
                    // Nothing else fails a gate.
                }
            }
        }
        return List.copyOf(failures);
    }
}
