package dev.gateboard.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Two of JMH's benchmarks in one run: a JVM of the one, a JVM of the other, and again, so that a machine that slows
/// down slows down both.
///
/// @param measured one of JMH's benchmarks, with the parameter it is run with
/// @param unit as both benchmarks declare it, in words
/// @param seconds how long an iteration takes at least, where one run takes that long; else 1
record Pair(String what, Side measured, String of, Side baseline, String unit, int seconds, Row.Aim aim) {
    private static final int WARM = 4;
    private static final int COUNTED = 5;

    /// @param benchmark class and method
    /// @param parameter such as `gates=100`, or empty
    record Side(String benchmark, String parameter) {
        static Side of(Class<?> type, String method) {
            return new Side(type.getName() + "." + method, "");
        }

        Side with(String other) {
            return new Side(benchmark, other);
        }
    }

    Row row(Length length) throws RunnerException {
        var mine = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        for (int turn = 0; turn < length.turns(); turn++) {
            others.addAll(once(baseline, length));
            mine.addAll(once(measured, length));
        }
        return Row.against(what, new Figures(mine), unit, of, new Figures(others), aim);
    }

    /// The median of each iteration of one JVM.
    private List<Double> once(Side side, Length length) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + side.benchmark().replace(".", "\\.") + "$")
                .forks(1)
                .warmupIterations(length.isShort() ? 1 : WARM)
                .warmupTime(time(length))
                .measurementIterations(length.isShort() ? 1 : COUNTED)
                .measurementTime(time(length))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (!side.parameter().isEmpty()) {
            int equals = side.parameter().indexOf('=');
            options.param(
                    side.parameter().substring(0, equals), side.parameter().substring(equals + 1));
        }
        var figures = new ArrayList<Double>();
        for (RunResult run : new Runner(options.build()).run())
            for (var fork : run.getBenchmarkResults())
                for (var iteration : fork.getIterationResults())
                    figures.add(iteration.getPrimaryResult().getStatistics().getPercentile(50));
        return figures;
    }

    private TimeValue time(Length length) {
        return length.isShort() ? TimeValue.milliseconds(100) : TimeValue.seconds(seconds);
    }
}
