package dev.gateboard.document.write;

import dev.gateboard.document.Document;

/// Lines at the end of a document, where something is put behind a blank line.
final class EndOfText {
    private EndOfText() {}

    /// The document's line end; a carriage return and a line feed right behind it would be one line end.
    static String lineEnd(Document document) {
        return document.text().endsWith("\r") && document.lineEnd().equals("\n") ? "\r\n" : document.lineEnd();
    }

    /// How many line ends make the end of the document a blank line.
    static int missingLineEnds(String text) {
        int lastLine = text.length();
        while (lastLine > 0 && !isLineEnd(text.charAt(lastLine - 1))) lastLine--;
        if (lastLine < text.length()) return text.substring(lastLine).isBlank() ? 1 : 2;
        if (text.isEmpty()) return 0;
        int before = beforeLineEnd(text, lastLine);
        int start = before;
        while (start > 0 && !isLineEnd(text.charAt(start - 1))) start--;
        return text.substring(start, before).isBlank() ? 0 : 1;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /// Where the line end begins that stands before a place; the place itself where none does.
    static int beforeLineEnd(String text, int at) {
        if (at >= 2 && text.charAt(at - 1) == '\n' && text.charAt(at - 2) == '\r') return at - 2;
        return at >= 1 && isLineEnd(text.charAt(at - 1)) ? at - 1 : at;
    }

    /// Where the line end ends that stands at a place; the place itself where none does.
    static int afterLineEnd(String text, int at) {
        if (text.startsWith("\r\n", at)) return at + 2;
        return at < text.length() && isLineEnd(text.charAt(at)) ? at + 1 : at;
    }
}
