package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.RoleCoverage;
import dev.gateboard.model.signal.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// The readings of the moment that a person's mark, a vote or a decision rests on (rule R32).
public final class ActionReadingCollector {
    private final Review review;

    public ActionReadingCollector(Review review) {
        this.review = review;
    }

    /// The action with what it rests on; as it is where it rests on no reading.
    public Action withReadings(Action action) {
        if (action instanceof Action.CastVote cast)
            return new Action.CastVote(cast.role(), cast.label(), cast.vote(), readings(cast.role()));
        if (action instanceof Action.Decide(var decision, var _)) return new Action.Decide(decision, readings(-1));
        if (!(action instanceof GateAction onGate) || review.indexOf(onGate.gate()) < 0) return action;
        var signal = review.state(review.gate(review.indexOf(onGate.gate()))).signal();
        var measured = signal.newestReadings().stream()
                .filter(reading -> !reading.isForeign() && !signal.binding().isObserved(reading))
                .<Evidence>map(Evidence.Measured::new);
        return switch (onGate) {
            case Action.Pass pass ->
                new Action.Pass(pass.gate(), pass.reason(), pass.validFor(), concat(pass.evidence(), measured));
            case Action.Fail fail -> new Action.Fail(fail.gate(), fail.reason(), concat(fail.evidence(), measured));
            case Action.MarkNotApplicable out ->
                new Action.MarkNotApplicable(out.gate(), out.reason(), concat(out.evidence(), measured));
            case Action.Reopen _,
                    Action.Confirm _,
                    Action.Waive _,
                    Action.Revoke _,
                    Action.Choose _,
                    Action.AddNote _,
                    Action.Attach _,
                    Action.AssignGate _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Disarm _,
                    Action.Observe _,
                    Action.Ask _,
                    Action.AddEarlierDecision _,
                    Action.SetOptional _,
                    Action.Overrule _ -> action;
        };
    }

    /// What the probes of the sections that a role covers said last, and what proved something last; of all sections
    /// where there is no such role.
    private List<Reading> readings(int role) {
        var roles = review.meeting().roles();
        var readings = new LinkedHashSet<Reading>();
        for (var gate : review.checklist().gates()) {
            var signal = review.state(gate).signal();
            if (signal.binding().isNone()) continue;
            if (role >= 0 && role < roles.size() && !new RoleCoverage(review, roles.get(role)).includes(gate.section()))
                continue;
            readings.addAll(signal.newestPassRows());
            readings.addAll(signal.newestPasses());
            signal.newestReadings().stream()
                    .filter(reading -> !reading.isForeign())
                    .forEach(readings::add);
        }
        return List.copyOf(readings);
    }

    private static List<Evidence> concat(List<Evidence> given, Stream<Evidence> measured) {
        return Stream.concat(given.stream(), measured).toList();
    }
}
