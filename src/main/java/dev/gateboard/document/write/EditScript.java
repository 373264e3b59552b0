package dev.gateboard.document.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.document.Document;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;

/// Edits of one document, in its order; none touches another.
final class EditScript {
    private final List<TextEdit> edits;
    private final int[] starts;
    private final int[] growths;

    /// Of edits at one place, those named first come first.
    EditScript(List<TextEdit> edits) {
        this.edits =
                edits.stream().sorted(Comparator.comparingInt(TextEdit::start)).toList();
        this.starts = this.edits.stream().mapToInt(TextEdit::start).toArray();
        this.growths = new int[starts.length + 1];
        for (int at = 0; at < starts.length; at++)
            growths[at + 1] = growths[at] + this.edits.get(at).growth();
    }

    /// Where the new text of an edit begins.
    int placeOf(TextEdit edit) {
        return edit.start() + growths[edits.indexOf(edit)];
    }

    /// Where what stood at `offset` stands afterwards; what is put in at `offset` comes behind it.
    int offsetAfterEdits(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) low = middle + 1;
            else high = middle;
        }
        return offset + growths[low];
    }

    /// Bytes outside the edits are copied, never encoded anew.
    byte[] applyTo(Document document) {
        var bytes = document.sharedBytes();
        var result = new ByteArrayOutputStream(bytes.length + 64 * edits.size());
        var places = new ByteOffsets(document);
        int copied = 0;
        for (var edit : edits) {
            int start = places.of(edit.start());
            result.write(bytes, copied, start - copied);
            result.writeBytes(edit.text().getBytes(UTF_8));
            copied = places.of(edit.end());
        }
        result.write(bytes, copied, bytes.length - copied);
        return result.toByteArray();
    }
}
