package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
import java.util.OptionalDouble;

/// Reads spans of time: durations, seconds, and what is calculated of them.
final class DurationParser {
    /// What Prometheus counts in nanoseconds and 64 bits.
    private static final double LONGEST = Long.MAX_VALUE / 1e9;

    private final TokenStream tokens;
    private boolean isCalculated;
    private int depth;

    DurationParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    static double seconds(Token duration) throws PromqlSyntaxException {
        double seconds = LiteralParser.seconds(duration.text());
        if (Double.isInfinite(seconds))
            throw new PromqlSyntaxException(duration.start(), Messages.SIGNAL.text("promql.durationTooLong"));
        return seconds;
    }

    /// Of a range or a step.
    QueryDuration positive() throws PromqlSyntaxException {
        isCalculated = false;
        var first = tokens.peek();
        var seconds = sum(0);
        if (!isCalculated && seconds <= 0)
            throw new PromqlSyntaxException(first.start(), Messages.SIGNAL.text("promql.emptyRange"));
        return duration(first, seconds);
    }

    /// After `offset`: a literal with its sign, a function of spans, or a calculation in brackets.
    QueryDuration offset() throws PromqlSyntaxException {
        isCalculated = false;
        var first = tokens.peek();
        boolean negative = first.isSign("-");
        if (negative || first.isSign("+")) tokens.consume();
        double seconds = operand(false);
        return duration(first, negative ? -seconds : seconds);
    }

    private QueryDuration duration(Token first, double seconds) {
        return new QueryDuration(
                tokens.text(first.start(), tokens.lastEnd()),
                isCalculated ? OptionalDouble.empty() : OptionalDouble.of(seconds));
    }

    private double sum(int least) throws PromqlSyntaxException {
        if (++depth > PromqlParser.DEEPEST)
            throw new PromqlSyntaxException(tokens.peek().start(), Messages.SIGNAL.text("promql.tooDeep"));
        double left = operand(true);
        for (var operator = Operator.of(tokens.peek());
                operator.isPresent()
                        && isArithmetic(operator.get())
                        && operator.get().precedence() >= least;
                operator = Operator.of(tokens.peek())) {
            var place = tokens.consume();
            boolean isPower = operator.get() == Operator.POWER;
            boolean wasCalculated = isCalculated;
            double right =
                    sum(isPower ? operator.get().precedence() : operator.get().precedence() + 1);
            boolean divides = operator.get() == Operator.DIVIDE || operator.get() == Operator.MODULO;
            if (divides && right == 0 && isCalculated == wasCalculated)
                throw new PromqlSyntaxException(place.start(), Messages.SIGNAL.text("promql.divideByZero"));
            isCalculated = true;
        }
        depth--;
        return left;
    }

    private static boolean isArithmetic(Operator operator) {
        return operator.precedence() >= Operator.ADD.precedence() && operator != Operator.ATAN2;
    }

    private double operand(boolean isSigned) throws PromqlSyntaxException {
        var first = tokens.peek();
        if (isSigned && (first.isSign("-") || first.isSign("+"))) {
            tokens.consume();
            double value = sum(Operator.POWER.precedence());
            return first.isSign("-") ? -value : value;
        }
        if (first.isSign("(")) {
            tokens.consume();
            sum(0);
            tokens.expect(")");
            isCalculated = true;
            return 1;
        }
        if (first.kind() == Token.Kind.WORD) return function();
        if (first.kind() != Token.Kind.NUMBER && first.kind() != Token.Kind.DURATION)
            throw tokens.unexpected(Messages.SIGNAL.text("promql.aDuration"));
        tokens.consume();
        double seconds = first.kind() == Token.Kind.NUMBER ? LiteralParser.number(first.text()) : seconds(first);
        if (Double.isNaN(seconds) || seconds > LONGEST)
            throw new PromqlSyntaxException(first.start(), Messages.SIGNAL.text("promql.durationTooLong"));
        return seconds;
    }

    private double function() throws PromqlSyntaxException {
        var name = tokens.peek().lowerCaseText();
        boolean isOfTwo = name.equals("max_of") || name.equals("min_of");
        if (!isOfTwo && !name.equals("step") && !name.equals("range"))
            throw tokens.unexpected(Messages.SIGNAL.text("promql.aDuration"));
        tokens.consume();
        tokens.expect("(");
        if (isOfTwo) {
            sum(0);
            tokens.expect(",");
            sum(0);
        }
        tokens.expect(")");
        isCalculated = true;
        return 1;
    }
}
