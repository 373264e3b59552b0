package dev.gateboard.workspace;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.record.Past;
import dev.gateboard.record.Twin;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import java.util.ArrayList;
import java.util.UUID;

/// Gathers what a record keeps of how a review came to be: its log and its documents.
record Pasts(Store store) {

    Past of(UUID review, Transaction transaction) throws StoreException {
        var documents = new ArrayList<Twin.Document>();
        for (var event : transaction.events(review, 0)) {
            if (event.deed() instanceof Deed.Open open)
                documents.add(document(open.fileName(), open.sha256(), open.form()));
            if (event.deed() instanceof Deed.Revise revise)
                documents.add(document(revise.fileName(), revise.document(), revise.form()));
        }
        return new Past(transaction.log(review), documents);
    }

    private Twin.Document document(String fileName, String sha256, Checklist.Form form) throws StoreException {
        var bytes = store.document(sha256)
                .orElseThrow(() -> new IllegalStateException("The document " + sha256 + " is missing."));
        return Past.document(fileName, sha256, form, bytes);
    }
}
