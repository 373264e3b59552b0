package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Observed;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Signal;
import dev.gateboard.model.Standing;
import dev.gateboard.model.Verdict;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Signals;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The few words of signals at the right of a leaf: which source, what it found, and how old that is.
record SignalWords(Board board, Messages messages) {

    /// Whether the row speaks of signals rather than of a person: they decide the gate, or nobody has yet.
    boolean speak(Gate gate, GateStanding standing) {
        return switch (standing.why()) {
            case GateStanding.Why.BySignal _, GateStanding.Why.TooOld _ -> true;
            case GateStanding.Why.Undecided _ ->
                !board.review().state(gate).signal().newest().isEmpty();
            case GateStanding.Why.Person _ ->
                standing.standing() == Standing.OPEN
                        && !board.review().state(gate).signal().newest().isEmpty();
            case GateStanding.Why.Claimed _,
                    GateStanding.Why.Reworded _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.Disagrees _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.Derived _ -> false;
        };
    }

    /// The sources that are asked, each once.
    String source(Gate gate) {
        return board.review().state(gate).signal().binding().probes().stream()
                .map(probe -> probe.source())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// What they found; empty where nothing has answered.
    String value(Gate gate, GateStanding standing) {
        var signal = board.review().state(gate).signal();
        if (standing.why() instanceof GateStanding.Why.Disagrees) return messages.text("row.disagrees");
        if (signal.newest().isEmpty()) return "";
        if (standing.why() instanceof GateStanding.Why.BySignal(Observed.Failing failing))
            return Signals.brief(lastFail(signal, failing));
        if (standing.why() instanceof GateStanding.Why.TooOld(Reading oldest)
                && signal.binding().probes().size() == 1) return Signals.brief(oldest);
        int probes = signal.binding().probes().size();
        if (probes == 1)
            return Signals.brief(
                    standing.standing() == Standing.PASSED && isBySignal(standing)
                            ? proofs(signal).findFirst().orElse(signal.newest().getFirst())
                            : signal.newest().getFirst());
        var worst = worst(signal);
        return worst.verdict() == Verdict.FAIL
                ? Signals.brief(worst)
                : messages.text("row.ofProbes", passing(signal), probes);
    }

    private static boolean isBySignal(GateStanding standing) {
        return standing.why() instanceof GateStanding.Why.BySignal;
    }

    private long passing(Signal signal) {
        return proofs(signal).filter(proof -> proof.isFresh(board.at())).count();
    }

    /// How old what they found is; the oldest proof counts (rule R13).
    When when(Gate gate, GateStanding standing) {
        var signal = board.review().state(gate).signal();
        return switch (standing.why()) {
            case GateStanding.Why.TooOld(Reading oldest) -> new When.Since(oldest.proof(), true);
            case GateStanding.Why.Disagrees(var _, Reading finding) -> new When.Since(finding.proof(), false);
            case GateStanding.Why.BySignal(Observed.Failing failing) ->
                new When.Since(lastFail(signal, failing).proof(), false);
            case GateStanding.Why.BySignal(Observed.Passing _) ->
                proofs(signal)
                        .map(Reading::proof)
                        .min(Comparator.naturalOrder())
                        .<When>map(proof -> new When.Since(proof, false))
                        .orElse(When.NOTHING);
            case GateStanding.Why.BySignal(Observed.Nothing _) -> When.NOTHING;
            case GateStanding.Why.Undecided _,
                    GateStanding.Why.Person _,
                    GateStanding.Why.Claimed _,
                    GateStanding.Why.Reworded _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.Derived _ ->
                signal.newest().isEmpty()
                        ? When.NOTHING
                        : new When.Since(worst(signal).proof(), false);
        };
    }

    private static Stream<Reading> proofs(Signal signal) {
        return signal.binding().probes().stream()
                .flatMap(probe -> Stream.ofNullable(signal.heard().get(probe.id())))
                .flatMap(heard -> heard.passed().stream());
    }

    private static Reading worst(Signal signal) {
        return signal.newest().stream()
                .min(Comparator.comparing(Reading::verdict))
                .orElseThrow();
    }

    /// The newest fail, or the one that was decided on where other answers came since.
    private static Reading lastFail(Signal signal, Observed.Failing failing) {
        return Stream.concat(
                        signal.newest().stream().filter(reading -> reading.verdict() == Verdict.FAIL),
                        List.of(failing.finding()).stream())
                .findFirst()
                .orElseThrow();
    }
}
