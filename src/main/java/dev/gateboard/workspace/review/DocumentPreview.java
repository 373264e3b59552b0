package dev.gateboard.workspace.review;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.document.syntax.GarbledTextFinder;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import java.util.List;

/// What a look at a document shows; nothing of it is kept.
public sealed interface DocumentPreview {

    /// It can be read, with the problems its checklist lists.
    ///
    /// @param form how it was read, with what its comment includes
    record ReadablePreview(Checklist checklist, GateSyntax form) implements DocumentPreview {}

    record Unreadable(Problem problem) implements DocumentPreview {}

    /// What its owner may want to know of its text, though nothing is wrong with its gates.
    static List<Problem> remarks(byte[] bytes) {
        return GarbledTextFinder.find(bytes);
    }

    static DocumentPreview read(String fileName, byte[] bytes, GateSyntax form) {
        return switch (DocumentParser.parse(fileName, bytes, form)) {
            case DocumentParseResult.Parsed(var document, Checklist checklist) ->
                new ReadablePreview(checklist, document.form());
            case DocumentParseResult.Unreadable(Problem problem) -> new Unreadable(problem);
        };
    }
}
