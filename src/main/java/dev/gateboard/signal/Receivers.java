package dev.gateboard.signal;

import dev.gateboard.signal.otlp.GrpcReceiver;
import dev.gateboard.signal.otlp.Receiver;
import dev.gateboard.signal.otlp.Signal;
import dev.gateboard.signal.otlp.Telemetry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// The OTLP receivers that listen now, by their source's key. None does until somebody asks.
public final class Receivers implements AutoCloseable {
    private static final Duration LATELY = Duration.ofSeconds(30);

    private final InstantSource clock;
    private volatile Runnable arrived = () -> {};
    private final Map<String, Listening> listening = new ConcurrentHashMap<>();

    private record Listening(Receiver receiver, Optional<GrpcReceiver> grpc, Telemetry telemetry) {
        void stop() {
            receiver.close();
            grpc.ifPresent(GrpcReceiver::close);
        }
    }

    public Receivers(InstantSource clock) {
        this.clock = clock;
    }

    /// Runs whenever telemetry came in, on the thread that took it.
    public void onArrival(Runnable listener) {
        arrived = listener;
    }

    /// Listens where the source says: for HTTP, and for gRPC too where it says so.
    ///
    /// @return why it cannot, in one sentence; empty where it does
    public Optional<String> listen(Source source) {
        if (listening.containsKey(source.key())) return Optional.empty();
        var port = port(source.address());
        var grpcPort = port(source.grpc());
        if (port.isEmpty() || (grpcPort.isEmpty() && !source.grpc().isEmpty()))
            return Optional.of(
                    "The receiver `" + source.key() + "` listens on this machine only, as in 127.0.0.1:4318.");
        var telemetry = new Telemetry(clock);
        telemetry.onArrival(() -> arrived.run());
        try {
            return switch (Receiver.start(port.getAsInt(), telemetry)) {
                case Receiver.Listening(Receiver receiver)
                when grpcPort.isEmpty() -> {
                    listening.put(source.key(), new Listening(receiver, Optional.empty(), telemetry));
                    yield Optional.empty();
                }
                case Receiver.Listening(Receiver receiver) -> beside(receiver, source, grpcPort.getAsInt(), telemetry);
                case Receiver.Taken(int taken, int free) -> Optional.of(isTaken(taken, free));
            };
        } catch (IOException e) {
            return Optional.of("The receiver `" + source.key() + "` cannot listen on " + source.address() + ".");
        }
    }

    private Optional<String> beside(Receiver http, Source source, int port, Telemetry telemetry) {
        try {
            return switch (GrpcReceiver.start(port, telemetry)) {
                case GrpcReceiver.Listening(GrpcReceiver grpc) -> {
                    listening.put(source.key(), new Listening(http, Optional.of(grpc), telemetry));
                    yield Optional.empty();
                }
                case GrpcReceiver.Taken(int taken, int free) -> {
                    http.close();
                    yield Optional.of(isTaken(taken, free));
                }
            };
        } catch (IOException e) {
            http.close();
            return Optional.of("The receiver `" + source.key() + "` cannot listen on " + source.grpc() + ".");
        }
    }

    private static String isTaken(int taken, int free) {
        return "Port " + taken + " is taken: give the receiver another, such as 127.0.0.1:" + free + ".";
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
    Optional<Telemetry> telemetry(String source) {
        return Optional.ofNullable(listening.get(source)).map(Listening::telemetry);
    }

    /// What comes in lately, the busiest signal of it.
    ///
    /// @param signal `traces`, `logs` or `metrics`; empty where nothing comes
    public record Rate(double perSecond, String signal) {}

    /// How much a receiver takes in; empty where it does not listen.
    public Optional<Rate> rate(String source) {
        return telemetry(source).map(Receivers::rate);
    }

    private static Rate rate(Telemetry telemetry) {
        var items = new EnumMap<Signal, Long>(Signal.class);
        for (var received : telemetry.received(LATELY, _ -> true))
            items.merge(received.signal(), received.items(), Long::sum);
        return items.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(most -> new Rate(
                        (double) most.getValue() / LATELY.toSeconds(),
                        most.getKey().word()))
                .orElse(new Rate(0, ""));
    }

    /// Listens no longer, and forgets what came.
    public void stop(String source) {
        var stopped = listening.remove(source);
        if (stopped != null) stopped.stop();
    }

    @Override
    public void close() {
        listening.values().forEach(Listening::stop);
        listening.clear();
    }
}
