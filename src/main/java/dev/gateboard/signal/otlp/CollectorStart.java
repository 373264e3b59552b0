package dev.gateboard.signal.otlp;

import dev.gateboard.signal.http.MetricsTextParser;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Which run of a collector a page of metrics is of. Counters of two runs cannot be compared, even where those of the
/// second have outgrown those of the first.
///
/// @param uptime how long it has run, in seconds; none where the page does not say
/// @param startTime when its process started, in seconds of Unix time; none where the page does not say
/// @param instance what a collector calls itself, anew at each start; empty where the page does not say
record CollectorStart(OptionalDouble uptime, OptionalDouble startTime, String instance) {
    private static final Pattern UPTIME = Pattern.compile("otelcol_process_uptime(?:_seconds)?(?:_total)?");

    /// In seconds: how far uptime may lag behind our clock between two reads.
    private static final double LAG = 5;

    static CollectorStart of(List<MetricsTextParser.Sample> metrics) throws UnexpectedShapeException {
        var uptime = OptionalDouble.empty();
        var start = OptionalDouble.empty();
        var instance = "";
        for (var sample : metrics) {
            if (UPTIME.matcher(sample.name()).matches()) uptime = OptionalDouble.of(CollectorCounters.count(sample));
            else if (sample.name().equals("process_start_time_seconds"))
                start = OptionalDouble.of(CollectorCounters.count(sample));
            else if (sample.name().equals("target_info")) instance = sample.label("service_instance_id");
        }
        return new CollectorStart(uptime, start, instance);
    }

    /// Whether this is of another run than an earlier page. Uptime that grew less than the time between them began
    /// anew meanwhile, or the page is an old one.
    boolean isOfAnotherRun(CollectorStart before, Duration since) {
        boolean isOtherInstance =
                !instance.isEmpty() && !before.instance.isEmpty() && !instance.equals(before.instance);
        boolean isLater = startTime.isPresent()
                && before.startTime.isPresent()
                && startTime.getAsDouble() > before.startTime.getAsDouble() + 1;
        double expected = before.uptime.orElse(0) + since.toMillis() / 1000.0 - LAG;
        boolean isShorter = before.uptime.isPresent() && uptime.orElse(expected) < expected;
        return isOtherInstance || isLater || isShorter;
    }
}
