package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
/// A query as it was read.

public sealed interface ParsedQuery {

    /// It is PromQL.
    record Tree(Expression expression) implements ParsedQuery {}

    /// It is not, or has a part that is not known here.
    ///
    /// @param line of the text, from 1
    /// @param column of the line, from 1
    /// @param reason one sentence
    record Broken(int line, int column, String reason) implements ParsedQuery {
        /// One sentence with the place.
        public String sentence() {
            return Messages.SIGNAL.text("promql.invalid", String.valueOf(line), String.valueOf(column), reason);
        }
    }

    static ParsedQuery of(String text) {
        try {
            return new Tree(new PromqlParser(text).query());
        } catch (PromqlSyntaxException e) {
            var before = text.substring(0, Math.min(e.at(), text.length()));
            int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
            return new Broken(line, before.length() - before.lastIndexOf('\n'), e.reason());
        }
    }
}
