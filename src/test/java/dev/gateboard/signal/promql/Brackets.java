package dev.gateboard.signal.promql;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a tree in one way, whatever way it was written in, with brackets around every operator: two texts mean
/// the same where this is the same, and a reader of any grammar understands it.
final class Brackets {
    private Brackets() {}

    static String around(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral(double value, var _, var _) -> number(value);
            case Expression.TextLiteral(var value, var _, var _) -> quoted(value);
            case Expression.Selector selector -> selector(selector) + modifiers(selector.modifiers());
            case Expression.Range(var selector, var span, var _, var _) ->
                selector(selector) + "[" + span(span) + "]" + modifiers(selector.modifiers());
            case Expression.Subquery(var inner, var span, var step, var modifiers, var _, var _) ->
                around(inner) + "[" + span(span) + ":"
                        + step.map(Brackets::span).orElse("") + "]" + modifiers(modifiers);
            case Expression.Call(var function, var arguments, var _, var _) -> function + list(arguments);
            case Expression.Aggregation(var operator, var arguments, boolean without, var labels, var _, var _) ->
                operator + (without ? " without " + labels : labels.isEmpty() ? "" : " by " + labels) + list(arguments);
            case Expression.Binary(var operator, var matching, var left, var right) ->
                "(" + around(left) + " " + operator.sign() + " " + matching(matching) + around(right) + ")";
            case Expression.Unary unary
            when folded(unary).isPresent() -> {
                double value = folded(unary).getAsDouble();
                yield value < 0 ? "-(" + number(-value) + ")" : number(value);
            }
            case Expression.Unary(boolean negative, var operand, var _) -> {
                var inside = around(operand);
                yield (negative ? "-" : "+") + (inside.startsWith("(") ? inside : "(" + inside + ")");
            }
            case Expression.Parenthesised(var inner, var _, var _) -> around(inner);
        };
    }

    /// The server puts the signs before a number into it.
    private static OptionalDouble folded(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral(double value, var _, var _) -> OptionalDouble.of(value);
            case Expression.Unary(boolean negative, var operand, var _) -> {
                var inner = folded(operand);
                yield inner.isPresent() && negative ? OptionalDouble.of(-inner.getAsDouble()) : inner;
            }
            default -> OptionalDouble.empty();
        };
    }

    /// The metric and its labels in one order.
    static String selector(Expression.Selector selector) {
        var named = selector.text().startsWith("{")
                ? Stream.<LabelMatcher>empty()
                : Stream.of(new LabelMatcher("__name__", LabelMatcher.Kind.EQUAL, selector.name(), 0, 0));
        return Stream.concat(named, selector.matchers().stream())
                .map(matcher -> matcher.label() + matcher.kind().sign() + quoted(matcher.value()))
                .sorted()
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String matching(VectorMatching matching) {
        return (matching.isBool() ? "bool " : "")
                + (matching.labels().isEmpty() && !matching.on()
                        ? ""
                        : (matching.on() ? "on " : "ignoring ") + matching.labels() + " ")
                + (matching.group().isEmpty() ? "" : matching.group() + " " + matching.included() + " ")
                + (matching.isFilled() ? "filled " : "");
    }

    private static String modifiers(SelectorModifiers modifiers) {
        return switch (modifiers.at()) {
                    case SelectorModifiers.At.NoTime _ -> "";
                    case SelectorModifiers.At.Time(double seconds, var _) -> " @ " + number(seconds);
                    case SelectorModifiers.At.Edge(boolean isStart) -> isStart ? " @ start()" : " @ end()";
                }
                + modifiers
                        .offset()
                        .map(Brackets::span)
                        .filter(span -> !span.equals("0"))
                        .map(span -> " offset " + span)
                        .orElse("")
                + (modifiers.isExtended() ? " extended" : "");
    }

    private static String span(QueryDuration span) {
        return span.seconds().isPresent()
                ? number(span.seconds().getAsDouble())
                : span.text().replaceAll("[\\s()]", "");
    }

    private static String list(List<Expression> arguments) {
        return arguments.stream().map(Brackets::around).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String number(double value) {
        if (Double.isNaN(value)) return "NaN";
        if (Double.isInfinite(value)) return value > 0 ? "Inf" : "-Inf";
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
