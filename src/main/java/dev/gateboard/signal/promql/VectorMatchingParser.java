package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads what stands between an operator and its right side, and lists of labels.
final class VectorMatchingParser {
    private static final Set<String> FILLS = Set.of("fill", "fill_left", "fill_right");

    private final TokenStream tokens;

    VectorMatchingParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    VectorMatching matching() throws PromqlSyntaxException {
        boolean isBool = takes("bool");
        boolean on = takes("on");
        boolean isTold = on || takes("ignoring");
        var labels = isTold ? labels() : List.<String>of();
        var group = isTold ? group() : "";
        var included = group.isEmpty() || !tokens.peek().isSign("(") ? List.<String>of() : labels();
        return new VectorMatching(isBool, isTold, on, labels, group, included, fill());
    }

    private boolean takes(String word) {
        if (!tokens.peek().isWord(word)) return false;
        tokens.consume();
        return true;
    }

    private String group() {
        if (takes("group_left")) return "group_left";
        return takes("group_right") ? "group_right" : "";
    }

    /// Each side is filled once at most.
    private boolean fill() throws PromqlSyntaxException {
        var filled = new ArrayList<String>();
        while (tokens.peek().kind() == Token.Kind.WORD
                && FILLS.contains(tokens.peek().lowerCaseText())
                && tokens.peekSecond().isSign("(")) {
            var fill = tokens.consume();
            filled.add(fill.text().toLowerCase(Locale.ROOT));
            boolean isTwice =
                    filled.contains("fill") || filled.getFirst().equals(filled.getLast()) || filled.size() > 2;
            if (filled.size() > 1 && isTwice)
                throw new PromqlSyntaxException(fill.start(), Messages.SIGNAL.text("promql.filledTwice"));
            tokens.expect("(");
            if (tokens.peek().isSign("+") || tokens.peek().isSign("-")) tokens.consume();
            var value = tokens.peek();
            if (value.kind() != Token.Kind.NUMBER && value.kind() != Token.Kind.DURATION)
                throw tokens.unexpected(Messages.SIGNAL.text("promql.aNumber"));
            tokens.consume();
            tokens.expect(")");
        }
        return !filled.isEmpty();
    }

    /// `(job, "label in quotes")`; a comma may follow the last one.
    List<String> labels() throws PromqlSyntaxException {
        tokens.expect("(");
        var labels = new ArrayList<String>();
        while (!tokens.peek().isSign(")")) {
            var label = tokens.peek();
            boolean isQuoted = label.kind() == Token.Kind.STRING;
            if (!isQuoted && (!label.isName() || label.isWord("without")))
                throw tokens.unexpected(Messages.SIGNAL.text("promql.aLabelOr", ")"));
            tokens.consume();
            var name = isQuoted ? LiteralParser.text(label) : label.text();
            if (name.isEmpty())
                throw new PromqlSyntaxException(label.start(), Messages.SIGNAL.text("promql.emptyLabel"));
            labels.add(name);
            if (!tokens.peek().isSign(",")) break;
            tokens.consume();
        }
        tokens.expect(")");
        return labels;
    }
}
