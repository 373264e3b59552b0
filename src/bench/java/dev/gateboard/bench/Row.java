package dev.gateboard.bench;

import java.util.Locale;

/// A line of the table: something, what it is held against, and what is aimed at.
///
/// @param what in words
/// @param measured with its unit, median and least to most
/// @param baseline what it is held against, in words and figures; empty where it is held against its aim alone
/// @param ratio of the medians, or a share, or a growth, or why there is none
/// @param aim what the ratio should be, empty where nothing is aimed at
/// @param reached whether it is; of a row that has no ratio, nothing is said
record Row(String what, String measured, String baseline, String ratio, String aim, Reached reached) {

    enum Reached {
        YES("yes"),
        NO("**no**"),
        UNTOLD("–");

        private final String word;

        Reached(String word) {
            this.word = word;
        }
    }

    /// Above it, the quartiles of the baseline say more of the machine than of the program.
    static final double NOISY = 1.35;

    /// Against a baseline of the same unit.
    static Row against(String what, Figures measured, String unit, String of, Figures baseline, Aim aim) {
        boolean noisy = baseline.spread() > NOISY;
        double ratio = measured.median() / baseline.median();
        return new Row(
                what,
                figure(measured, unit),
                of + ": " + figure(baseline, unit),
                noisy ? "too noisy" : number(ratio) + "×",
                aim.words(),
                noisy ? Reached.UNTOLD : aim.reached(ratio));
    }

    /// Against its aim alone.
    static Row alone(String what, String measured, String figure, String aim, Reached reached) {
        return new Row(what, measured, "", figure, aim, reached);
    }

    static Row missing(String what, String reason) {
        return new Row(what, "not measured: " + reason, "", "", "", Reached.UNTOLD);
    }

    static String figure(Figures figures, String unit) {
        return number(figures.median()) + " " + unit + " (" + number(figures.least()) + " to " + number(figures.most())
                + ")";
    }

    /// Three digits that count.
    static String number(double number) {
        double size = Math.abs(number);
        return size >= 100
                ? String.format(Locale.ROOT, "%,.0f", number)
                : size >= 10 ? String.format(Locale.ROOT, "%.1f", number) : String.format(Locale.ROOT, "%.2f", number);
    }

    String line() {
        return "| " + String.join(" | ", what, measured, baseline, ratio, aim, reached.word) + " |";
    }

    /// What a ratio should be.
    sealed interface Aim {
        record AtMost(double ratio) implements Aim {}

        record AtLeast(double ratio) implements Aim {}

        record None() implements Aim {}

        default String words() {
            return switch (this) {
                case AtMost(double ratio) -> "at most " + number(ratio) + "×";
                case AtLeast(double ratio) -> "at least " + number(ratio) + "×";
                case None _ -> "";
            };
        }

        default Reached reached(double measured) {
            return switch (this) {
                case AtMost(double ratio) -> measured <= ratio ? Reached.YES : Reached.NO;
                case AtLeast(double ratio) -> measured >= ratio ? Reached.YES : Reached.NO;
                case None _ -> Reached.UNTOLD;
            };
        }
    }
}
