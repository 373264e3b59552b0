package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.JsonFields;
import dev.gateboard.model.action.TidyingEntry;
import tools.jackson.databind.node.ObjectNode;

/// A removal as the database's own log has it, as JSON.
public final class RemovalJson {
    private RemovalJson() {}

    public static void put(TidyingEntry entry, ObjectNode body) {
        body.put("kind", entry.kind().storedName())
                .put("removed", entry.subject())
                .put("name", entry.name())
                .put("by", entry.by().toString())
                .put("at", entry.at().toString())
                .put("reason", entry.reason())
                .put("events", entry.events());
        JsonFields.putText(body, "head", entry.head());
    }
}
