package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
import java.util.List;

/// A query's tokens, taken one after another. Comments are passed over.
final class TokenStream {
    private final String text;
    private final List<Token> tokens;
    private int at;
    private int lastEnd;

    TokenStream(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text).stream()
                .filter(token -> token.kind() != Token.Kind.COMMENT)
                .toList();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token consume() {
        var token = tokens.get(at);
        if (token.kind() != Token.Kind.END) at++;
        lastEnd = token.end();
        return token;
    }

    /// Where the token ends that was taken last.
    int lastEnd() {
        return lastEnd;
    }

    Token expect(String sign) throws PromqlSyntaxException {
        if (!peek().isSign(sign)) throw unexpected("`" + sign + "`");
        return consume();
    }

    String text(int start, int end) {
        return text.substring(start, end);
    }

    PromqlSyntaxException unexpected(String expected) {
        var next = peek();
        return switch (next.kind()) {
            case BAD -> new PromqlSyntaxException(next.start(), next.text());
            case END -> new PromqlSyntaxException(next.start(), Messages.SIGNAL.text("promql.missing", expected));
            case WORD, METRIC_WORD, NUMBER, DURATION, STRING, SIGN, COMMENT ->
                new PromqlSyntaxException(next.start(), Messages.SIGNAL.text("promql.expected", expected, next.text()));
        };
    }
}
