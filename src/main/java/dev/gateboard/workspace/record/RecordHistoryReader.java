package dev.gateboard.workspace.record;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.record.content.RecordHistory;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import java.util.ArrayList;
import java.util.UUID;

/// Gathers what a record keeps of how a review came to be: its log and its documents.
public record RecordHistoryReader(Store store) {

    public RecordHistory of(UUID review, StoreTransaction transaction) throws StoreException {
        var documents = new ArrayList<RecordJson.Document>();
        for (var event : transaction.events(review, 0)) {
            if (event.action() instanceof Action.Open open)
                documents.add(document(open.fileName(), open.sha256(), open.form()));
            if (event.action() instanceof Action.Revise revise)
                documents.add(document(revise.fileName(), revise.document(), revise.form()));
        }
        return new RecordHistory(transaction.log(review), documents);
    }

    private RecordJson.Document document(String fileName, String sha256, GateSyntax form) throws StoreException {
        var bytes = store.document(sha256)
                .orElseThrow(() -> new IllegalStateException("The document " + sha256 + " is missing."));
        return RecordHistory.document(fileName, sha256, form, bytes);
    }
}
