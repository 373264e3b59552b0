package dev.gateboard.signal.promql;

import java.util.Locale;

/// A piece of a query's text.
///
/// @param text as written, with quotes; of a piece that is no PromQL, what is wrong with it
/// @param start where it begins, in characters of the query
/// @param end where it ends, exclusive
public record Token(Kind kind, String text, int start, int end) {

    /// What a piece is.
    public enum Kind {
        /// A name without a colon, or a word of the language: which of the two depends on where it stands.
        WORD,
        /// A name with a colon, which only metrics have.
        METRIC_WORD,
        NUMBER,
        DURATION,
        STRING,
        /// An operator, a bracket or a comma.
        SIGN,
        COMMENT,
        /// What PromQL has no such piece for.
        BAD,
        /// The end of the text.
        END
    }

    /// Whether it is this operator, bracket or comma.
    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /// Whether it is this word of the language, which takes any case.
    boolean isWord(String word) {
        return kind == Kind.WORD && lowerCaseText().equals(word);
    }

    /// The text in lower case.
    String lowerCaseText() {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Whether it is a label's or a metric's name, as far as spelling goes.
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.METRIC_WORD;
    }
}
