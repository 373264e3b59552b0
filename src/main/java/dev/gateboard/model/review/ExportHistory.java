package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.collection.PersistentList;

/// What was exported, the newest first.
///
/// @param milestone the number of the event since which something counts as changed: the last export, else the
/// opening
public record ExportHistory(PersistentList<Action.Export> exports, int milestone) {
    public ExportHistory withExport(Action.Export export, int number) {
        return new ExportHistory(exports.prepend(export), number);
    }
}
