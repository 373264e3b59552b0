package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxSyntax;
import dev.gateboard.document.syntax.FrontMatter;
import dev.gateboard.model.checklist.Checklist;

/// Warnings about a document as a whole.
final class WholeDocumentChecker {
    private WholeDocumentChecker() {}

    static void warn(FrontMatter frontMatter, Outline outline, SourcePositions source, Checklist.GateSyntax form) {
        if (!frontMatter.isClosed())
            outline.warn(
                    1, "The front matter that begins here has no end, so it is read as content: write `---` after it.");
        warnOfTasks(frontMatter, outline, source);
        warnOfDirections(outline, source);
        if (source.text().isBlank())
            outline.warn(1, "The document is empty: write gates as `- [ ] what must be true`.");
        else if (outline.gates().isEmpty()) outline.warn(1, noGates(form, outline));
    }

    private static void warnOfTasks(FrontMatter frontMatter, Outline outline, SourcePositions source) {
        var lines = source.lines();
        for (int line = 1; line < lines.count() && lines.start(line + 1) <= frontMatter.end(); line++) {
            if (!CheckboxSyntax.looksLikeTask(source.text(), lines.start(line), lines.start(line + 1))) continue;
            outline.warn(line, "This task item stands in the front matter, so it is no gate: move it below the `---`.");
        }
    }

    /// A mark that turns the direction of writing can show "not passed" as another text than it is.
    private static void warnOfDirections(Outline outline, SourcePositions source) {
        var text = source.text();
        int last = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isDirection(text.charAt(at))) continue;
            int line = source.lines().lineOf(at);
            if (line != last)
                outline.warn(
                        line,
                        ("An invisible character here (U+%04X) changes the direction of the text, so it can read"
                                        + " otherwise than it is: delete it.")
                                .formatted((int) text.charAt(at)));
            last = line;
        }
    }

    private static boolean isDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static String noGates(Checklist.GateSyntax form, Outline outline) {
        return "The document has no gates (task items, `- [ ] …`): " + advice(form, outline);
    }

    private static String advice(Checklist.GateSyntax form, Outline outline) {
        boolean rows = form.isTasks() && outline.hasTables();
        boolean bullets = !form.isBullets() && outline.hasBullets();
        if (outline.hiddenCount() > 0)
            return "its %d task items stand in code or HTML, take them out of it.".formatted(outline.hiddenCount());
        if (rows && bullets)
            return "open it with --rows (a gate for each table row) or --bullets (for each list item).";
        if (rows) return "open it with --rows to make each table row a gate.";
        if (bullets) return "open it with --bullets to make each list item a gate.";
        return "write some, or take a document with a list (--bullets) or a table (--rows).";
    }
}
