package dev.gateboard.document.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.document.LineIndex;
import dev.gateboard.document.syntax.RecordBlockSyntax;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/// Reads bytes as strict UTF-8, with or without a byte order mark.
public final class DocumentDecoder {
    public static final int LARGEST = 10 * 1024 * 1024;

    /// With the record that an export appended, which is not read as checklist.
    public static final int LARGEST_WITH_RECORD = 64 * 1024 * 1024;

    private static final String START = "\n" + RecordBlockSyntax.START;

    private DocumentDecoder() {}

    /// The text, or why there is none.
    sealed interface DecodeResult {}

    record Text(String text, boolean byteOrderMark) implements DecodeResult {}

    record Undecodable(Problem problem) implements DecodeResult {}

    static DecodeResult decode(byte[] bytes) {
        if (bytes.length > LARGEST && !isLargeByItsRecord(bytes)) return new Undecodable(tooLarge(bytes));
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE))
            return refused(1, Messages.DOCUMENT.text("unreadable.utf16"));
        boolean mark = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        int from = mark ? 3 : 0;
        var text = new String(bytes, from, bytes.length - from, UTF_8);
        int bad = text.indexOf('\uFFFD') < 0 ? -1 : firstMalformed(bytes, from);
        if (bad < 0) return new Text(text, mark);
        return refused(
                LineIndex.of(new String(bytes, from, bad - from, UTF_8)).count(),
                Messages.DOCUMENT.text(
                        "unreadable.notUtf8", "0x%02X".formatted(bytes[bad] & 0xFF), Integer.toString(bad)));
    }

    static Problem tooLarge(byte[] bytes) {
        return new Problem(1, Messages.DOCUMENT.text("unreadable.tooLarge", bytes.length, LARGEST));
    }

    private static boolean isLargeByItsRecord(byte[] bytes) {
        return bytes.length <= LARGEST_WITH_RECORD
                && new String(bytes, 0, Math.min(bytes.length, LARGEST + START.length()), ISO_8859_1).contains(START);
    }

    private static Undecodable refused(int line, String message) {
        return new Undecodable(new Problem(line, message));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int at = 0; at < start.length; at++) if ((bytes[at] & 0xFF) != start[at]) return false;
        return true;
    }

    private static int firstMalformed(byte[] bytes, int from) {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var output = CharBuffer.allocate(bytes.length - from);
        return decoder.decode(input, output, true).isError() ? input.position() : -1;
    }
}
