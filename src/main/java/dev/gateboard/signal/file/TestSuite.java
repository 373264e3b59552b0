package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.file.TestReport.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A suite of a report while it is read: what its header says, and what is found in it.
final class TestSuite {
    private static final Set<String> TOTAL = Set.of("tests", "total");
    private static final Set<String> FAILED = Set.of("failures", "failed", "failure", "errors", "error");
    private static final Set<String> LEFT_OUT =
            Set.of("skipped", "skip", "skips", "ignored", "disabled", "notrun", "not-run");
    private static final Set<String> UNSURE = Set.of("flakes", "warnings", "risky", "inconclusive", "invalid");

    private final Map<String, String> header;
    private Outcomes own = Outcomes.NONE;
    private Outcomes nested = Outcomes.NONE;
    private int broken;

    TestSuite(Map<String, String> header) {
        this.header = header;
    }

    void add(TestOutcome test) {
        own = own.plus(Outcomes.one(test));
    }

    void add(TestSuite below) {
        nested = nested.plus(below.own).plus(below.nested);
        broken += below.broken;
    }

    void addBroken() {
        broken++;
    }

    /// What its header says that its tests do not. A suite counts the suites in it or does not; both are written.
    List<String> problems() {
        var problems = new ArrayList<String>();
        for (var key : header.keySet())
            if (isCount(key) && number(key) < 0) problems.add(Messages.SIGNAL.text("suite.badCount", title(), key));
        if (!problems.isEmpty()) return problems;
        if (hasAny(TOTAL) && !agree(TOTAL, TestOutcome.values()))
            problems.add(Messages.SIGNAL.text(
                    "suite.tests", title(), statedCount(TOTAL), own.plus(nested).all()));
        if (hasAny(FAILED) && broken == 0 && !agree(FAILED, TestOutcome.FAILED))
            problems.add(Messages.SIGNAL.text(
                    "suite.failed",
                    title(),
                    statedCount(FAILED),
                    own.plus(nested).of(TestOutcome.FAILED)));
        if (hasAny(LEFT_OUT) && !agree(LEFT_OUT, TestOutcome.SKIPPED, TestOutcome.NOT_RUN))
            problems.add(Messages.SIGNAL.text(
                    "suite.skipped",
                    title(),
                    statedCount(LEFT_OUT),
                    own.plus(nested).of(TestOutcome.SKIPPED, TestOutcome.NOT_RUN)));
        if (statedCount(UNSURE) > 0 && own.plus(nested).of(TestOutcome.UNSURE) == 0)
            problems.add(Messages.SIGNAL.text("suite.unsure", title(), statedCount(UNSURE)));
        return problems;
    }

    private boolean agree(Set<String> keys, TestOutcome... outcomes) {
        long said = statedCount(keys);
        long all = own.plus(nested).of(outcomes);
        if (!countsAssertions()) return said == own.of(outcomes) || said == all;
        return keys.equals(TOTAL) ? said >= all : (said > 0) == (all > 0);
    }

    /// Catch2 counts assertions and not tests, and gives this for a host.
    private boolean countsAssertions() {
        return header.getOrDefault("hostname", "").equals("tbd");
    }

    private boolean hasAny(Set<String> keys) {
        return keys.stream().anyMatch(header::containsKey);
    }

    private long statedCount(Set<String> keys) {
        return keys.stream().filter(header::containsKey).mapToLong(this::number).sum();
    }

    private static boolean isCount(String key) {
        return TOTAL.contains(key) || FAILED.contains(key) || LEFT_OUT.contains(key) || UNSURE.contains(key);
    }

    /// Negative where it is no number.
    private long number(String key) {
        var text = header.getOrDefault(key, "").strip();
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }

    private String title() {
        var name = header.getOrDefault("name", "");
        return name.isEmpty()
                ? Messages.SIGNAL.text("suite.unnamed")
                : "\"" + (name.length() > 80 ? name.substring(0, 80) + "…" : name) + "\"";
    }
}
