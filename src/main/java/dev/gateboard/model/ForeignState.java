package dev.gateboard.model;

import java.util.HashMap;
import java.util.Map;

/// What is left of a state once some of its events are known to have come from a file. Where no signature known here
/// vouches for them, marks are claims, readings are shown and prove nothing, no signal changes a gate until a person
/// here lets it, and nobody here can undo what the file says in their name (rules R9, R12 and R40).
public final class ForeignState {
    private final State before;
    private final Restored file;
    private final Meeting meeting;

    private ForeignState(State before, Restored file) {
        this.before = before;
        this.file = file;
        this.meeting = before.meeting().with(file);
    }

    /// The same review, knowing that some of its events came from a file (rule R40).
    public static Review apply(Review review, Restored file) {
        return review.with(new ForeignState(review.state(), file).state());
    }

    private State state() {
        if (file.deed().vouched()) return before.with(meeting);
        var state = before.with(meeting.withoutForeignSignatures());
        for (int index = 0; index < state.gates().size(); index++) {
            var gate = state.gates().get(index);
            var stranger = gate(gate);
            if (!stranger.equals(gate)) state = state.gate(index, stranger);
        }
        if (meeting.isClaimed(state.given().answered()))
            state = state.with(state.given().with(Review.Answer.NOT_ASKED, 0));
        return state.with(required(state.meeting())).steps(own(state.done()), Chain.empty());
    }

    private GateState gate(GateState gate) {
        return gate.with(signal(gate.signal())).proving(this::proof);
    }

    private GateState.Proof proof(GateState.Proof proof) {
        if (!meeting.isClaimed(proof.said().number())) return proof;
        var evidence = proof.evidence() instanceof Evidence.Measured(Reading reading)
                ? new Evidence.Measured(reading.elsewhere())
                : proof.evidence();
        return new GateState.Proof(proof.said(), evidence, true);
    }

    private Signal signal(Signal signal) {
        if (signal.binding().isNone()) return signal;
        Map<String, Heard> heard = new HashMap<>();
        signal.heard().forEach((probe, known) -> heard.put(probe, known.elsewhere()));
        boolean armed =
                signal.binding().arm() instanceof Binding.Arm.Armed(Said said) && meeting.isClaimed(said.number());
        // Probes that somebody here let decide go on by their own answers.
        boolean own = signal.binding().isArmed()
                && !armed
                && meeting.isClaimed(signal.observed().number());
        return (own ? signal.with(Observed.NOTHING) : signal)
                .hearing(heard)
                .with(
                        armed
                                ? signal.binding()
                                        .disarmed("came from " + file.deed().fileName())
                                : signal.binding());
    }

    /// A role that a go waited for goes on being one, whatever a stranger says.
    private Meeting required(Meeting meeting) {
        return meeting.withRoles(meeting.roles().stream()
                .map(role -> isWeakened(role) ? role.required(true) : role)
                .toList());
    }

    private boolean isWeakened(RoleState role) {
        return role.changes().stream()
                .anyMatch(change ->
                        change.weakens() && meeting.isClaimed(change.said().number()));
    }

    private Chain<Step> own(Chain<Step> steps) {
        var own = Chain.<Step>empty();
        for (var step : steps.newestFirst().reversed()) if (!meeting.isClaimed(step.number())) own = own.prepend(step);
        return own;
    }
}
