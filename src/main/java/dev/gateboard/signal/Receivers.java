package dev.gateboard.signal;

import dev.gateboard.signal.otlp.Receiver;
import dev.gateboard.signal.otlp.Signal;
import dev.gateboard.signal.otlp.Telemetry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The OTLP receivers that listen now, by their source's key. None does until somebody asks.
public final class Receivers implements AutoCloseable {
    private static final Duration LATELY = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Map<String, Listening> listening = new ConcurrentHashMap<>();

    private record Listening(Receiver receiver, Telemetry telemetry) {}

    public Receivers(InstantSource clock) {
        this.clock = clock;
    }

    /// Listens where the source says.
    ///
    /// @return why it cannot, in one sentence; empty where it does
    public Optional<String> listen(Source source) {
        if (listening.containsKey(source.key())) return Optional.empty();
        int colon = source.address().lastIndexOf(':');
        var port = source.address().substring(colon + 1);
        var host = colon < 0 ? "" : source.address().substring(0, colon);
        if (!port.matches("[0-9]{1,5}") || !(host.equals("127.0.0.1") || host.equals("localhost")))
            return Optional.of(
                    "The receiver `" + source.key() + "` listens on this machine only, as in 127.0.0.1:4318.");
        var telemetry = new Telemetry(clock);
        try {
            return switch (Receiver.start(Integer.parseInt(port), telemetry)) {
                case Receiver.Listening(Receiver receiver) -> {
                    listening.put(source.key(), new Listening(receiver, telemetry));
                    yield Optional.empty();
                }
                case Receiver.Taken(int taken, int free) ->
                    Optional.of(
                            "Port " + taken + " is taken: give the receiver another, such as 127.0.0.1:" + free + ".");
            };
        } catch (IOException e) {
            return Optional.of("The receiver `" + source.key() + "` cannot listen on " + source.address() + ".");
        }
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
        if (stopped != null) stopped.receiver().close();
    }

    @Override
    public void close() {
        listening.values().forEach(one -> one.receiver().close());
        listening.clear();
    }
}
