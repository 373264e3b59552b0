package dev.gateboard.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// The readings of the moment that a person's mark, a vote or a decision rests on (rule R32).
public final class Resting {
    private final Review review;

    public Resting(Review review) {
        this.review = review;
    }

    /// The deed with what it rests on; as it is where it rests on no reading.
    public Deed of(Deed deed) {
        if (deed instanceof Deed.CastVote cast)
            return new Deed.CastVote(cast.role(), cast.label(), cast.vote(), readings(cast.role()));
        if (deed instanceof Deed.Decide(var decision, var _)) return new Deed.Decide(decision, readings(-1));
        if (!(deed instanceof Deed.OnGate onGate) || review.indexOf(onGate.gate()) < 0) return deed;
        var measured = review.state(review.gate(review.indexOf(onGate.gate()))).signal().newest().stream()
                .filter(reading -> !reading.isElsewhere())
                .<Evidence>map(Evidence.Measured::new);
        return switch (onGate) {
            case Deed.Pass pass ->
                new Deed.Pass(pass.gate(), pass.reason(), pass.validFor(), both(pass.evidence(), measured));
            case Deed.Fail fail -> new Deed.Fail(fail.gate(), fail.reason(), both(fail.evidence(), measured));
            case Deed.RuleOut out -> new Deed.RuleOut(out.gate(), out.reason(), both(out.evidence(), measured));
            case Deed.Reopen _,
                    Deed.Confirm _,
                    Deed.Waive _,
                    Deed.Revoke _,
                    Deed.Choose _,
                    Deed.AddNote _,
                    Deed.Attach _,
                    Deed.AssignGate _,
                    Deed.Bind _,
                    Deed.Arm _,
                    Deed.Disarm _,
                    Deed.Observe _,
                    Deed.Ask _,
                    Deed.LastTime _,
                    Deed.Overrule _ -> deed;
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
            var section = review.checklist().sections().get(gate.section());
            if (role >= 0 && role < roles.size() && !roles.get(role).isCovering(section)) continue;
            readings.addAll(signal.proofs());
            signal.newest().stream().filter(reading -> !reading.isElsewhere()).forEach(readings::add);
        }
        return List.copyOf(readings);
    }

    private static List<Evidence> both(List<Evidence> given, Stream<Evidence> measured) {
        return Stream.concat(given.stream(), measured).toList();
    }
}
