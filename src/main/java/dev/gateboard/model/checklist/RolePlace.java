package dev.gateboard.model.checklist;

import java.util.List;

/// Where in the document a role's answer is written (rule R8).
public sealed interface RolePlace {

    /// In a placeholder, which the answer replaces.
    record InPlaceholder(Placeholder placeholder) implements RolePlace {}

    /// In a boxed line: its box is ticked on a go, and the answer stands behind its text, or in its placeholder where
    /// it has one.
    ///
    /// @param placeholder at most one
    record InBox(Gate.Source source, List<Placeholder> placeholder) implements RolePlace {
        public InBox {
            placeholder = List.copyOf(placeholder);
        }
    }

    /// In the cells of a table's row that wait for it; there may be none.
    record InCells(List<AnswerCell> cells) implements RolePlace {
        public InCells {
            cells = List.copyOf(cells);
        }
    }

    /// In a line that someone answered in the file already: the role is asked like the others, and the line stays as
    /// it is.
    ///
    /// @param text what stands there
    record InAnsweredLine(String text) implements RolePlace {}

    /// A cell that is empty or a placeholder.
    ///
    /// @param start of what is replaced: the blank between the bars, or the placeholder without backticks around it
    /// @param isBlank whether nothing but white space stands there
    /// @param isCode whether what stands there is in a code span
    record AnswerCell(Part part, int start, int end, boolean isBlank, boolean isCode) {}

    /// What a cell says of an answer.
    enum Part {
        NAME,
        DECISION,
        DATE
    }

    /// The placeholders it fills, which are the document's placeholders too.
    default List<Placeholder> placeholders() {
        return switch (this) {
            case InPlaceholder(Placeholder placeholder) -> List.of(placeholder);
            case InBox(var _, var placeholder) -> placeholder;
            case InCells _, InAnsweredLine _ -> List.of();
        };
    }
}
