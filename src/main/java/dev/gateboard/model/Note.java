package dev.gateboard.model;

import java.util.List;

/// Text of the document that decides nothing: a paragraph between lists, a plain list item, a quotation.
public record Note(int line, int depth, List<Run> runs, boolean bullet) implements Item {
    public Note {
        runs = List.copyOf(runs);
    }
}
