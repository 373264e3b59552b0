package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Reads OpenVEX 0.2.0: statements, each about one vulnerability and some products.
record OpenVexReader(VexProduct product) implements JsonReports.Form<List<VexStatement>> {
    private static final String CONTEXT = "https://openvex.dev/ns";

    @Override
    public List<VexStatement> read(JsonShape top, Instant written) throws UnexpectedShapeException {
        if (!top.text("@context").startsWith(CONTEXT))
            throw new UnexpectedShapeException(Messages.SIGNAL.text("vex.notOpenVex"));
        var at = JsonReports.time(top, top.has("last_updated") ? "last_updated" : "timestamp");
        var found = new ArrayList<VexStatement>();
        for (var statement : top.list("statements")) {
            var said = statement.isObject().has("timestamp") ? JsonReports.time(statement, "timestamp") : at;
            var vulnerability = statement.object("vulnerability").text("name");
            var status = status(statement);
            for (var each : statement.list("products"))
                if (isAsked(each))
                    found.add(new VexStatement(vulnerability, identifiers(each).toString(), status, said, at));
        }
        return found;
    }

    private static VexStatus status(JsonShape statement) throws UnexpectedShapeException {
        var word = statement.text("status");
        return switch (word) {
            case "fixed" -> VexStatus.CLEARED;
            case "affected" -> VexStatus.AFFECTED;
            case "under_investigation" -> VexStatus.UNKNOWN;
            case "not_affected" ->
                statement.has("justification") || statement.has("impact_statement")
                        ? VexStatus.CLEARED
                        : VexStatus.UNFOUNDED;
            default -> throw new UnexpectedShapeException(Messages.SIGNAL.text("vex.unknownStatus", word));
        };
    }

    private boolean isAsked(JsonShape component) throws UnexpectedShapeException {
        return names(component.isObject()).stream().anyMatch(product::isNamed);
    }

    private static List<String> names(JsonShape component) throws UnexpectedShapeException {
        var names = new ArrayList<String>();
        if (component.has("@id")) names.add(component.text("@id"));
        if (component.has("identifiers"))
            component.object("identifiers").node().forEach(each -> names.add(each.asString("")));
        return names;
    }

    /// Of the product and of what in it is meant, in an order of their own.
    private static TreeSet<String> identifiers(JsonShape component) throws UnexpectedShapeException {
        var all = new TreeSet<>(names(component));
        for (var part : component.maybeList("subcomponents")) all.addAll(names(part.isObject()));
        return all;
    }
}
