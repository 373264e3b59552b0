package dev.gateboard.workspace.record;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.review.Review;
import dev.gateboard.record.content.RecordHistory;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.curve.CurveSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gathers what a record keeps of how a review came to be: its log and its documents.
public record RecordHistoryReader(Store store) {
    /// Of each probe, for what is drawn on a page.
    private static final int MOST_READINGS = 500;

    public RecordHistory of(Review now, StoreTransaction transaction) throws StoreException {
        var review = now.id();
        var documents = new ArrayList<RecordJson.Document>();
        for (var event : transaction.events(review, 0)) {
            if (event.action() instanceof Action.Open open)
                documents.add(document(open.fileName(), open.sha256(), open.form()));
            if (event.action() instanceof Action.Revise revise)
                documents.add(document(revise.fileName(), revise.document(), revise.form()));
        }
        return new RecordHistory(transaction.log(review), documents, curves(now));
    }

    /// Of each probe what is kept of its values.
    private Map<UUID, List<ValueCurve>> curves(Review review) throws StoreException {
        var curves = new HashMap<UUID, List<ValueCurve>>();
        for (var gate : review.checklist().gates()) {
            var all = new ArrayList<ValueCurve>();
            for (var probe : review.state(gate).signal().binding().probes())
                CurveSource.of(store, review, gate.id(), probe.id(), MOST_READINGS)
                        .curve()
                        .ifPresent(all::add);
            if (!all.isEmpty()) curves.put(gate.id(), all);
        }
        return curves;
    }

    private RecordJson.Document document(String fileName, String sha256, GateSyntax form) throws StoreException {
        var bytes = store.document(sha256)
                .orElseThrow(() -> new IllegalStateException("The document " + sha256 + " is missing."));
        return RecordHistory.document(fileName, sha256, form, bytes);
    }
}
