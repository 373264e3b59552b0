package dev.gateboard.cli.command;

import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.model.revision.DocumentChangeSet;
import dev.gateboard.text.review.DocumentChangeText;
import tools.jackson.databind.node.ObjectNode;

/// What a newer file brought to a review, as `refresh` and `upgrade` tell it to programs. Fields may be added, never
/// renamed.
final class DocumentChangeJsonFormatter {
    private DocumentChangeJsonFormatter() {}

    /// @param accepted how many of the proposed matches were accepted
    static void put(ObjectNode body, DocumentChangeSet changes, int accepted) {
        var brought = body.putObject("changes")
                .put("file", changes.fileName())
                .put("template", changes.isTemplate())
                .put("same", changes.unchangedCount())
                .put("accepted", accepted)
                .put("summary", DocumentChangeText.summary(changes));
        var certain = brought.putArray("certain");
        changes.automatic().forEach(change -> put(certain.addObject(), change));
        var asked = brought.putArray("asks");
        changes.questions()
                .forEach(change -> put(asked.addObject(), change).put("answer", DocumentChangeText.answer(change)));
    }

    private static ObjectNode put(ObjectNode node, DocumentChange change) {
        node.put("what", DocumentChangeText.label(change));
        int line = DocumentChangeText.line(change);
        if (line > 0) node.put("line", line);
        else node.putNull("line");
        node.put("text", DocumentChangeText.subject(change));
        JsonFields.putText(node, "detail", DocumentChangeText.detail(change));
        return node;
    }
}
