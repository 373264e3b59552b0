package dev.gateboard.workspace;

import dev.gateboard.model.Amended;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Refusal;
import dev.gateboard.record.Amendment;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import dev.gateboard.words.Refusals;
import java.util.List;

/// Keeps the bytes of an amendment in the transaction that makes it; what it amends is not touched (rule R22).
final class Amending {
    private Amending() {}

    /// The deed that keeps them, or the sentence why there is nothing to amend.
    static Wanted of(Board board, Person by, Person enteredBy, String reason, Transaction transaction)
            throws StoreException {
        var meeting = board.review().meeting();
        if (meeting.frozen().isEmpty()) return new Wanted.None(Refusals.sentence(new Refusal.NotFrozen()));
        var name = meeting.frozen().getFirst().name();
        var before = meeting.amendments();
        int number = before.size() + 1;
        var previous = before.stream()
                .skip(Math.max(0, before.size() - 1L))
                .map(made -> earlier(name, made))
                .toList();
        var wanted = new Amendment.Wanted(number, reason.strip(), by, enteredBy, board.at(), previous);
        var bytes =
                Amendment.bytes(board, wanted, transaction.log(board.review().id()));
        var sha256 = transaction.putAttachment(Amendment.file(name, number), bytes);
        return new Wanted.Deeds(List.of(new Deed.Amend(
                number, reason.strip(), meeting.frozen().getFirst().markdown(), sha256)));
    }

    private static Amendment.Earlier earlier(String name, Amended made) {
        return new Amendment.Earlier(
                Amendment.file(name, made.deed().number()),
                made.deed().sha256(),
                made.said().number());
    }
}
