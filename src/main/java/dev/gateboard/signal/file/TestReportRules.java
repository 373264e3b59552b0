package dev.gateboard.signal.file;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Instant;
import java.util.stream.Stream;

/// What test reports prove. They pass where enough tests of the name ran, none failed, and nothing in them says that
/// not all ran and passed; tests that were skipped do not count as run.
record TestReportRules(String pattern, TestReport report, TestNamePattern name, int minimum, Instant now) {

    ProbeResult judge() {
        var tests = report.tests();
        int failed = tests.of(TestOutcome.FAILED);
        int ran = tests.of(TestOutcome.PASSED);
        int unsure = tests.of(TestOutcome.UNSURE, TestOutcome.UNKNOWN);
        int notRun = tests.of(TestOutcome.NOT_RUN);
        if (failed > 0) return result(Verdict.FAIL, failed + " tests failed.");
        if (report.broken() > 0)
            return result(
                    name.isEveryTest() ? Verdict.FAIL : Verdict.INCONCLUSIVE,
                    report.broken() + " errors outside of a test are reported.");
        if (!report.problems().isEmpty())
            return result(Verdict.INCONCLUSIVE, report.problems().getFirst());
        if (tests.all() == 0) return result(Verdict.NO_DATA, "The reports hold no test of this name.");
        if (notRun > 0) return result(Verdict.INCONCLUSIVE, notRun + " tests are reported as not run.");
        if (unsure > 0)
            return result(Verdict.INCONCLUSIVE, unsure + " tests passed only when run again, or ended with a warning.");
        if (ran < minimum)
            return result(Verdict.INCONCLUSIVE, "Only " + ran + " tests ran, and " + minimum + " are asked for.");
        return result(Verdict.PASS, ran + " tests ran and none failed.");
    }

    private ProbeResult result(Verdict verdict, String reason) {
        var tests = report.tests();
        var values = Stream.of(
                        tests.all() + " tests",
                        tests.of(TestOutcome.FAILED) + " failed",
                        tests.of(TestOutcome.SKIPPED) + " skipped",
                        tests.of(TestOutcome.NOT_RUN) + " not run")
                .filter(value -> !value.equals("0 not run"))
                .toList();
        return new ProbeResult(
                pattern,
                Reading.NO_SERVER_TIME,
                report.reportedAt().orElse(now),
                values,
                values.size(),
                "at least " + minimum + " run, none failed",
                verdict,
                reason,
                0,
                "");
    }
}
