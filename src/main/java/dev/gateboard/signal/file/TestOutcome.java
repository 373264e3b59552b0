package dev.gateboard.signal.file;

import java.util.Locale;

/// How a test of a report went, the worst first. Writers say it in an element, in an attribute or in both; the worst
/// of them counts.
enum TestOutcome {
    FAILED(
            "failure error rerunfailure rerunerror fail",
            "failed fail failure error errored broken crashed timeout timedout ko"),

    /// A word that nobody here knows.
    UNKNOWN("", ""),

    /// Failed at first and passed when it was run again, or ended with a warning.
    UNSURE("flakyfailure flakyerror flaky warning risky", "flaky warning risky unstable inconclusive partial"),

    NOT_RUN(
            "notrun disabled ignored incomplete blocked aborted cancelled canceled",
            "notrun notrunnable disabled suppressed ignored incomplete blocked aborted cancelled canceled pending todo"
                    + " none undefined"),

    SKIPPED("skipped skip pending todo", "skipped skip"),

    PASSED("", "passed pass success successful ok run completed executed");

    private final String elements;
    private final String words;

    /// @param elements and words each with a space between
    TestOutcome(String elements, String words) {
        this.elements = elements;
        this.words = words;
    }

    TestOutcome or(TestOutcome other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// By an element below a test; what says nothing of its outcome, such as its output, is passed.
    static TestOutcome ofElement(String name) {
        var plain = plain(name);
        for (var outcome : values()) if (isAmong(plain, outcome.elements)) return outcome;
        return PASSED;
    }

    /// By a `status` or `result`.
    static TestOutcome ofWord(String text) {
        var plain = plain(text);
        if (plain.isEmpty()) return PASSED;
        for (var outcome : values()) if (isAmong(plain, outcome.words)) return outcome;
        return UNKNOWN;
    }

    private static boolean isAmong(String word, String words) {
        return (" " + words + " ").contains(" " + word + " ");
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
