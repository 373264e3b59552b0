package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
import java.util.List;

/// Reads what stands in a selector's braces.
final class LabelMatcherParser {
    static final String METRIC = "__name__";

    private final TokenStream tokens;

    LabelMatcherParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    void readInto(List<LabelMatcher> matchers) throws PromqlSyntaxException {
        tokens.expect("{");
        while (!tokens.peek().isSign("}")) {
            matchers.add(matcher());
            if (!tokens.peek().isSign(",")) break;
            tokens.consume();
        }
        tokens.expect("}");
    }

    /// `label="value"`, `"label"="value"`, or a metric's name in quotes.
    private LabelMatcher matcher() throws PromqlSyntaxException {
        var label = tokens.peek();
        boolean isQuoted = label.kind() == Token.Kind.STRING;
        if (!isQuoted && label.kind() != Token.Kind.WORD)
            throw tokens.unexpected(Messages.SIGNAL.text("promql.aLabelOr", "}"));
        tokens.consume();
        if (isQuoted && (tokens.peek().isSign(",") || tokens.peek().isSign("}")))
            return new LabelMatcher(
                    METRIC, LabelMatcher.Kind.EQUAL, LiteralParser.text(label), label.start() + 1, label.end() - 1);
        var kind = kind();
        var value = tokens.peek();
        if (value.kind() != Token.Kind.STRING) throw tokens.unexpected(Messages.SIGNAL.text("promql.aText"));
        tokens.consume();
        var matcher = new LabelMatcher(
                isQuoted ? LiteralParser.text(label) : label.text(),
                kind,
                LiteralParser.text(value),
                value.start() + 1,
                value.end() - 1);
        if (kind.isRegex() && matcher.pattern().isEmpty())
            throw new PromqlSyntaxException(value.start(), Messages.SIGNAL.text("promql.badRegex"));
        return matcher;
    }

    private LabelMatcher.Kind kind() throws PromqlSyntaxException {
        for (var kind : LabelMatcher.Kind.values()) {
            if (!tokens.peek().isSign(kind.sign())) continue;
            tokens.consume();
            return kind;
        }
        throw tokens.unexpected("`=`, `!=`, `=~` or `!~`");
    }

    /// The only metric that braces name, or empty.
    static String quotedName(List<LabelMatcher> matchers) {
        var names = matchers.stream()
                .filter(matcher -> matcher.label().equals(METRIC) && matcher.kind() == LabelMatcher.Kind.EQUAL)
                .map(LabelMatcher::value)
                .distinct()
                .toList();
        return names.size() == 1 ? names.getFirst() : "";
    }
}
