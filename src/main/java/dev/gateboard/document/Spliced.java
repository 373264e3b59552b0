package dev.gateboard.document;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Problem;

/// What came of writing decisions into a document.
public sealed interface Spliced {

    /// The document with the decisions in it, as it reads now.
    record Written(Document document, Checklist checklist) implements Spliced {
        public byte[] bytes() {
            return document.bytes();
        }
    }

    /// Nothing is to be written: the result would not read back as what was decided.
    record Refused(Problem problem) implements Spliced {}
}
