package dev.gateboard.record.content;

import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.curve.ValueCurve;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// What led to the present status of a review: every event up to it, the documents it was about meanwhile, and the
/// values of its gates over time.
///
/// @param curves by the gate
public record RecordHistory(
        List<EventLogEntry> log, List<RecordJson.Document> documents, Map<UUID, List<ValueCurve>> curves) {
    public RecordHistory {
        log = List.copyOf(log);
        documents = List.copyOf(documents);
        curves = Map.copyOf(curves);
    }

    /// Without values.
    public RecordHistory(List<EventLogEntry> log, List<RecordJson.Document> documents) {
        this(log, documents, Map.of());
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
