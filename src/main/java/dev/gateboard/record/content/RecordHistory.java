package dev.gateboard.record.content;

import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// What led to the present status of a review: every event up to it, and the documents it was about meanwhile.
public record RecordHistory(List<EventLogEntry> log, List<RecordJson.Document> documents) {
    public RecordHistory {
        log = List.copyOf(log);
        documents = List.copyOf(documents);
    }

    /// A document as the record keeps it.
    public static RecordJson.Document document(String fileName, String sha256, GateSyntax form, byte[] bytes) {
        return new RecordJson.Document(
                fileName,
                sha256,
                form.name().toLowerCase(Locale.ROOT),
                Base64.getEncoder().encodeToString(bytes));
    }
}
