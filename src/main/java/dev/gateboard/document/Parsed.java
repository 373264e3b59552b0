package dev.gateboard.document;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Problem;

/// What came of reading a document: all of it, or nothing and why.
public sealed interface Parsed {

    record Read(Document document, Checklist checklist) implements Parsed {}

    record Unreadable(Problem problem) implements Parsed {}
}
