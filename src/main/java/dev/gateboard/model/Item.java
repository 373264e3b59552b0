package dev.gateboard.model;

import java.util.List;

/// One row of a section, in the document's own order. `depth` is how many lists it is nested in below the outermost
/// one, from 0.
public sealed interface Item permits Gate, Field, Role, Note, Link {
    int line();

    int depth();

    /// The row's text as it is drawn, without markers, boxes, suffixes and comments.
    List<Run> runs();
}
