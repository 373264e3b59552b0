package dev.gateboard.model.checklist;

import java.util.List;
import java.util.UUID;

/// A GFM task item (rule R1). Gates are numbered in document order, which is also the order of a walk that visits a
/// gate before those below it: `index + 1` to `end` (exclusive) are the gates below this one.
///
/// @param parent index of the nearest gate above, or -1
/// @param section index of its section
/// @param text what it says, without box, suffix and comments; code and link marks dropped
/// @param wording what else a reader sees of it, which makes it this gate and no other
/// @param fields the placeholders of its first paragraph that are its own (a choice's option is not among them)
/// @param claim what the file says of it
/// @param probes the ids that a `<!-- probe: id, id -->` on the gate's own line names
/// @param hints what the document says of it that changes nothing until the owner takes it
/// @param source where it stands in the text
public record Gate(
        int index,
        UUID id,
        int parent,
        int end,
        int section,
        int line,
        int depth,
        String text,
        Wording wording,
        List<TextRun> runs,
        Kind kind,
        Requirement requirement,
        boolean invitesNotApplicable,
        List<Field> fields,
        Claim claim,
        List<String> probes,
        GateHints hints,
        Source source)
        implements ChecklistItem {

    public Gate {
        runs = List.copyOf(runs);
        fields = List.copyOf(fields);
        probes = List.copyOf(probes);
    }

    /// What a reader sees of a gate beside the characters of its text (rule R31).
    ///
    /// @param marks pictures and marks of its text that the text cannot show, such as an underline, and where
    /// they are
    /// @param above the lines that it stands below and that are no gates, the outermost first: list items it is
    /// part of, and a sentence that ends with a colon before its list
    public record Wording(List<String> marks, List<String> above) {
        public static final Wording PLAIN = new Wording(List.of(), List.of());

        public Wording {
            marks = List.copyOf(marks);
            above = List.copyOf(above);
        }
    }

    /// What a gate is to the reader.
    public sealed interface Kind {
        /// Decided by a person or a signal.
        record Leaf() implements Kind {}

        /// Derived from the gates below it.
        record Group() implements Kind {}

        /// A leaf that is cleared by choosing one of the options its placeholder offers (rule R4).
        record Choice(Placeholder placeholder) implements Kind {}

        /// A group that applies only when the gate at index `choice` is decided for `option` (rule R6).
        record Branch(int choice, String option) implements Kind {}
    }

    /// Whether a gate must be cleared (rule R7), its group's mark already counted in.
    public enum Requirement {
        /// Says nothing, and must be cleared unless the owner said that unmarked gates are optional.
        UNMARKED,
        /// Marked `(R)`.
        REQUIRED,
        /// Marked `(optional)`.
        OPTIONAL
    }

    /// Where a gate stands, in UTF-16 units of the text after a byte order mark.
    ///
    /// @param box offset of the box character; where `boxed` is false, of the place a box would be put
    /// @param mark the box character as found, a space where there is no box
    /// @param hasBox whether the document has a box there (false for rows and bullets read on request)
    /// @param suffixStart start of Gateboard's suffix, or of the place it would be put
    /// @param suffixEnd end of the suffix found there; equal to `suffixStart` where there is none
    public record Source(int box, char mark, boolean hasBox, int suffixStart, int suffixEnd) {}

    public boolean isLeaf() {
        return switch (kind) {
            case Kind.Leaf _, Kind.Choice _ -> true;
            case Kind.Group _, Kind.Branch _ -> false;
        };
    }

    /// The options a choice offers; empty for everything else.
    public List<String> options() {
        return kind instanceof Kind.Choice(Placeholder placeholder) ? placeholder.options() : List.of();
    }

    /// The same gate under another identity.
    public Gate withId(UUID other) {
        return with(other, hints);
    }

    /// The same gate with what the document says of it beside its text.
    public Gate withHints(GateHints other) {
        return with(id, other);
    }

    private Gate with(UUID identity, GateHints said) {
        return new Gate(
                index,
                identity,
                parent,
                end,
                section,
                line,
                depth,
                text,
                wording,
                runs,
                kind,
                requirement,
                invitesNotApplicable,
                fields,
                claim,
                probes,
                said,
                source);
    }
}
