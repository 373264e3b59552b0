package dev.gateboard.document;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Problem;

/// What came of reading a document: all of it, or nothing and why.
public sealed interface DocumentParseResult {

    record Parsed(Document document, Checklist checklist) implements DocumentParseResult {}

    record Unreadable(Problem problem) implements DocumentParseResult {}
}
