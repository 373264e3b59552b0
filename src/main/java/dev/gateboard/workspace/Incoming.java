package dev.gateboard.workspace;

import dev.gateboard.model.Change;
import dev.gateboard.model.Changes;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A file that may become a review's document: what it brings, and the deed that takes it in.
///
/// @param edition the event that brought the document it was compared with
/// @param document the bytes to keep
/// @param file the file's own
/// @param doubted how many doubts files had brought before ([dev.gateboard.model.Doubt])
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Incoming(int edition, Deed.Revise deed, byte[] document, byte[] file, Changes changes, int doubted) {

    /// What became of looking at a file.
    public sealed interface Look {
        record Brings(Incoming incoming) implements Look {}

        /// Its bytes are the review's document already.
        record Same() implements Look {}

        /// One sentence why it cannot become the review's document.
        record Refused(String sentence) implements Look {}
    }

    /// The gates of which one says that what was said of them still holds.
    public List<UUID> acceptable() {
        return changes.asked().stream()
                .filter(Change.Reworded.class::isInstance)
                .map(Change.Reworded.class::cast)
                .filter(Incoming::isAcceptable)
                .map(reworded -> reworded.gate().id())
                .toList();
    }

    /// Not an option that is no longer offered, nor anything said of a leaf that is a group now.
    private static boolean isAcceptable(Change.Reworded reworded) {
        Gate gate = reworded.gate();
        var mark = reworded.state().mark();
        return gate.isLeaf()
                && (!(mark instanceof Mark.Chosen chosen) || gate.options().contains(chosen.option()));
    }

    /// Whether the gate is still there, with the text it had.
    public boolean keeps(UUID gate) {
        int index = deed.gates().indexOf(gate);
        return index >= 0 && !deed.reworded().contains(index);
    }

    /// What settles a question of the file at once: what is said here stands. Empty where it does not ask for long, as
    /// for a gate that is reworded, whose word waits beside it.
    public Optional<Deed> settling(Change.Asked change) {
        var asks = Doubting.asks(change);
        return asks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deed.Settle(
                        doubted + 1 + deed.asks().indexOf(asks.getFirst()),
                        asks.getFirst().subject()));
    }

    /// The same, as somebody's copy.
    public Incoming from(Person person) {
        return new Incoming(
                edition,
                new Deed.Revise(
                        deed.fileName(),
                        deed.sha256(),
                        deed.document(),
                        deed.form(),
                        deed.template(),
                        deed.gates(),
                        deed.reworded(),
                        deed.ticked(),
                        deed.placeholders(),
                        deed.sections(),
                        deed.roles(),
                        List.of(person),
                        deed.asks()),
                document,
                file,
                changes,
                doubted);
    }
}
