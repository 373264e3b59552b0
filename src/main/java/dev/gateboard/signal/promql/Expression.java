package dev.gateboard.signal.promql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A query as a tree. Every part knows where it stands in the text, from `start` to before `end`.
public sealed interface Expression {
    int start();

    int end();

    ValueType type();

    /// The parts it is made of, as written.
    List<Expression> parts();

    /// Itself, and all that it is made of.
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /// The selectors in it, those of ranges included, as written.
    default List<Selector> selectors() {
        return all().filter(Selector.class::isInstance)
                .map(Selector.class::cast)
                .toList();
    }

    /// A number, or a duration in its place.
    record NumberLiteral(double value, int start, int end) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.SCALAR;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /// A text in quotes, its escapes resolved.
    record TextLiteral(String value, int start, int end) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.STRING;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /// The series of a name and labels.
    ///
    /// @param text as written, without span and modifiers
    /// @param name of the metric, where it is given; else empty
    /// @param matchers those in the braces, a name in quotes among them
    record Selector(
            String text, String name, List<LabelMatcher> matchers, SelectorModifiers modifiers, int start, int end)
            implements Expression {
        public Selector {
            matchers = List.copyOf(matchers);
        }

        @Override
        public ValueType type() {
            return ValueType.VECTOR;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /// The samples of a span: `x[5m]`.
    record Range(Selector selector, QueryDuration span, int start, int end) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.MATRIX;
        }

        @Override
        public List<Expression> parts() {
            return List.of(selector);
        }
    }

    /// An expression at the steps of a span: `x[1h:5m]`.
    ///
    /// @param step empty where the server's default counts
    record Subquery(
            Expression inner,
            QueryDuration span,
            Optional<QueryDuration> step,
            SelectorModifiers modifiers,
            int start,
            int end)
            implements Expression {
        @Override
        public ValueType type() {
            return ValueType.MATRIX;
        }

        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }

    record Call(String function, List<Expression> arguments, int start, int end) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ValueType type() {
            return FunctionTable.signature(function)
                    .map(FunctionTable.Signature::result)
                    .orElse(ValueType.VECTOR);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /// Such as `sum by (job) (x)`; `topk` and its like have their parameter before the vector.
    ///
    /// @param operator in lower case
    /// @param labels of `by` or `without`
    record Aggregation(
            String operator, List<Expression> arguments, boolean without, List<String> labels, int start, int end)
            implements Expression {
        public Aggregation {
            arguments = List.copyOf(arguments);
            labels = List.copyOf(labels);
        }

        @Override
        public ValueType type() {
            return ValueType.VECTOR;
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    record Binary(Operator operator, VectorMatching matching, Expression left, Expression right) implements Expression {
        @Override
        public int start() {
            return left.start();
        }

        @Override
        public int end() {
            return right.end();
        }

        @Override
        public ValueType type() {
            return left.type() == ValueType.SCALAR && right.type() == ValueType.SCALAR
                    ? ValueType.SCALAR
                    : ValueType.VECTOR;
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    record Unary(boolean negative, Expression operand, int start) implements Expression {
        @Override
        public int end() {
            return operand.end();
        }

        @Override
        public ValueType type() {
            return operand.type();
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /// An expression in round brackets.
    record Parenthesised(Expression inner, int start, int end) implements Expression {
        @Override
        public ValueType type() {
            return inner.type();
        }

        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }
}
