package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
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
            throw new PromqlSyntaxException(unary.start(), Messages.SIGNAL.text("promql.signOperand"));
        return unary;
    }

    Expression subquery(Subquery subquery, int open) throws PromqlSyntaxException {
        if (subquery.inner().type() != ValueType.VECTOR)
            throw new PromqlSyntaxException(
                    open,
                    Messages.SIGNAL.text(
                            "promql.subquery", subquery.inner().type().displayName()));
        return subquery;
    }

    Expression binary(Binary binary) throws PromqlSyntaxException {
        var operator = binary.operator();
        var matching = binary.matching();
        int at = binary.right().start();
        if (!isValue(binary.left()) || !isValue(binary.right()))
            throw new PromqlSyntaxException(at, Messages.SIGNAL.text("promql.operands", operator.sign()));
        if (matching.isBool() && !operator.isComparison())
            throw new PromqlSyntaxException(at, Messages.SIGNAL.text("promql.bool"));
        boolean isScalar = binary.type() == ValueType.SCALAR;
        if (isScalar && operator.isComparison() && !matching.isBool())
            throw new PromqlSyntaxException(at, Messages.SIGNAL.text("promql.needsBool"));
        boolean isOfVectors =
                binary.left().type() == ValueType.VECTOR && binary.right().type() == ValueType.VECTOR;
        if (!isOfVectors) {
            if (!matching.labels().isEmpty() || matching.isFilled())
                throw new PromqlSyntaxException(at, Messages.SIGNAL.text("promql.matching"));
            if (operator.isSet())
                throw new PromqlSyntaxException(at, Messages.SIGNAL.text("promql.setOperands", operator.sign()));
        } else if (operator.isSet() && (!matching.group().isEmpty() || matching.isFilled()))
            throw new PromqlSyntaxException(at, Messages.SIGNAL.text("promql.noGrouping", operator.sign()));
        if (matching.on() && matching.labels().stream().anyMatch(matching.included()::contains))
            throw new PromqlSyntaxException(at, Messages.SIGNAL.text("promql.labelTwice", matching.group()));
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
                    Messages.SIGNAL.count(
                            "promql.arguments",
                            expected,
                            name,
                            aggregation.arguments().size()));
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
                .orElseThrow(
                        () -> new PromqlSyntaxException(call.start(), Messages.SIGNAL.text("promql.noFunction", name)));
        var arguments = call.arguments();
        if (arguments.size() < signature.minArguments() || arguments.size() > signature.maxArguments())
            throw new PromqlSyntaxException(call.start(), Messages.SIGNAL.text("promql.otherArguments", name));
        for (int each = 0; each < arguments.size(); each++) expect(arguments.get(each), signature.argument(each), name);
        if (isInfo(call)
                && !(arguments.getLast() instanceof Selector(var text, var _, var _, var _, var _, var _)
                        && text.startsWith("{")))
            throw new PromqlSyntaxException(arguments.getLast().start(), Messages.SIGNAL.text("promql.infoLabels"));
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
            throw new PromqlSyntaxException(start, Messages.SIGNAL.text("promql.everySeries"));
        var parts = expression instanceof Call call && isInfo(call)
                ? call.arguments().subList(0, 1)
                : expression.parts();
        for (var part : parts) narrow(part);
    }

    private static void expect(Expression expression, ValueType type, String name) throws PromqlSyntaxException {
        if (expression.type() != type)
            throw new PromqlSyntaxException(
                    expression.start(),
                    Messages.SIGNAL.text(
                            "promql.argument",
                            name,
                            type.displayName(),
                            expression.type().displayName()));
    }

    Expression selector(Selector selector, boolean isNamed) throws PromqlSyntaxException {
        if (!isNamed) return selector;
        if (selector.matchers().stream().anyMatch(matcher -> matcher.label().equals(LabelMatcherParser.METRIC)))
            throw new PromqlSyntaxException(selector.start(), Messages.SIGNAL.text("promql.twoNames"));
        return selector;
    }
}
