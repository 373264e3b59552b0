package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.document.syntax.MarkdownEscaper;
import dev.gateboard.document.syntax.SuffixSyntax;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TextRun;

/// Escapes a suffix where its line would make something else of it. How a suffix is written is in [SuffixSyntax].
public record SuffixEscaper(Document document, Checklist checklist) {

    /// A backtick left alone in the gate's text would pair with one in the reason, escaped or not; and a bar in a
    /// line right below a table would make the line a row of it. Both are written as entities there.
    public String of(Gate gate, WriteInstructions.GateMark written) {
        var suffix = SuffixSyntax.write(written.suffix());
        if (hasLoneBacktick(gate)) suffix = MarkdownEscaper.withoutBackticks(suffix);
        return isBelowTable(gate) ? MarkdownEscaper.withoutBars(suffix) : suffix;
    }

    private static boolean hasLoneBacktick(Gate gate) {
        return gate.runs().stream()
                .anyMatch(run ->
                        run.look() != TextRun.TextStyle.CODE && run.text().indexOf('`') >= 0);
    }

    private boolean isBelowTable(Gate gate) {
        return gate.line() > 1
                && !document.isRow(gate.index())
                && lineBefore(gate).indexOf('|') >= 0;
    }

    /// Without a suffix that was written there, so that the same decisions give the same bytes when they are written
    /// again.
    private String lineBefore(Gate gate) {
        var line = document.line(gate.line() - 1);
        if (gate.index() == 0) return line;
        var before = checklist.gates().get(gate.index() - 1).source();
        int start = before.suffixStart() - document.lineStart(gate.line() - 1);
        boolean there = before.suffixEnd() > before.suffixStart() && start >= 0 && start < line.length();
        return there ? line.substring(0, start) : line;
    }
}
