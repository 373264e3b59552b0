package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.JsonFields;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import tools.jackson.databind.node.ObjectNode;

/// A template as JSON.
final class TemplateJson {
    private TemplateJson() {}

    static void put(TemplateLine template, ObjectNode body) {
        body.put("sha256", template.sha256()).put("file", template.fileName());
        JsonFields.putText(body, "name", template.name());
        JsonFields.putText(body, "version", template.version());
        body.put("added", template.added().toString()).put("archived", template.isArchived());
        JsonFields.putText(body, "previousVersion", template.previousVersion());
    }
}
