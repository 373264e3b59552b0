package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Problem;

/// What came of writing decisions into a document.
public sealed interface DocumentWriteResult {

    /// The document with the decisions in it, as it reads now.
    record WrittenDocument(Document document, Checklist checklist) implements DocumentWriteResult {
        public byte[] bytes() {
            return document.bytes();
        }
    }

    /// Nothing is to be written: the result would not read back as what was decided.
    record WriteRefused(Problem problem) implements DocumentWriteResult {}
}
