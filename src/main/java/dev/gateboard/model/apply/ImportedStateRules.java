package dev.gateboard.model.apply;

import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.NecessityAnswer;
import dev.gateboard.model.gate.OptionalGatesAnswer;
import dev.gateboard.model.gate.TierChoice;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.review.RestoreEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.ReviewState;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeReadings;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.signal.SignalState;
import java.util.HashMap;
import java.util.Map;

/// What is left of a state once some of its events are known to have come from a file. Where no signature known here
/// vouches for them, marks are claims, readings are shown and prove nothing, no signal changes a gate until a person
/// here lets it, and no one here can undo what the file says in their name (rules R9, R12 and R40).
public final class ImportedStateRules {
    private final ReviewState before;
    private final RestoreEntry file;
    private final MeetingState meeting;

    private ImportedStateRules(ReviewState before, RestoreEntry file) {
        this.before = before;
        this.file = file;
        this.meeting = before.meeting().withRestore(file);
    }

    /// The same review, knowing that some of its events came from a file (rule R40).
    public static Review apply(Review review, RestoreEntry file) {
        return review.withState(new ImportedStateRules(review.state(), file).state());
    }

    private ReviewState state() {
        if (file.action().verified()) return before.withMeeting(meeting);
        var state = before.withMeeting(meeting.withoutForeignSignatures());
        for (int index = 0; index < state.gates().size(); index++) {
            var gate = state.gates().get(index);
            var stranger = gate(gate);
            if (!stranger.equals(gate)) state = state.withGate(index, stranger);
        }
        if (meeting.isUnverified(state.settings().answerEvent()))
            state = state.withSettings(state.settings().withOptionalGatesAnswer(OptionalGatesAnswer.NOT_ASKED, 0));
        if (meeting.isUnverified(state.settings().tierChoice().eventNumber()))
            state = state.withSettings(state.settings().withTierChoice(TierChoice.NONE));
        return state.withMeeting(required(state.meeting())).withSteps(own(state.doneSteps()), PersistentList.empty());
    }

    private GateState gate(GateState gate) {
        var necessity = meeting.isUnverified(gate.necessity().eventNumber()) ? NecessityAnswer.NONE : gate.necessity();
        return gate.withSignal(signal(gate.signal())).withNecessity(necessity).mapEvidence(this::markForeign);
    }

    private GateState.EvidenceEntry markForeign(GateState.EvidenceEntry proof) {
        if (!meeting.isUnverified(proof.attribution().number())) return proof;
        var evidence = proof.evidence() instanceof Evidence.Measured(Reading reading)
                ? new Evidence.Measured(reading.asForeign())
                : proof.evidence();
        return new GateState.EvidenceEntry(proof.attribution(), evidence, true);
    }

    private SignalState signal(SignalState signal) {
        if (signal.binding().isNone()) return signal;
        Map<String, ProbeReadings> heard = new HashMap<>();
        signal.readingsByProbe().forEach((probe, known) -> heard.put(probe, known.asForeign()));
        boolean armed = signal.binding().automation() instanceof Binding.Automation.On(Attribution attribution)
                && meeting.isUnverified(attribution.number());
        // Probes that someone here let decide go on by their own answers.
        boolean own = signal.binding().isArmed()
                && !armed
                && meeting.isUnverified(signal.result().eventNumber());
        return (own ? signal.withResult(SignalResult.NOTHING) : signal)
                .withProbeReadings(heard)
                .withBinding(
                        armed
                                ? signal.binding()
                                        .withAutomationOff(
                                                "came from " + file.action().fileName())
                                : signal.binding());
    }

    /// A role that a go waited for goes on being one, whatever a stranger says.
    private MeetingState required(MeetingState meeting) {
        return meeting.withRoles(meeting.roles().stream()
                .map(role -> isWeakened(role) ? role.withRequired(true) : role)
                .toList());
    }

    private boolean isWeakened(MeetingRole role) {
        return role.changes().stream()
                .anyMatch(change -> change.relaxesRequirement()
                        && meeting.isUnverified(change.attribution().number()));
    }

    private PersistentList<UndoStep> own(PersistentList<UndoStep> steps) {
        var own = PersistentList.<UndoStep>empty();
        for (var step : steps.newestFirst().reversed())
            if (!meeting.isUnverified(step.number())) own = own.prepend(step);
        return own;
    }
}
