package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.signal.SignalText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The few words of signals at the right of a leaf: which source, what it found, and how old that is.
record SignalRowText(ReviewStatus reviewStatus, Messages messages) {

    /// Whether the row speaks of signals rather than of a person: they decide the gate, or no one has yet.
    boolean isSignalRow(Gate gate, GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.BySignal _, GateView.Reason.ReadingExpired _ -> true;
            case GateView.Reason.Undecided _ ->
                !reviewStatus.review().state(gate).signal().newestReadings().isEmpty();
            case GateView.Reason.ByPerson _ ->
                status.status() == GateStatus.OPEN
                        && !reviewStatus
                                .review()
                                .state(gate)
                                .signal()
                                .newestReadings()
                                .isEmpty();
            case GateView.Reason.Claimed _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.OtherTier _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.Dispute _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.FromGatesBelow _ -> false;
        };
    }

    /// The sources that are asked, each once.
    String source(Gate gate) {
        return reviewStatus.review().state(gate).signal().binding().probes().stream()
                .map(probe -> probe.source())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// What they found; empty where nothing has answered.
    String value(Gate gate, GateView status) {
        var signal = reviewStatus.review().state(gate).signal();
        if (status.reason() instanceof GateView.Reason.Dispute) return messages.text("row.disagrees");
        if (signal.newestReadings().isEmpty()) return "";
        if (status.reason() instanceof GateView.Reason.BySignal(SignalResult.Failing failing))
            return SignalText.brief(lastFail(signal, failing));
        if (status.reason() instanceof GateView.Reason.ReadingExpired(Reading oldest)
                && signal.binding().decidingProbes().size() == 1) return SignalText.brief(oldest);
        int probes = signal.binding().decidingProbes().size();
        if (probes == 0) return messages.text("row.observed", SignalText.brief(worst(signal)));
        if (signal.binding().probes().size() == 1)
            return SignalText.brief(
                    status.status() == GateStatus.PASSED && isBySignal(status)
                            ? evidence(signal)
                                    .findFirst()
                                    .orElse(signal.newestReadings().getFirst())
                            : signal.newestReadings().getFirst());
        var worst = worst(signal);
        return worst.verdict() == Verdict.FAIL
                ? SignalText.brief(worst)
                : messages.text("row.ofProbes", passing(signal), probes);
    }

    private static boolean isBySignal(GateView status) {
        return status.reason() instanceof GateView.Reason.BySignal;
    }

    private long passing(SignalState signal) {
        return evidence(signal)
                .filter(proof -> proof.isFresh(reviewStatus.at()))
                .count();
    }

    /// How old what they found is; the oldest evidence counts (rule R13).
    GateRowTime time(Gate gate, GateView status) {
        var signal = reviewStatus.review().state(gate).signal();
        return switch (status.reason()) {
            case GateView.Reason.ReadingExpired(Reading oldest) -> new GateRowTime.ReadingAge(oldest.provenAt(), true);
            case GateView.Reason.Dispute(var _, Reading finding) ->
                new GateRowTime.ReadingAge(finding.provenAt(), false);
            case GateView.Reason.BySignal(SignalResult.Failing failing) ->
                new GateRowTime.ReadingAge(lastFail(signal, failing).provenAt(), false);
            case GateView.Reason.BySignal(SignalResult.Passing _) ->
                evidence(signal)
                        .map(Reading::provenAt)
                        .min(Comparator.naturalOrder())
                        .<GateRowTime>map(proof -> new GateRowTime.ReadingAge(proof, false))
                        .orElse(GateRowTime.NOTHING);
            case GateView.Reason.BySignal(SignalResult.NoSignalResult _) -> GateRowTime.NOTHING;
            case GateView.Reason.Undecided _,
                    GateView.Reason.ByPerson _,
                    GateView.Reason.Claimed _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.OtherTier _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.FromGatesBelow _ ->
                signal.newestReadings().isEmpty()
                        ? GateRowTime.NOTHING
                        : new GateRowTime.ReadingAge(worst(signal).provenAt(), false);
        };
    }

    private static Stream<Reading> evidence(SignalState signal) {
        return signal.binding().decidingProbes().stream()
                .flatMap(probe -> Stream.ofNullable(signal.readingsByProbe().get(probe.id())))
                .flatMap(heard -> heard.newestPass().stream());
    }

    /// Of the probes that decide, unless only others have answered.
    private static Reading worst(SignalState signal) {
        return signal.newestReadings().stream()
                .min(Comparator.comparing(signal.binding()::isObserved).thenComparing(Reading::verdict))
                .orElseThrow();
    }

    /// The newest fail, or the one that was decided on where other answers came since.
    private static Reading lastFail(SignalState signal, SignalResult.Failing failing) {
        return Stream.concat(
                        signal.newestReadings().stream()
                                .filter(reading -> reading.verdict() == Verdict.FAIL
                                        && !signal.binding().isObserved(reading)),
                        List.of(failing.finding()).stream())
                .findFirst()
                .orElseThrow();
    }
}
