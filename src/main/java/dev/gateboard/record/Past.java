package dev.gateboard.record;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.LogLine;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// What led to a board: every event up to it, and the documents it was about meanwhile.
public record Past(List<LogLine> log, List<Twin.Document> documents) {
    public Past {
        log = List.copyOf(log);
        documents = List.copyOf(documents);
    }

    /// A document as the record keeps it.
    public static Twin.Document document(String fileName, String sha256, Checklist.Form form, byte[] bytes) {
        return new Twin.Document(
                fileName,
                sha256,
                form.name().toLowerCase(Locale.ROOT),
                Base64.getEncoder().encodeToString(bytes));
    }
}
