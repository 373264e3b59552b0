package dev.gateboard.model.checklist;

import java.util.List;

/// One row of a section, in the document's own order. `depth` is how many lists it is nested in below the outermost
/// one, from 0.
public sealed interface ChecklistItem permits Gate, Field, Role, TextItem, LinkItem {
    int line();

    int depth();

    /// The row's text as it is drawn, without markers, boxes, suffixes and comments.
    List<TextRun> runs();
}
