package dev.gateboard.signal.promql;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a selector asks of one label.
///
/// @param label the label's name; `__name__` is the metric's own
/// @param value with its escapes resolved
/// @param start where the value begins in the query, inside its quotes
/// @param end where the value ends, before the closing quote
public record LabelMatcher(String label, Kind kind, String value, int start, int end) {

    /// How a label is compared.
    public enum Kind {
        EQUAL("="),
        NOT_EQUAL("!="),
        REGEX("=~"),
        NOT_REGEX("!~");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean isRegex() {
            return this == REGEX || this == NOT_REGEX;
        }
    }

    /// Whether a label of this value is selected; empty where Java cannot read the regular expression.
    public Optional<Boolean> matches(String text) {
        return switch (kind) {
            case EQUAL -> Optional.of(value.equals(text));
            case NOT_EQUAL -> Optional.of(!value.equals(text));
            case REGEX -> pattern().map(pattern -> pattern.matcher(text).matches());
            case NOT_REGEX -> pattern().map(pattern -> !pattern.matcher(text).matches());
        };
    }

    /// The value as a regular expression, which is always held against the whole label.
    public Optional<Pattern> pattern() {
        return PromqlRegex.compile(value);
    }
}
