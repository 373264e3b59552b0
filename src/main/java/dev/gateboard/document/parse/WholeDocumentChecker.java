package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxSyntax;
import dev.gateboard.document.syntax.FrontMatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;

/// Warnings about a document as a whole.
final class WholeDocumentChecker {
    private WholeDocumentChecker() {}

    static void warn(FrontMatter frontMatter, Outline outline, SourcePositions source, GateSyntax form) {
        if (!frontMatter.isClosed()) outline.warn(1, Messages.DOCUMENT.text("whole.frontMatterOpen"));
        warnOfTasks(frontMatter, outline, source);
        warnOfDirections(outline, source);
        if (source.text().isBlank()) outline.warn(1, Messages.DOCUMENT.text("whole.empty"));
        else if (outline.gates().isEmpty()) outline.warn(1, noGates(form, outline));
    }

    private static void warnOfTasks(FrontMatter frontMatter, Outline outline, SourcePositions source) {
        var lines = source.lines();
        for (int line = 1; line < lines.count() && lines.start(line + 1) <= frontMatter.end(); line++) {
            if (!CheckboxSyntax.looksLikeTask(source.text(), lines.start(line), lines.start(line + 1))) continue;
            outline.warn(line, Messages.DOCUMENT.text("whole.frontMatterTask"));
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
                        line, Messages.DOCUMENT.text("whole.direction", "U+%04X".formatted((int) text.charAt(at))));
            last = line;
        }
    }

    private static boolean isDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static String noGates(GateSyntax form, Outline outline) {

        boolean rows = form.isTasks() && outline.hasTables();
        boolean bullets = !form.isBullets() && outline.hasBullets();
        if (outline.hiddenCount() > 0) return Messages.DOCUMENT.count("noGates.hidden", outline.hiddenCount());
        if (rows && bullets) return Messages.DOCUMENT.text("noGates.rowsOrBullets");
        if (rows) return Messages.DOCUMENT.text("noGates.rows");
        if (bullets) return Messages.DOCUMENT.text("noGates.bullets");
        return Messages.DOCUMENT.text("noGates.nothing");
    }
}
