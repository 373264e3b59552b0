package dev.gateboard.cli.command;

import dev.gateboard.model.checklist.ChecklistHints.LeftOut;
import dev.gateboard.model.person.Assignment;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fields that stand in several of the answers to programs.
public final class JsonFields {
    private JsonFields() {}

    /// The text, or null where there is none.
    static void putText(ObjectNode body, String name, String text) {
        if (text.isEmpty()) body.putNull(name);
        else body.put(name, text);
    }

    static void addStrings(ArrayNode list, List<String> texts) {
        texts.forEach(list::add);
    }

    /// Adds who is responsible and until when.
    ///
    /// @param who what the person is to the gate
    public static void putAssignment(ObjectNode body, String who, Assignment assignment) {
        switch (assignment) {
            case Assignment.Nobody _ -> body.putNull(who).putNull("due");
            case Assignment.To(var owner, Assignment.Due.Never _) ->
                body.put(who, owner.toString()).putNull("due");
            case Assignment.To(var owner, Assignment.Due.On(var day)) ->
                body.put(who, owner.toString()).put("due", day.toString());
            case Assignment.To(var owner, Assignment.Due.At(var time)) ->
                body.put(who, owner.toString()).put("due", time.toString());
        }
    }

    /// The tables and lists that look like gates and are none.
    public static void putLeftOut(List<LeftOut> parts, ObjectNode body) {
        var list = body.putArray("leftOut");
        for (var part : parts)
            list.addObject()
                    .put("line", part.line())
                    .put("kind", part.inclusion().kind().name().toLowerCase(Locale.ROOT))
                    .put("rows", part.rows())
                    .put("why", part.why());
    }
}
