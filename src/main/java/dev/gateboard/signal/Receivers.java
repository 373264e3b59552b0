package dev.gateboard.signal;

import dev.gateboard.signal.otlp.Receiver;
import dev.gateboard.signal.otlp.Telemetry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The OTLP receivers that listen now, by their source's key. None does until somebody asks.
public final class Receivers implements AutoCloseable {
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

    @Override
    public void close() {
        listening.values().forEach(one -> one.receiver().close());
        listening.clear();
    }
}
