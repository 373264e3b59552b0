package dev.gateboard.cli.gate;

import dev.gateboard.text.review.ActionText;
import dev.gateboard.workspace.record.AnswerPreview;
import tools.jackson.databind.json.JsonMapper;

/// What an answer would record, for programs. Fields may be added, never renamed.
final class AnswerJson {
    private AnswerJson() {}

    static String text(AnswerPreview preview) {
        var json = new JsonMapper();
        var body = json.createObjectNode();
        var list = body.putArray("preview");
        for (var line : preview.lines())
            list.addObject()
                    .put("gate", line.gate().id().toString())
                    .put("line", line.gate().line())
                    .put("text", line.gate().text())
                    .put("action", ActionText.verb(line.action()))
                    .put("reason", line.reason());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }
}
