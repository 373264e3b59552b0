package dev.gateboard.signal.promql;

import dev.gateboard.signal.promql.Expression.Aggregation;
import dev.gateboard.signal.promql.Expression.Binary;
import dev.gateboard.signal.promql.Expression.Call;
import dev.gateboard.signal.promql.Expression.Selector;
import dev.gateboard.signal.promql.Expression.Subquery;
import dev.gateboard.signal.promql.Expression.Unary;
import java.util.Set;

/// What the language asks of an expression beyond its form: what goes into what.
final class TypeChecker {
    private static final Set<String> WITH_PARAMETER =
            Set.of("topk", "bottomk", "quantile", "count_values", "limitk", "limit_ratio");

    Expression unary(Unary unary) throws PromqlSyntaxException {
        if (!isValue(unary.operand()))
            throw new PromqlSyntaxException(unary.start(), "a sign stands before a number or values of series");
        return unary;
    }

    Expression subquery(Subquery subquery, int open) throws PromqlSyntaxException {
        if (subquery.inner().type() != ValueType.VECTOR)
            throw new PromqlSyntaxException(
                    open,
                    "a subquery is of " + ValueType.VECTOR.words() + ", not of "
                            + subquery.inner().type().words());
        return subquery;
    }

    Expression binary(Binary binary) throws PromqlSyntaxException {
        var operator = binary.operator();
        var matching = binary.matching();
        int at = binary.right().start();
        if (!isValue(binary.left()) || !isValue(binary.right()))
            throw new PromqlSyntaxException(at, "`" + operator.sign() + "` stands between numbers or values of series");
        if (matching.isBool() && !operator.isComparison())
            throw new PromqlSyntaxException(at, "`bool` belongs to a comparison");
        boolean isScalar = binary.type() == ValueType.SCALAR;
        if (isScalar && operator.isComparison() && !matching.isBool())
            throw new PromqlSyntaxException(at, "two numbers are compared with `bool`");
        boolean isOfVectors =
                binary.left().type() == ValueType.VECTOR && binary.right().type() == ValueType.VECTOR;
        if (!isOfVectors) {
            if (!matching.labels().isEmpty() || matching.isFilled())
                throw new PromqlSyntaxException(at, "series are matched between two vectors only");
            if (operator.isSet())
                throw new PromqlSyntaxException(at, "`" + operator.sign() + "` stands between values of series");
        } else if (operator.isSet() && (!matching.group().isEmpty() || matching.isFilled()))
            throw new PromqlSyntaxException(at, "`" + operator.sign() + "` takes no grouping and no filling");
        if (matching.on() && matching.labels().stream().anyMatch(matching.included()::contains))
            throw new PromqlSyntaxException(at, "a label stands in `on` and in `" + matching.group() + "`");
        return binary;
    }

    private static boolean isValue(Expression expression) {
        return expression.type() == ValueType.SCALAR || expression.type() == ValueType.VECTOR;
    }

    Expression aggregation(Aggregation aggregation) throws PromqlSyntaxException {
        var name = aggregation.operator();
        int expected = WITH_PARAMETER.contains(name) ? 2 : 1;
        if (aggregation.arguments().size() != expected)
            throw new PromqlSyntaxException(
                    aggregation.start(),
                    "`" + name + "` takes " + expected + " arguments, not "
                            + aggregation.arguments().size());
        if (expected == 2)
            expect(
                    aggregation.arguments().getFirst(),
                    name.equals("count_values") ? ValueType.STRING : ValueType.SCALAR,
                    name);
        expect(aggregation.arguments().getLast(), ValueType.VECTOR, name);
        return aggregation;
    }

    Expression call(Call call) throws PromqlSyntaxException {
        var name = call.function();
        var signature = FunctionTable.signature(name)
                .orElseThrow(() -> new PromqlSyntaxException(call.start(), "there is no function `" + name + "`"));
        var arguments = call.arguments();
        if (arguments.size() < signature.minArguments() || arguments.size() > signature.maxArguments())
            throw new PromqlSyntaxException(call.start(), "`" + name + "` takes another number of arguments");
        for (int each = 0; each < arguments.size(); each++) expect(arguments.get(each), signature.argument(each), name);
        if (isInfo(call)
                && !(arguments.getLast() instanceof Selector(var text, var _, var _, var _, var _, var _)
                        && text.startsWith("{")))
            throw new PromqlSyntaxException(arguments.getLast().start(), "`info` takes labels in braces");
        return call;
    }

    private static boolean isInfo(Call call) {
        return call.function().equals("info") && call.arguments().size() == 2;
    }

    /// A selector without a name asks for something that not every series has; only what `info` adds may be anything.
    void narrow(Expression expression) throws PromqlSyntaxException {
        if (expression instanceof Selector(var text, var _, var matchers, var _, int start, var _)
                && text.startsWith("{")
                && matchers.stream().allMatch(matcher -> matcher.matches("").orElse(false)))
            throw new PromqlSyntaxException(start, "the selector takes every series: name a metric or a label");
        var parts = expression instanceof Call call && isInfo(call)
                ? call.arguments().subList(0, 1)
                : expression.parts();
        for (var part : parts) narrow(part);
    }

    private static void expect(Expression expression, ValueType type, String name) throws PromqlSyntaxException {
        if (expression.type() != type)
            throw new PromqlSyntaxException(
                    expression.start(),
                    "`" + name + "` takes " + type.words() + " here, not "
                            + expression.type().words());
    }

    Expression selector(Selector selector, boolean isNamed) throws PromqlSyntaxException {
        if (!isNamed) return selector;
        if (selector.matchers().stream().anyMatch(matcher -> matcher.label().equals(LabelMatcherParser.METRIC)))
            throw new PromqlSyntaxException(selector.start(), "the metric has two names");
        return selector;
    }
}
