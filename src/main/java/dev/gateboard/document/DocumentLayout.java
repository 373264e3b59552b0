package dev.gateboard.document;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What in a document is not its own text, and what of it is table.
///
/// @param record where the record is that was appended
/// @param includeComment where the comment is that says what was included, and what it says
/// @param rows which gates are table rows
/// @param statusCells the status cells of gates, by their index
/// @param includedParts the tables and lists that are included
public record DocumentLayout(
        TextSpan record,
        Optional<PlacedComment> includeComment,
        BitSet rows,
        Map<Integer, StatusCell> statusCells,
        List<IncludedPart> includedParts) {

    /// A comment that could be read, and where it stands.
    public record PlacedComment(TextSpan span, IncludeComment comment) {}

    public DocumentLayout {
        statusCells = Map.copyOf(statusCells);
        includedParts = List.copyOf(includedParts);
    }
}
