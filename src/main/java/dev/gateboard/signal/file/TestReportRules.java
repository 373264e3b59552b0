package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Instant;
import java.util.ArrayList;

/// What test reports prove. They pass where enough tests of the name ran, none failed, and nothing in them says that
/// not all ran and passed; tests that were skipped do not count as run.
record TestReportRules(String pattern, TestReport report, TestNamePattern name, int minimum, Instant now) {

    ProbeResult judge() {
        var tests = report.tests();
        int failed = tests.of(TestOutcome.FAILED);
        int ran = tests.of(TestOutcome.PASSED);
        int unsure = tests.of(TestOutcome.UNSURE, TestOutcome.UNKNOWN);
        int notRun = tests.of(TestOutcome.NOT_RUN);
        if (failed > 0) return result(Verdict.FAIL, Messages.SIGNAL.count("tests.failed", failed));
        if (report.broken() > 0)
            return result(
                    name.isEveryTest() ? Verdict.FAIL : Verdict.INCONCLUSIVE,
                    Messages.SIGNAL.count("tests.outside", report.broken()));
        if (!report.problems().isEmpty())
            return result(Verdict.INCONCLUSIVE, report.problems().getFirst());
        if (tests.all() == 0) return result(Verdict.NO_DATA, Messages.SIGNAL.text("tests.none"));
        if (notRun > 0) return result(Verdict.INCONCLUSIVE, Messages.SIGNAL.count("tests.notRun", notRun));
        if (unsure > 0) return result(Verdict.INCONCLUSIVE, Messages.SIGNAL.count("tests.unsure", unsure));
        if (ran < minimum) return result(Verdict.INCONCLUSIVE, Messages.SIGNAL.count("tests.tooFew", ran, minimum));
        return result(Verdict.PASS, Messages.SIGNAL.count("tests.passed", ran));
    }

    private ProbeResult result(Verdict verdict, String reason) {
        var tests = report.tests();
        int notRun = tests.of(TestOutcome.NOT_RUN);
        var values = new ArrayList<String>();
        values.add(Messages.SIGNAL.count("tests.all", tests.all()));
        values.add(Messages.SIGNAL.text("tests.failedValue", tests.of(TestOutcome.FAILED)));
        values.add(Messages.SIGNAL.text("tests.skippedValue", tests.of(TestOutcome.SKIPPED)));
        if (notRun > 0) values.add(Messages.SIGNAL.text("tests.notRunValue", notRun));
        return new ProbeResult(
                pattern,
                Reading.NO_SERVER_TIME,
                report.reportedAt().orElse(now),
                values,
                values.size(),
                Messages.SIGNAL.text("tests.expected", minimum),
                verdict,
                reason,
                0,
                "");
    }
}
