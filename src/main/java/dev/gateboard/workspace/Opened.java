package dev.gateboard.workspace;

import dev.gateboard.document.Document;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;

/// A review as it stands now, with the document it is about.
record Opened(Document document, Checklist checklist, Board board) {
    Opened with(Parsed.Read read, Board next) {
        return new Opened(read.document(), read.checklist(), next);
    }
}
