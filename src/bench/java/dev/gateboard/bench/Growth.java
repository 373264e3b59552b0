package dev.gateboard.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How something grows with its size: measured at sizes each ten times the one before.
///
/// @param unit of the figures
/// @param most the exponent that is aimed at: 0 for constant, 1 for linear
/// @param atMost below it, a figure says nothing of the size: what is always there weighs more
record Growth(String what, List<Integer> sizes, List<Figures> figures, String unit, int most, double atMost) {
    /// An exponent may be over its aim by so much: caches grow too small, and figures are not exact.
    private static final double SLACK = 0.2;

    /// The slope of the logarithms over the last two steps, where a curve shows what becomes of it.
    double exponent() {
        int last = figures.size() - 1;
        int first = Math.max(0, last - 2);
        double from = Math.max(atMost, figures.get(first).median());
        double to = Math.max(atMost, figures.get(last).median());
        return Math.log(to / from) / Math.log((double) sizes.get(last) / sizes.get(first));
    }

    private static String name(double exponent) {
        if (exponent < SLACK) return "constant";
        if (exponent < 1 - SLACK) return "less than linear";
        if (exponent < 1 + SLACK) return "linear";
        return "**more than linear**";
    }

    Row row() {
        var curve = IntStream.range(0, sizes.size())
                .mapToObj(index -> Row.number(figures.get(index).median()))
                .collect(Collectors.joining(" · "));
        var steps = sizes.stream().map(size -> String.format("%,d", size)).collect(Collectors.joining(" · "));
        boolean noisy = figures.getLast().spread() > Row.NOISY;
        double exponent = exponent();
        return new Row(
                what,
                curve + " " + unit,
                "at " + steps,
                noisy ? "too noisy" : name(exponent) + " (n^" + Row.number(exponent) + ")",
                most == 0 ? "constant" : "linear",
                noisy ? Row.Reached.UNTOLD : exponent < most + SLACK ? Row.Reached.YES : Row.Reached.NO);
    }
}
