package dev.gateboard.document.write;

import dev.gateboard.document.Document;

/// Byte offsets of places in a document's text, asked in ascending order; free where all of it is ASCII.
final class ByteOffsets {
    private final String text;
    private final int start;
    private final boolean ascii;
    private int at;
    private int bytes;

    ByteOffsets(Document document) {
        this.text = document.text();
        this.start = document.hasByteOrderMark() ? 3 : 0;
        this.ascii = document.sharedBytes().length - start == text.length();
    }

    int of(int offset) {
        if (ascii) return start + offset;
        while (at < offset) {
            char c = text.charAt(at++);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return start + bytes;
    }
}
