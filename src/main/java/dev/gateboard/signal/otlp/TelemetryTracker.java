package dev.gateboard.signal.otlp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What has been received, counted by emitter and signal and by our own clock: the times inside telemetry are the
/// sender's word (rule R13). Bodies are not kept. Safe for many threads.
public final class TelemetryTracker {

    /// So many emitters are told apart; more are not taken.
    static final int MOST_EMITTERS = 1000;

    /// A sender that did not hear the answer sends the same request again, also after it was started anew.
    private static final Duration REPEATED = Duration.ofMinutes(10);

    /// So many requests are known again.
    private static final int MOST_REQUESTS = 10_000;

    private final InstantSource clock;

    /// When each came, by its signal and digest, the oldest first.
    private final LinkedHashMap<String, Instant> requests = new LinkedHashMap<>();

    private final Map<EmitterSignal, SlidingWindowCounter> windows = new HashMap<>();
    private Runnable listener = () -> {};
    private Optional<PersonalDataScan> scan = Optional.empty();

    private record EmitterSignal(TelemetryEmitter emitter, OtlpSignal signal) {}

    /// What one emitter has sent of one signal.
    ///
    /// @param items within the window asked for
    /// @param first when the first of all came, by our clock
    /// @param last when the newest came, by our clock
    public record Received(TelemetryEmitter emitter, OtlpSignal signal, long items, Instant first, Instant last) {}

    public TelemetryTracker(InstantSource clock) {
        this.clock = clock;
    }

    /// Looks through texts from now on, where nobody has asked for that before, and says what was found.
    public synchronized PersonalDataScan scan() {
        if (scan.isEmpty()) scan = Optional.of(new PersonalDataScan(clock.instant()));
        return scan.get();
    }

    /// The scan that somebody asked for; empty where nobody did.
    synchronized Optional<PersonalDataScan> scanning() {
        return scan;
    }

    /// Runs after every request that was counted, on the thread that took it.
    public synchronized void onArrival(Runnable listener) {
        this.listener = listener;
    }

    /// Counts a request, unless the same came lately, and returns how many items were not taken.
    long add(OtlpSignal signal, OtlpArrivals arrivals) {
        return isRepeated(signal, arrivals.sha256()) ? 0 : add(signal, arrivals.counts());
    }

    private synchronized boolean isRepeated(OtlpSignal signal, String sha256) {
        var now = clock.instant();
        for (var oldest = requests.firstEntry();
                oldest != null && !oldest.getValue().plus(REPEATED).isAfter(now);
                oldest = requests.firstEntry()) requests.pollFirstEntry();
        boolean isRepeated = requests.putIfAbsent(signal + sha256, now) != null;
        if (requests.size() > MOST_REQUESTS) requests.pollFirstEntry();
        return isRepeated;
    }

    /// Counts, and returns how many items were not taken.
    long add(OtlpSignal signal, List<EmitterCount> arrivals) {
        long rejected = 0;
        Runnable heard;
        synchronized (this) {
            var now = clock.instant();
            for (var arrival : arrivals) {
                if (arrival.items() == 0) continue;
                var source = new EmitterSignal(arrival.emitter(), signal);
                if (!windows.containsKey(source) && windows.size() >= MOST_EMITTERS) rejected += arrival.items();
                else
                    windows.computeIfAbsent(source, _ -> new SlidingWindowCounter(now))
                            .add(now, arrival.items());
            }
            heard = listener;
        }
        heard.run();
        return rejected;
    }

    /// What came in the last `window` from the emitters asked for, the largest first; also those of which nothing
    /// came lately, with 0 items.
    public synchronized List<Received> received(Duration window, Predicate<TelemetryEmitter> wanted) {
        var now = clock.instant();
        return windows.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey().emitter()))
                .map(entry -> new Received(
                        entry.getKey().emitter(),
                        entry.getKey().signal(),
                        entry.getValue().within(now, window),
                        entry.getValue().first(),
                        entry.getValue().last()))
                .sorted(Comparator.comparingLong(Received::items).reversed())
                .toList();
    }
}
