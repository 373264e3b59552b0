package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.promql.Expression.Range;
import dev.gateboard.signal.promql.Expression.Selector;
import dev.gateboard.signal.promql.Expression.Subquery;
import java.util.Optional;

/// Reads `offset`, `@`, `anchored` and `smoothed`, which change the selector or subquery before them.
final class ModifierParser {
    private final TokenStream tokens;

    ModifierParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    Expression offset(Expression expression) throws PromqlSyntaxException {
        var word = tokens.consume();
        var before = before(expression, word);
        if (before.offset().isPresent())
            throw new PromqlSyntaxException(word.start(), Messages.SIGNAL.text("promql.offsetTwice"));
        return with(expression, before.offset(new DurationParser(tokens).offset()));
    }

    Expression at(Expression expression) throws PromqlSyntaxException {
        var sign = tokens.consume();
        var before = before(expression, sign);
        if (!(before.at() instanceof SelectorModifiers.At.NoTime))
            throw new PromqlSyntaxException(sign.start(), Messages.SIGNAL.text("promql.atTwice"));
        return with(expression, before.at(time()));
    }

    private SelectorModifiers.At time() throws PromqlSyntaxException {
        var first = tokens.peek();
        if (first.isWord("start") || first.isWord("end")) {
            tokens.consume();
            tokens.expect("(");
            tokens.expect(")");
            return new SelectorModifiers.At.Edge(first.isWord("start"));
        }
        boolean isSigned = first.isSign("+") || first.isSign("-");
        if (isSigned) tokens.consume();
        var number = tokens.peek();
        if (number.kind() != Token.Kind.NUMBER && number.kind() != Token.Kind.DURATION)
            throw tokens.unexpected(Messages.SIGNAL.text("promql.aTime"));
        tokens.consume();
        double seconds = number.kind() == Token.Kind.NUMBER
                ? LiteralParser.number(number.text())
                : DurationParser.seconds(number);
        if (Double.isNaN(seconds) || Math.abs(seconds) >= Long.MAX_VALUE)
            throw new PromqlSyntaxException(number.start(), Messages.SIGNAL.text("promql.noSuchTime"));
        return new SelectorModifiers.At.Time(
                first.isSign("-") ? -seconds : seconds, tokens.text(first.start(), number.end()));
    }

    Expression extended(Expression expression) throws PromqlSyntaxException {
        var word = tokens.consume();
        if (expression instanceof Subquery || before(expression, word).isExtended())
            throw new PromqlSyntaxException(word.start(), Messages.SIGNAL.text("promql.misplaced", word.text()));
        return with(expression, before(expression, word).extended());
    }

    private static SelectorModifiers before(Expression expression, Token word) throws PromqlSyntaxException {
        return modifiers(expression)
                .orElseThrow(() -> new PromqlSyntaxException(
                        word.start(), Messages.SIGNAL.text("promql.mustFollow", word.text())));
    }

    private static Optional<SelectorModifiers> modifiers(Expression expression) {
        return switch (expression) {
            case Selector selector -> Optional.of(selector.modifiers());
            case Range range -> Optional.of(range.selector().modifiers());
            case Subquery subquery -> Optional.of(subquery.modifiers());
            case Expression.NumberLiteral _,
                    Expression.TextLiteral _,
                    Expression.Call _,
                    Expression.Aggregation _,
                    Expression.Binary _,
                    Expression.Unary _,
                    Expression.Parenthesised _ -> Optional.empty();
        };
    }

    private Expression with(Expression expression, SelectorModifiers modifiers) {
        int end = tokens.lastEnd();
        return switch (expression) {
            case Selector selector -> with(selector, modifiers, end);
            case Range(var selector, var span, int start, int _) ->
                new Range(with(selector, modifiers, selector.end()), span, start, end);
            case Subquery(var inner, var span, var step, var _, int start, int _) ->
                new Subquery(inner, span, step, modifiers, start, end);
            case Expression.NumberLiteral _,
                    Expression.TextLiteral _,
                    Expression.Call _,
                    Expression.Aggregation _,
                    Expression.Binary _,
                    Expression.Unary _,
                    Expression.Parenthesised _ -> expression;
        };
    }

    private static Selector with(Selector selector, SelectorModifiers modifiers, int end) {
        return new Selector(selector.text(), selector.name(), selector.matchers(), modifiers, selector.start(), end);
    }
}
