package dev.gateboard.signal.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A query's text by its pieces, which are known in every text, whether it is PromQL or not yet: a variable may stand
/// anywhere in it. Example: in `up{job=~"${job}"}` the place of `${job}` is [Place#REGEX].
///
/// @param tokens in their order, comments included; the last is the end
public record QueryText(String text, List<Token> tokens) {

    /// Where a character of a query stands.
    public enum Place {
        /// In a text that is taken as it is.
        TEXT,
        /// In a text that is a regular expression: after `=~` and `!~`, and `label_replace`'s last.
        REGEX,
        /// In the text that `label_replace` puts in, where `$1` is a group.
        REPLACEMENT,
        COMMENT,
        /// In none of these: a metric, a label, a number, a span.
        ELSEWHERE
    }

    public QueryText {
        tokens = List.copyOf(tokens);
    }

    public static QueryText of(String text) {
        return new QueryText(text, Lexer.tokens(text));
    }

    /// What the character there belongs to.
    ///
    /// @param at in characters of the query
    public Place place(int at) {
        for (int each = 0; each < tokens.size(); each++) {
            var token = tokens.get(each);
            if (at < token.start() || at >= token.end()) continue;
            return switch (token.kind()) {
                case STRING -> at == token.start() || at == token.end() - 1 ? Place.ELSEWHERE : ofText(each);
                case COMMENT -> Place.COMMENT;
                case WORD, METRIC_WORD, NUMBER, DURATION, SIGN, BAD, END -> Place.ELSEWHERE;
            };
        }
        return Place.ELSEWHERE;
    }

    /// The quote around the text at this place; only where the place is in a text.
    public char quote(int at) {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.STRING && at > token.start() && at < token.end() - 1)
                .map(token -> token.text().charAt(0))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no text at " + at));
    }

    private Place ofText(int index) {
        var before = tokens.subList(0, index).stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .toList();
        if (!before.isEmpty()
                && (before.getLast().isSign("=~") || before.getLast().isSign("!~"))) return Place.REGEX;
        return switch (argumentOfReplacement(before)) {
            case 2 -> Place.REPLACEMENT;
            case 4 -> Place.REGEX;
            default -> Place.TEXT;
        };
    }

    /// Which argument of `label_replace` follows, from 0; -1 where another bracket is open.
    private static int argumentOfReplacement(List<Token> before) {
        Deque<Integer> commas = new ArrayDeque<>();
        Deque<Boolean> replaces = new ArrayDeque<>();
        for (int each = 0; each < before.size(); each++) {
            var token = before.get(each);
            if (token.isSign("(") || token.isSign("{") || token.isSign("[")) {
                commas.push(0);
                replaces.push(token.isSign("(")
                        && each > 0
                        && before.get(each - 1).text().equals("label_replace"));
            } else if ((token.isSign(")") || token.isSign("}") || token.isSign("]")) && !commas.isEmpty()) {
                commas.pop();
                replaces.pop();
            } else if (token.isSign(",") && !commas.isEmpty()) commas.push(commas.pop() + 1);
        }
        return !replaces.isEmpty() && replaces.peek() ? commas.peek() : -1;
    }
}
