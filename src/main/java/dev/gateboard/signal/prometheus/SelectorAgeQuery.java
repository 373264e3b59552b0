package dev.gateboard.signal.prometheus;

import dev.gateboard.signal.promql.Expression;
import dev.gateboard.signal.promql.Expression.Selector;
import dev.gateboard.signal.promql.Expression.Subquery;
import dev.gateboard.signal.promql.Operator;
import dev.gateboard.signal.promql.QueryDuration;
import dev.gateboard.signal.promql.SelectorModifiers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How an expression reads one selector, as queries that tell when its newest sample was taken (rule R13).
///
/// @param newest the time of the sample that is there at the end of what is read
/// @param thorough the same over the whole span that is read; the same text where there is no span
/// @param lately how many series it had in the last 24 hours and in all that the expression reads of it before; empty
/// where that is not known
/// @param defaulted the operands around it that have a default, such as `or vector(0)`
record SelectorAgeQuery(Selector selector, String newest, String thorough, String lately, List<Expression> defaulted) {
    SelectorAgeQuery {
        defaulted = List.copyOf(defaulted);
    }

    /// A longer span is not searched for the sample that is the newest.
    private static final double DAY = 86_400;

    /// Where there is one, it is in the last hour of a subquery.
    private static final double RECENT = 3_600;

    /// Below the five minutes for which a sample counts, so that none is passed over.
    private static final double LONGEST_STEP = 240;

    /// Each once.
    static List<SelectorAgeQuery> of(Expression expression) {
        var reads = new LinkedHashSet<SelectorAgeQuery>();
        collect(expression, List.of(), List.of(), reads);
        return List.copyOf(reads);
    }

    private static void collect(
            Expression expression,
            List<Subquery> around,
            List<Expression> defaulted,
            LinkedHashSet<SelectorAgeQuery> reads) {
        switch (expression) {
            case Selector selector -> {
                var plain = "timestamp(" + selector.text() + modifiers(selector.modifiers()) + ")";
                reads.add(read(selector, plain, plain, 0, around, defaulted));
            }
            case Expression.Range(var selector, var span, var _, var _) -> {
                var modifiers = modifiers(selector.modifiers());
                var plain = "timestamp(" + selector.text() + modifiers + ")";
                var whole = "max_over_time(timestamp(" + selector.text() + ")[" + shorter(span, DAY) + ":" + step(span)
                        + "]" + modifiers + ")";
                reads.add(read(selector, plain, whole, seconds(span).orElse(Double.NaN), around, defaulted));
            }
            case Subquery subquery -> {
                var outer = new ArrayList<Subquery>();
                outer.add(subquery);
                outer.addAll(around);
                collect(subquery.inner(), outer, defaulted, reads);
            }
            case Expression.Binary binary
            when hasDefault(binary) -> {
                var inside = new ArrayList<>(defaulted);
                inside.add(binary.left());
                collect(binary.left(), around, inside, reads);
            }
            case Expression.NumberLiteral _,
                    Expression.TextLiteral _,
                    Expression.Call _,
                    Expression.Aggregation _,
                    Expression.Binary _,
                    Expression.Unary _,
                    Expression.Parenthesised _ ->
                expression.parts().forEach(part -> collect(part, around, defaulted, reads));
        }
    }

    /// `x or vector(0)`: what stands in for `x` reads nothing.
    private static boolean hasDefault(Expression.Binary binary) {
        return binary.operator() == Operator.OR && binary.right().selectors().isEmpty();
    }

    private static SelectorAgeQuery read(
            Selector selector,
            String plain,
            String whole,
            double span,
            List<Subquery> around,
            List<Expression> defaulted) {
        var newest = plain;
        var thorough = whole;
        for (var subquery : around) {
            double step = subquery.step().flatMap(SelectorAgeQuery::seconds).orElse(60.0);
            newest = over(newest, subquery, shorter(subquery.span(), Math.max(RECENT, 2 * step)));
            thorough = over(thorough, subquery, shorter(subquery.span(), Math.max(DAY, 2 * step)));
        }
        var reach = Stream.concat(
                        Stream.of(selector.modifiers()), around.stream().map(Subquery::modifiers))
                .map(SelectorAgeQuery::reach)
                .reduce(span, (one, other) -> one + other);
        for (var subquery : around) reach += seconds(subquery.span()).orElse(Double.NaN);
        var lately = Double.isNaN(reach)
                ? ""
                : "count(count_over_time(" + selector.text() + "[" + Math.round(DAY + reach) + "s]))";
        return new SelectorAgeQuery(selector, "max(" + newest + ")", "max(" + thorough + ")", lately, defaulted);
    }

    /// How many seconds earlier it looks; not a number where that is not known.
    private static double reach(SelectorModifiers modifiers) {
        if (!(modifiers.at() instanceof SelectorModifiers.At.NoTime)) return Double.NaN;
        return modifiers
                .offset()
                .map(offset -> seconds(offset).orElse(Double.NaN))
                .map(each -> Math.max(0, each))
                .orElse(0.0);
    }

    private static String over(String inner, Subquery subquery, String span) {
        return "max_over_time((" + inner + ")[" + span + ":"
                + subquery.step().map(QueryDuration::text).orElse("") + "]" + modifiers(subquery.modifiers()) + ")";
    }

    private static Optional<Double> seconds(QueryDuration span) {
        return span.seconds().isPresent() ? Optional.of(span.seconds().getAsDouble()) : Optional.empty();
    }

    /// As written, unless it is longer than is needed.
    private static String shorter(QueryDuration span, double most) {
        return seconds(span).filter(seconds -> seconds > most).isPresent() ? Math.round(most) + "s" : span.text();
    }

    private static String step(QueryDuration span) {
        double seconds = Math.min(DAY, seconds(span).orElse(DAY));
        return Math.round(Math.clamp(seconds / 240, 15, LONGEST_STEP)) + "s";
    }

    private static String modifiers(SelectorModifiers modifiers) {
        var at = switch (modifiers.at()) {
            case SelectorModifiers.At.NoTime _ -> "";
            case SelectorModifiers.At.Time(var _, var text) -> " @ " + text;
            case SelectorModifiers.At.Edge(var isStart) -> isStart ? " @ start()" : " @ end()";
        };
        return at + modifiers.offset().map(offset -> " offset " + offset.text()).orElse("");
    }
}
