package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Review;
import dev.gateboard.record.Frozen;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import java.util.ArrayList;
import java.util.List;

/// A decision keeps the bytes that are signed, in the transaction that makes it (rule R22).
final class Freezing {
    private Freezing() {}

    /// Every decision but hold freezes the record.
    static boolean follows(List<Deed> deeds) {
        return deeds.stream()
                .anyMatch(deed ->
                        deed instanceof Deed.Decide(var decision, var _) && decision.kind() != Decision.Kind.HOLD);
    }

    /// The deed that keeps the bytes of this decided review, or the sentence on what is in their way.
    static Wanted of(Opened opened, Review decided, Store store, Transaction transaction) throws StoreException {
        new EvidenceBytes(store).all(decided);
        var board = Board.of(decided, decided.last().at());
        return switch (Frozen.of(
                board, opened.document(), opened.checklist(), new Pasts(store).of(decided.id(), transaction))) {
            case Frozen.InTheWay(Problem problem) ->
                new Wanted.None(opened.document().fileName() + ":" + problem.line() + ": " + problem.message());
            case Frozen.Ready(Frozen frozen) -> new Wanted.Deeds(List.of(kept(frozen, transaction)));
        };
    }

    private static Deed kept(Frozen frozen, Transaction transaction) throws StoreException {
        var name = frozen.name();
        var statements = new ArrayList<String>();
        for (var statement : frozen.statements()) statements.add(transaction.putAttachment(name, statement));
        return new Deed.Freeze(
                name,
                transaction.putAttachment(name + ".md", frozen.markdown()),
                transaction.putAttachment(name + ".record.json", frozen.twin()),
                statements);
    }
}
