package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.promql.Expression.Aggregation;
import dev.gateboard.signal.promql.Expression.Binary;
import dev.gateboard.signal.promql.Expression.Call;
import dev.gateboard.signal.promql.Expression.NumberLiteral;
import dev.gateboard.signal.promql.Expression.Parenthesised;
import dev.gateboard.signal.promql.Expression.Range;
import dev.gateboard.signal.promql.Expression.Selector;
import dev.gateboard.signal.promql.Expression.Subquery;
import dev.gateboard.signal.promql.Expression.TextLiteral;
import dev.gateboard.signal.promql.Expression.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the tree of a query: operators by their rank, everything else from left to right.
final class PromqlParser {
    private static final Set<String> AGGREGATIONS = Set.of(
            "sum",
            "avg",
            "count",
            "min",
            "max",
            "group",
            "stddev",
            "stdvar",
            "topk",
            "bottomk",
            "count_values",
            "quantile",
            "limitk",
            "limit_ratio");

    /// The other words of the language that may be the name of a metric.
    private static final Set<String> NAMES = Set.of(
            "and",
            "or",
            "unless",
            "by",
            "without",
            "offset",
            "start",
            "end",
            "step",
            "range",
            "anchored",
            "smoothed",
            "max_of",
            "min_of",
            "fill",
            "fill_left",
            "fill_right");

    /// Those that may not.
    private static final Set<String> NO_NAMES = Set.of("atan2", "bool", "on", "ignoring", "group_left", "group_right");

    /// Words of the language that a function has, too.
    private static final Set<String> CALLED = Set.of("start", "end", "step", "range", "max_of", "min_of");

    static final int DEEPEST = 200;

    private final TokenStream tokens;
    private final TypeChecker checks = new TypeChecker();
    private int depth;

    PromqlParser(String text) {
        this.tokens = new TokenStream(text);
    }

    Expression query() throws PromqlSyntaxException {
        if (tokens.peek().kind() == Token.Kind.END)
            throw new PromqlSyntaxException(0, Messages.SIGNAL.text("promql.empty"));
        var expression = operators(0);
        if (tokens.peek().kind() != Token.Kind.END) throw tokens.unexpected(Messages.SIGNAL.text("promql.theEnd"));
        checks.narrow(expression);
        return expression;
    }

    private Expression operators(int least) throws PromqlSyntaxException {
        if (++depth > DEEPEST)
            throw new PromqlSyntaxException(tokens.peek().start(), Messages.SIGNAL.text("promql.tooDeep"));
        var left = operand();
        for (var found = operator(least); found.isPresent(); found = operator(least)) {
            var operator = found.get();
            tokens.consume();
            var matching = new VectorMatchingParser(tokens).matching();
            // From the right: what follows may have the same rank.
            var right = operators(operator == Operator.POWER ? operator.precedence() : operator.precedence() + 1);
            left = checks.binary(new Binary(operator, matching, left, right));
        }
        depth--;
        return left;
    }

    private Optional<Operator> operator(int least) {
        return Operator.of(tokens.peek()).filter(operator -> operator.precedence() >= least);
    }

    /// A sign binds as `*` does: closer than `+`, less than `^`.
    private Expression operand() throws PromqlSyntaxException {
        var sign = tokens.peek();
        if (!sign.isSign("+") && !sign.isSign("-")) return modified(primary());
        tokens.consume();
        return checks.unary(new Unary(sign.isSign("-"), operators(Operator.POWER.precedence()), sign.start()));
    }

    private Expression modified(Expression first) throws PromqlSyntaxException {
        var expression = first;
        while (true) {
            var next = tokens.peek();
            if (next.isSign("[")) expression = brackets(expression);
            else if (next.isSign("@")) expression = new ModifierParser(tokens).at(expression);
            else if (next.isWord("offset")) expression = new ModifierParser(tokens).offset(expression);
            else if (next.isWord("anchored") || next.isWord("smoothed"))
                expression = new ModifierParser(tokens).extended(expression);
            else return expression;
        }
    }

    /// `[5m]` or `[1h:5m]`
    private Expression brackets(Expression expression) throws PromqlSyntaxException {
        int open = tokens.consume().start();
        var spans = new DurationParser(tokens);
        var span = spans.positive();
        if (tokens.peek().isSign(":")) {
            tokens.consume();
            var step = tokens.peek().isSign("]") ? Optional.<QueryDuration>empty() : Optional.of(spans.positive());
            int end = tokens.expect("]").end();
            return checks.subquery(
                    new Subquery(expression, span, step, SelectorModifiers.NONE, expression.start(), end), open);
        }
        int end = tokens.expect("]").end();
        if (!(expression instanceof Selector selector))
            throw new PromqlSyntaxException(open, Messages.SIGNAL.text("promql.rangeOfSelector"));
        if (!selector.modifiers().isPlain())
            throw new PromqlSyntaxException(open, Messages.SIGNAL.text("promql.afterRange"));
        return new Range(selector, span, selector.start(), end);
    }

    private Expression primary() throws PromqlSyntaxException {
        var first = tokens.peek();
        return switch (first.kind()) {
            case NUMBER -> {
                tokens.consume();
                yield new NumberLiteral(LiteralParser.number(first.text()), first.start(), first.end());
            }
            case DURATION -> {
                tokens.consume();
                yield new NumberLiteral(DurationParser.seconds(first), first.start(), first.end());
            }
            case STRING -> {
                tokens.consume();
                yield new TextLiteral(LiteralParser.text(first), first.start(), first.end());
            }
            case SIGN -> {
                if (first.isSign("{")) yield selector(Optional.empty());
                if (!first.isSign("(")) throw tokens.unexpected(Messages.SIGNAL.text("promql.aMetric"));
                tokens.consume();
                var inner = operators(0);
                yield new Parenthesised(inner, first.start(), tokens.expect(")").end());
            }
            case WORD -> word(first);
            case METRIC_WORD -> selector(Optional.of(tokens.consume()));
            case COMMENT, BAD, END -> throw tokens.unexpected(Messages.SIGNAL.text("promql.aMetric"));
        };
    }

    private Expression word(Token word) throws PromqlSyntaxException {
        var folded = word.lowerCaseText();
        var next = tokens.peekSecond();
        if (AGGREGATIONS.contains(folded)) {
            if (next.isSign("(") || next.isWord("by") || next.isWord("without")) return aggregation();
        } else if (NO_NAMES.contains(folded)) throw tokens.unexpected(Messages.SIGNAL.text("promql.aMetric"));
        else if (next.isSign("(")) {
            if (NAMES.contains(folded) && !CALLED.contains(folded))
                throw tokens.unexpected(Messages.SIGNAL.text("promql.aMetric"));
            return call();
        }
        return selector(Optional.of(tokens.consume()));
    }

    private Expression call() throws PromqlSyntaxException {
        var name = tokens.consume();
        if (FunctionTable.signature(name.text()).isEmpty())
            throw new PromqlSyntaxException(name.start(), Messages.SIGNAL.text("promql.noFunction", name.text()));
        var arguments = arguments();
        return checks.call(new Call(name.text(), arguments, name.start(), tokens.lastEnd()));
    }

    private List<Expression> arguments() throws PromqlSyntaxException {
        tokens.expect("(");
        var arguments = new ArrayList<Expression>();
        if (!tokens.peek().isSign(")")) {
            arguments.add(operators(0));
            while (tokens.peek().isSign(",")) {
                tokens.consume();
                arguments.add(operators(0));
            }
        }
        tokens.expect(")");
        return arguments;
    }

    private Expression aggregation() throws PromqlSyntaxException {
        var name = tokens.consume();
        boolean before = !tokens.peek().isSign("(");
        var labels = new VectorMatchingParser(tokens);
        boolean without = tokens.peek().isWord("without");
        var grouping = before ? grouping(labels) : List.<String>of();
        var arguments = arguments();
        if (!before && (tokens.peek().isWord("by") || tokens.peek().isWord("without"))) {
            without = tokens.peek().isWord("without");
            grouping = grouping(labels);
        }
        return checks.aggregation(
                new Aggregation(name.lowerCaseText(), arguments, without, grouping, name.start(), tokens.lastEnd()));
    }

    private List<String> grouping(VectorMatchingParser labels) throws PromqlSyntaxException {
        tokens.consume();
        return labels.labels();
    }

    private Expression selector(Optional<Token> name) throws PromqlSyntaxException {
        int start = name.map(Token::start).orElse(tokens.peek().start());
        var matchers = new ArrayList<LabelMatcher>();
        if (tokens.peek().isSign("{")) new LabelMatcherParser(tokens).readInto(matchers);
        int end = tokens.lastEnd();
        return checks.selector(
                new Selector(
                        tokens.text(start, end),
                        name.map(Token::text).orElse(LabelMatcherParser.quotedName(matchers)),
                        matchers,
                        SelectorModifiers.NONE,
                        start,
                        end),
                name.isPresent());
    }
}
