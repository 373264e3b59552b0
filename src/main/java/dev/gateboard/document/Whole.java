package dev.gateboard.document;

import dev.gateboard.model.Checklist;

/// Warnings about a document as a whole.
final class Whole {
    private Whole() {}

    static void warn(FrontMatter frontMatter, Outline outline, Source source, Checklist.Form form) {
        if (!frontMatter.closed())
            outline.warn(
                    1, "The front matter that begins here has no end, so it is read as content: write `---` after it.");
        warnOfTasks(frontMatter, outline, source);
        if (source.text().isBlank()) outline.warn(1, "The document is empty: write gates as `- [ ] what must be true`.");
        else if (outline.tasks().isEmpty()) outline.warn(1, noGates(form));
    }

    private static void warnOfTasks(FrontMatter frontMatter, Outline outline, Source source) {
        var lines = source.lines();
        for (int line = 1; line < lines.count() && lines.start(line + 1) <= frontMatter.end(); line++) {
            if (!Boxes.looksLikeTask(source.text(), lines.start(line), lines.start(line + 1))) continue;
            outline.warn(line, "This task item stands in the front matter, so it is no gate: move it below the `---`.");
        }
    }

    private static String noGates(Checklist.Form form) {
        return switch (form) {
            case TASKS ->
                "The document has no task items (`- [ ] …`), so it has no gates: write them, or open it with --rows (a gate for each table row) or --bullets (a gate for each list item).";
            case ROWS -> "The document has neither task items nor table rows, so it has no gates: try --bullets.";
            case BULLETS -> "The document has no list items, so it has no gates: try --rows.";
        };
    }
}
