package dev.gateboard.workspace.review;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;

/// What a look at a document shows; nothing of it is kept.
public sealed interface DocumentPreview {

    /// It can be read, with the problems its checklist lists.
    ///
    /// @param form how it was read, with what its comment includes
    record ReadablePreview(Checklist checklist, GateSyntax form) implements DocumentPreview {}

    record Unreadable(Problem problem) implements DocumentPreview {}

    static DocumentPreview read(String fileName, byte[] bytes, GateSyntax form) {
        return switch (DocumentParser.parse(fileName, bytes, form)) {
            case DocumentParseResult.Parsed(var document, Checklist checklist) ->
                new ReadablePreview(checklist, document.form());
            case DocumentParseResult.Unreadable(Problem problem) -> new Unreadable(problem);
        };
    }
}
