package dev.gateboard.signal.telemetry;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.otlp.TelemetryTracker;
import dev.gateboard.signal.probe.ProbeContext;
import java.util.function.Function;

/// Whether the receiver that a probe asks listens at all.
final class ReceiverStatus {
    private ReceiverStatus() {}

    static ProbeResult ask(ProbeContext context, Function<TelemetryTracker, ProbeResult> ask) {
        return context.telemetry()
                .map(ask)
                .orElseGet(() -> ProbeResult.noAnswer(
                        "",
                        context.now(),
                        Verdict.NO_DATA,
                        Messages.SIGNAL.text(
                                "telemetry.notListening", context.source().key()),
                        0));
    }
}
