package dev.gateboard.cli;

import dev.gateboard.model.Change;
import dev.gateboard.model.Changes;
import dev.gateboard.words.Incomings;
import tools.jackson.databind.node.ObjectNode;

/// What a newer file brought to a review, as `refresh` and `upgrade` tell it to programs. Fields may be added, never
/// renamed.
final class DocumentChangeJsonFormatter {
    private DocumentChangeJsonFormatter() {}

    /// @param accepted how many of the proposed matches were accepted
    static void put(ObjectNode body, Changes changes, int accepted) {
        var brought = body.putObject("changes")
                .put("file", changes.fileName())
                .put("template", changes.template())
                .put("same", changes.same())
                .put("accepted", accepted)
                .put("summary", Incomings.summary(changes));
        var certain = brought.putArray("certain");
        changes.certain().forEach(change -> put(certain.addObject(), change));
        var asked = brought.putArray("asks");
        changes.asked().forEach(change -> put(asked.addObject(), change).put("answer", Incomings.answer(change)));
    }

    private static ObjectNode put(ObjectNode node, Change change) {
        node.put("what", Incomings.word(change));
        int line = Incomings.line(change);
        if (line > 0) node.put("line", line);
        else node.putNull("line");
        node.put("text", Incomings.subject(change));
        JsonFields.text(node, "detail", Incomings.detail(change));
        return node;
    }
}
