package dev.gateboard.model.status;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// That a gate failed, whatever became of it later (rule R27).
///
/// @param reason a person's; empty where signals failed it
/// @param readings what signals failed it with; empty where a person did
/// @param isUndone whether the person who failed it took that back
public record Failure(Attribution attribution, String reason, List<Reading> readings, boolean isUndone) {
    public Failure {
        readings = List.copyOf(readings);
    }

    /// What a gate failed with in this build before what stands there now, the oldest first.
    public static List<Failure> findEarlier(Review review, Gate gate, GateView status) {
        int now = status.status() == GateStatus.FAILED
                ? status.attribution().map(Attribution::number).orElse(0)
                : 0;
        var undone = new HashSet<Integer>();
        var failures = new ArrayList<Failure>();
        for (var event : review.state(gate).history().newestFirst()) {
            if (event.number() < review.newestBuildEvent()) break;
            switch (event.action()) {
                case Action.Undo(int step) -> undone.add(step);
                case Action.Redo(int step) -> undone.remove(step);
                case Action.Fail fail
                when event.number() != now ->
                    failures.addFirst(
                            new Failure(event.attribution(), fail.reason(), List.of(), undone.contains(event.step())));
                case Action.Observe(var _, Verdict verdict, List<Reading> readings)
                when verdict == Verdict.FAIL && event.number() != now ->
                    failures.addFirst(new Failure(event.attribution(), "", readings, false));
                // Nothing else fails a gate.
                case Action.Open _,
                        Action.Pass _,
                        Action.Fail _,
                        Action.MarkNotApplicable _,
                        Action.Reopen _,
                        Action.Confirm _,
                        Action.Waive _,
                        Action.Revoke _,
                        Action.Choose _,
                        Action.AddNote _,
                        Action.Attach _,
                        Action.AssignGate _,
                        Action.AssignSection _,
                        Action.Fill _,
                        Action.AnswerOptional _,
                        Action.SetOptional _,
                        Action.ChooseTier _,
                        Action.Name _,
                        Action.Export _,
                        Action.Bind _,
                        Action.Arm _,
                        Action.Disarm _,
                        Action.Observe _,
                        Action.Overrule _,
                        Action.StoreProbesFile _,
                        Action.Ask _,
                        Action.AddEarlierDecision _,
                        Action.ContinueFromReview _,
                        Action.StartNewBuild _,
                        Action.StartRound _,
                        Action.EndRound _,
                        Action.SetRole _,
                        Action.CastVote _,
                        Action.Decide _,
                        Action.Accept _,
                        Action.AffirmDecision _,
                        Action.Freeze _,
                        Action.Sign _,
                        Action.Revise _,
                        Action.Settle _,
                        Action.Amend _,
                        Action.SignAmendment _,
                        Action.RestoreFromRecord _ -> {}
            }
        }
        return List.copyOf(failures);
    }
}
