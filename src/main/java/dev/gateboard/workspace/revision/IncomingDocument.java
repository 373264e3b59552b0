package dev.gateboard.workspace.revision;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.model.revision.DocumentChangeSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A file that may become a review's document: what it brings, and the action that takes it in.
///
/// @param documentEvent the event that brought the document it was compared with
/// @param document the bytes to keep
/// @param fileBytes the file's own
/// @param checklist of the newer document
/// @param questionCountBefore how many open questions files had brought before
///     ([dev.gateboard.model.action.OpenQuestion])
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record IncomingDocument(
        int documentEvent,
        Action.Revise action,
        byte[] document,
        byte[] fileBytes,
        DocumentChangeSet changes,
        Checklist checklist,
        int questionCountBefore) {

    /// What became of looking at a file.
    public sealed interface DocumentComparison {
        record Changed(IncomingDocument incoming) implements DocumentComparison {}

        /// Its bytes are the review's document already.
        record Unchanged() implements DocumentComparison {}

        /// One sentence why it cannot become the review's document.
        record DocumentRefused(String sentence) implements DocumentComparison {}

        /// It is not a newer copy: nearly none of its gates are the review's. It can begin a review of its own.
        record OtherChecklist(String sentence) implements DocumentComparison {}
    }

    /// The gates of which one says that what was said of them still holds.
    public List<UUID> gatesToConfirm() {
        return changes.questions().stream()
                .filter(DocumentChange.Reworded.class::isInstance)
                .map(DocumentChange.Reworded.class::cast)
                .filter(IncomingDocument::isAcceptable)
                .map(reworded -> reworded.gate().id())
                .toList();
    }

    /// Not an option that is no longer offered, nor anything said of a leaf that is a group now.
    private static boolean isAcceptable(DocumentChange.Reworded reworded) {
        Gate gate = reworded.gate();
        var mark = reworded.state().mark();
        return gate.isLeaf()
                && (!(mark instanceof Mark.Chosen chosen) || gate.options().contains(chosen.option()));
    }

    /// Whether the gate is still there, with the text it had.
    public boolean keepsGate(UUID gate) {
        int index = action.gates().indexOf(gate);
        return index >= 0 && !action.reworded().contains(index);
    }

    /// What settles a question of the file at once: what is said here stands. Empty where it does not ask for long,
    /// as for a gate that is reworded, whose word waits beside it.
    public Optional<Action> settleAction(DocumentChange.Question change) {
        var asks = OpenQuestionFactory.create(change);
        return asks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Action.Settle(
                        questionCountBefore + 1 + action.questions().indexOf(asks.getFirst()),
                        asks.getFirst().subject()));
    }

    /// The same, as someone's copy.
    public IncomingDocument withSender(Person person) {
        return new IncomingDocument(
                documentEvent,
                new Action.Revise(
                        action.fileName(),
                        action.sha256(),
                        action.document(),
                        action.form(),
                        action.template(),
                        action.gates(),
                        action.reworded(),
                        action.newClaims(),
                        action.placeholders(),
                        action.sections(),
                        action.roles(),
                        List.of(person),
                        action.questions()),
                document,
                fileBytes,
                changes,
                checklist,
                questionCountBefore);
    }
}
