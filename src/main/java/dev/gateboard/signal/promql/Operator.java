package dev.gateboard.signal.promql;

import java.util.Arrays;
import java.util.Optional;

/// A binary operator. A higher rank binds closer; only `^` binds from the right.
public enum Operator {
    OR("or", 1),
    AND("and", 2),
    UNLESS("unless", 2),
    EQUAL("==", 3),
    NOT_EQUAL("!=", 3),
    LESS_OR_EQUAL("<=", 3),
    LESS("<", 3),
    GREATER_OR_EQUAL(">=", 3),
    GREATER(">", 3),
    TRIM_UPPER("</", 3),
    TRIM_LOWER(">/", 3),
    ADD("+", 4),
    SUBTRACT("-", 4),
    MULTIPLY("*", 5),
    DIVIDE("/", 5),
    MODULO("%", 5),
    ATAN2("atan2", 5),
    POWER("^", 6);

    private final String sign;
    private final int precedence;

    Operator(String sign, int rank) {
        this.sign = sign;
        this.precedence = rank;
    }

    public String sign() {
        return sign;
    }

    int precedence() {
        return precedence;
    }

    public boolean isSet() {
        return this == OR || this == AND || this == UNLESS;
    }

    public boolean isComparison() {
        return switch (this) {
            case EQUAL, NOT_EQUAL, LESS_OR_EQUAL, LESS, GREATER_OR_EQUAL, GREATER -> true;
            case OR, AND, UNLESS, TRIM_UPPER, TRIM_LOWER, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, ATAN2, POWER ->
                false;
        };
    }

    static Optional<Operator> of(Token token) {
        return switch (token.kind()) {
            case WORD ->
                Arrays.stream(values()).filter(each -> token.isWord(each.sign)).findFirst();
            case SIGN ->
                Arrays.stream(values()).filter(each -> token.isSign(each.sign)).findFirst();
            case METRIC_WORD, NUMBER, DURATION, STRING, COMMENT, BAD, END -> Optional.empty();
        };
    }
}
