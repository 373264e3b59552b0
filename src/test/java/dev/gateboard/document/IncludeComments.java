package dev.gateboard.document;

import dev.gateboard.document.syntax.IncludeCommentSyntax;

/// The comment about what is included, as a decided document has it.
final class IncludeComments {
    private IncludeComments() {}

    /// What comes behind a decided text: nothing where no row and no bullet without a box is a gate.
    static String behind(DocumentParseResult.Parsed read, String text) {
        var comment = read.document().included(read.checklist().gates());
        if (comment.isEmpty()) return "";
        var end = read.document().lineEnd();
        var lines = (text + "x").split("\\r\\n|\\r|\\n", -1);
        boolean closed = lines[lines.length - 1].equals("x");
        int gap = !closed
                ? lines[lines.length - 1].replace("x", "").isBlank() ? 1 : 2
                : lines.length > 1 && lines[lines.length - 2].isBlank() ? 0 : 1;
        return end.repeat(gap) + IncludeCommentSyntax.write(comment.withGap(gap)) + end;
    }

    /// The text without the comment, its line end and the line ends before it that are its own.
    static String without(Document document) {
        var text = document.text();
        if (document.includeComment().isEmpty()) return text;
        var placed = document.includeComment().get();
        var before = text.substring(0, placed.span().start());
        for (int own = placed.comment().gap(); own > 0; own--)
            before = before.replaceFirst("(?:\\r\\n|\\r|\\n)\\z", "");
        return before + text.substring(placed.span().end()).replaceFirst("^(?:\\r\\n|\\r|\\n)", "");
    }
}
