package dev.gateboard.workspace;

import dev.gateboard.document.Documents;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Problem;

/// What a look at a document shows; nothing of it is kept.
public sealed interface Looked {

    /// It can be read, with the problems its checklist lists.
    record Read(Checklist checklist) implements Looked {}

    record Unreadable(Problem problem) implements Looked {}

    static Looked at(String fileName, byte[] bytes, Checklist.Form form) {
        return switch (Documents.parse(fileName, bytes, form)) {
            case Parsed.Read(var _, Checklist checklist) -> new Read(checklist);
            case Parsed.Unreadable(Problem problem) -> new Unreadable(problem);
        };
    }
}
