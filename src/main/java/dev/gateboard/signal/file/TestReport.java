package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a JUnit XML report says of the tests that are asked for.
///
/// @param tests by outcome; those of the name
/// @param reportedAt the oldest time that any of its suites tells
/// @param broken suites that failed themselves, as where their preparation did
/// @param problems why the report cannot be relied on, each a sentence without its file
record TestReport(Outcomes tests, Optional<Instant> reportedAt, int broken, List<String> problems) {
    static final TestReport NONE = new TestReport(Outcomes.NONE, Optional.empty(), 0, List.of());

    TestReport {
        problems = List.copyOf(problems);
    }

    /// A report that cannot be read.
    static TestReport unreadable(String problem) {
        return new TestReport(Outcomes.NONE, Optional.empty(), 0, List.of(problem));
    }

    /// Whether tests of the name ran and no suite says when.
    boolean isUndated() {
        return tests.all() > 0 && reportedAt.isEmpty();
    }

    /// Of a file: its time where the suites tell none, and its name before each problem. A file without a test of the
    /// name proves nothing, so its age says nothing either.
    TestReport of(String file, Instant written) {
        var at = tests.all() == 0 ? Optional.<Instant>empty() : Optional.of(reportedAt.orElse(written));
        return new TestReport(
                tests,
                at,
                broken,
                problems.stream()
                        .map(problem -> Messages.SIGNAL.text("report.file", file, problem))
                        .toList());
    }

    TestReport plus(TestReport other) {
        return new TestReport(
                tests.plus(other.tests),
                Stream.concat(reportedAt.stream(), other.reportedAt.stream()).min(Instant::compareTo),
                broken + other.broken,
                Stream.concat(problems.stream(), other.problems.stream()).toList());
    }

    /// How many tests went how.
    record Outcomes(Map<TestOutcome, Integer> counts) {
        static final Outcomes NONE = new Outcomes(Map.of());

        Outcomes {
            counts = Map.copyOf(counts);
        }

        static Outcomes one(TestOutcome outcome) {
            return new Outcomes(Map.of(outcome, 1));
        }

        Outcomes plus(Outcomes other) {
            var sums = new EnumMap<TestOutcome, Integer>(TestOutcome.class);
            sums.putAll(counts);
            other.counts.forEach((outcome, count) -> sums.merge(outcome, count, Integer::sum));
            return new Outcomes(sums);
        }

        int of(TestOutcome... outcomes) {
            return Stream.of(outcomes)
                    .mapToInt(outcome -> counts.getOrDefault(outcome, 0))
                    .sum();
        }

        int all() {
            return of(TestOutcome.values());
        }
    }
}
