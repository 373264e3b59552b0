package dev.gateboard.signal.otlp;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// The OTLP receivers that listen now, by their source's key. None does until somebody asks.
public final class OtlpReceiverService implements AutoCloseable {
    private static final Duration LATELY = Duration.ofSeconds(30);

    private final InstantSource clock;
    private volatile Runnable arrived = () -> {};
    private volatile Runnable changed = () -> {};
    private final Map<String, Listening> listening = new ConcurrentHashMap<>();

    private record Listening(OtlpHttpReceiver receiver, Optional<OtlpGrpcReceiver> grpc, TelemetryTracker telemetry) {
        void stop() {
            receiver.close();
            grpc.ifPresent(OtlpGrpcReceiver::close);
        }
    }

    public OtlpReceiverService(InstantSource clock) {
        this.clock = clock;
    }

    /// Runs whenever telemetry came in, on the thread that took it.
    public void onArrival(Runnable listener) {
        arrived = listener;
    }

    /// Runs whenever a receiver started or stopped, on the thread that did it.
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /// Listens where the source says: for HTTP, and for gRPC too where it says so.
    ///
    /// @return why it cannot, in one sentence; empty where it does
    public synchronized Optional<String> listen(Source source) {
        if (listening.containsKey(source.key())) return Optional.empty();
        var port = port(source.address());
        var grpcPort = port(source.grpc());
        if (port.isEmpty() || (grpcPort.isEmpty() && !source.grpc().isEmpty()))
            return Optional.of(Messages.SIGNAL.text("receiver.local", source.key()));
        var telemetry = new TelemetryTracker(clock);
        telemetry.onArrival(() -> arrived.run());
        try {
            return switch (OtlpHttpReceiver.start(port.getAsInt(), telemetry)) {
                case OtlpHttpReceiver.Listening(OtlpHttpReceiver receiver)
                when grpcPort.isEmpty() -> {
                    keep(source, new Listening(receiver, Optional.empty(), telemetry));
                    yield Optional.empty();
                }
                case OtlpHttpReceiver.Listening(OtlpHttpReceiver receiver) ->
                    startGrpc(receiver, source, grpcPort.getAsInt(), telemetry);
                case OtlpHttpReceiver.HttpPortInUse(int taken, int free) -> Optional.of(isTaken(taken, free));
            };
        } catch (IOException e) {
            return Optional.of(Messages.SIGNAL.text("receiver.cannotListen", source.key(), source.address()));
        }
    }

    private Optional<String> startGrpc(OtlpHttpReceiver http, Source source, int port, TelemetryTracker telemetry) {
        try {
            return switch (OtlpGrpcReceiver.start(port, telemetry)) {
                case OtlpGrpcReceiver.Listening(OtlpGrpcReceiver grpc) -> {
                    keep(source, new Listening(http, Optional.of(grpc), telemetry));
                    yield Optional.empty();
                }
                case OtlpGrpcReceiver.GrpcPortInUse(int taken, int free) -> {
                    http.close();
                    yield Optional.of(isTaken(taken, free));
                }
            };
        } catch (IOException e) {
            http.close();
            return Optional.of(Messages.SIGNAL.text("receiver.cannotListen", source.key(), source.grpc()));
        }
    }

    private void keep(Source source, Listening receiver) {
        listening.put(source.key(), receiver);
        changed.run();
    }

    private static String isTaken(int taken, int free) {
        return Messages.SIGNAL.text("receiver.portTaken", String.valueOf(taken), String.valueOf(free));
    }

    /// Of an address on this machine.
    private static OptionalInt port(String address) {
        int colon = address.lastIndexOf(':');
        var port = address.substring(colon + 1);
        var host = colon < 0 ? "" : address.substring(0, colon);
        return port.matches("[0-9]{1,5}") && (host.equals("127.0.0.1") || host.equals("localhost"))
                ? OptionalInt.of(Integer.parseInt(port))
                : OptionalInt.empty();
    }

    /// What the source has received; empty where it does not listen.
    public Optional<TelemetryTracker> telemetry(String source) {
        return Optional.ofNullable(listening.get(source)).map(Listening::telemetry);
    }

    /// What comes in lately, the busiest signal of it.
    ///
    /// @param signal `traces`, `logs` or `metrics`; empty where nothing comes
    public record Rate(double perSecond, String signal) {}

    /// How much a receiver takes in; empty where it does not listen.
    public Optional<Rate> rate(String source) {
        return telemetry(source).map(OtlpReceiverService::rate);
    }

    private static Rate rate(TelemetryTracker telemetry) {
        var items = new EnumMap<OtlpSignal, Long>(OtlpSignal.class);
        for (var received : telemetry.received(LATELY, _ -> true))
            items.merge(received.signal(), received.items(), Long::sum);
        return items.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(most -> new Rate(
                        (double) most.getValue() / LATELY.toSeconds(),
                        most.getKey().yamlName()))
                .orElse(new Rate(0, ""));
    }

    /// Listens no longer, and forgets what came.
    public void stop(String source) {
        var stopped = listening.remove(source);
        if (stopped == null) return;
        stopped.stop();
        changed.run();
    }

    @Override
    public void close() {
        listening.values().forEach(Listening::stop);
        listening.clear();
    }
}
