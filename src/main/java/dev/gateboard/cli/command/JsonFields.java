package dev.gateboard.cli.command;

import dev.gateboard.model.checklist.ChecklistHints.LeftOut;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.status.Tally;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fields that stand in several of the answers to programs.
public final class JsonFields {
    private JsonFields() {}

    /// The text, or null where there is none.
    public static void putText(ObjectNode body, String name, String text) {
        if (text.isEmpty()) body.putNull(name);
        else body.put(name, text);
    }

    static void addStrings(ArrayNode list, List<String> texts) {
        texts.forEach(list::add);
    }

    /// Adds how many gates have which status.
    ///
    /// @param tasks how many gates there are, groups included
    /// @param unconfirmed how many leaves the file alone says something about
    public static void putCounts(ObjectNode body, int tasks, Tally total, int unconfirmed) {
        body.put("tasks", tasks)
                .put("leaves", total.leaves())
                .put(GateStatus.PASSED.jsonName(), total.passed())
                .put("backed", total.withEvidence())
                .put(GateStatus.FAILED.jsonName(), total.failed())
                .put(GateStatus.WAIVED.jsonName(), total.waived())
                .put(GateStatus.NOT_APPLICABLE.jsonName(), total.notApplicable())
                .put(GateStatus.OPEN.jsonName(), total.open());
        // A field that is there already keeps its place.
        for (var status : GateStatus.values()) body.put(status.jsonName(), total.count(status));
        body.put("onAWordAlone", total.withoutEvidence())
                .put("claimed", total.claimed())
                .put("unconfirmed", unconfirmed);
    }

    public static void putRelease(ObjectNode body, Release release) {
        putText(body, "service", release.service());
        putText(body, "environment", release.environment());
        addStrings(body.putArray("names"), release.names());
        putText(body, "owner", release.owner());
        putText(body, "date", release.date());
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
