package dev.gateboard.model.revision;

import java.util.List;

/// What the parts of a newer document were in an older one (rule R31). Every older part is claimed by one newer part
/// at most.
///
/// @param gates what each gate of the newer document was, in its order
/// @param removedGates the indexes of the older gates that are in no newer one
/// @param placeholders for each newer placeholder the index of the older one, or -1
/// @param sections for each newer section the index of the older one, or -1
/// @param roles for each newer role the index of the older one, or -1
public record ChecklistMatch(
        List<Origin> gates,
        List<Integer> removedGates,
        List<Integer> placeholders,
        List<Integer> sections,
        List<Integer> roles) {

    public ChecklistMatch {
        gates = List.copyOf(gates);
        removedGates = List.copyOf(removedGates);
        placeholders = List.copyOf(placeholders);
        sections = List.copyOf(sections);
        roles = List.copyOf(roles);
    }

    /// What a gate of the newer document was.
    public sealed interface Origin {

        /// The gate of this index, with the same text under the same headings and gates.
        record Same(int olderIndex) implements Origin {}

        /// The gate of this index, with the same text in another place.
        record Moved(int olderIndex) implements Origin {}

        /// Perhaps the gate of this index: a person must say so.
        record Perhaps(int olderIndex) implements Origin {}

        record New() implements Origin {}

        /// The index of the older gate, or -1.
        default int index() {
            return switch (this) {
                case Same(int older) -> older;
                case Moved(int older) -> older;
                case Perhaps(int older) -> older;
                case New _ -> -1;
            };
        }
    }

    /// How many gates of the newer document were in the older one, those included of which a person must say so.
    public int knownCount() {
        return (int) gates.stream().filter(origin -> origin.index() >= 0).count();
    }
}
