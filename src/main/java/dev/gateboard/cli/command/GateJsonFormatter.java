package dev.gateboard.cli.command;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.QuestionListText;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The gates of a review as `inspect` and `status` tell them to programs. Fields may be added, never renamed.
record GateJsonFormatter(ReviewStatus reviewStatus) {

    /// The gates of a range, each with those below it inside it.
    ///
    /// @param headings the headings above them
    void addGates(ArrayNode list, List<String> headings, int first, int end) {
        for (int index = first;
                index < end;
                index = reviewStatus.review().gate(index).end())
            put(list.addObject(), headings, reviewStatus.review().gate(index));
    }

    private void put(ObjectNode body, List<String> headings, Gate gate) {
        var status = reviewStatus.status(gate);
        body.put("id", gate.id().toString());
        body.put("line", gate.line());
        body.put("box", gate.source().box());
        body.put("text", gate.text());
        body.put("kind", kind(gate));
        body.put("required", reviewStatus.review().isRequired(gate));
        JsonFields.putText(body, "mayBeOptional", gate.hints().optional());
        JsonFields.addStrings(body.putArray("tiers"), gate.hints().tiers());
        JsonFields.addStrings(body.putArray("options"), gate.options());
        JsonFields.addStrings(body.putArray("path"), headings);
        body.put("standing", status.status().jsonName());
        body.put("backed", status.hasEvidence());
        body.put("unconfirmed", reviewStatus.isUnconfirmed(gate));
        JsonFields.putText(body, "reason", EarlierDecisionText.reason(reviewStatus.review(), gate, status));
        var said = status.attribution();
        JsonFields.putText(body, "by", said.map(words -> words.by().toString()).orElse(""));
        JsonFields.putText(body, "at", said.map(words -> words.at().toString()).orElse(""));
        JsonFields.putAssignment(body, "owner", reviewStatus.review().assignment(gate));
        hints(body, gate);
        beside(body, gate, status);
        readings(body.putArray("readings"), gate);
        addGates(body.putArray("children"), headings, gate.index() + 1, gate.end());
    }

    /// What the document says of the gate that changes nothing by itself.
    private static void hints(ObjectNode body, Gate gate) {
        var hints = gate.hints();
        JsonFields.putText(body, "proposedOwner", hints.owner());
        JsonFields.putText(
                body, "proposedDue", hints.due().map(LocalDate::toString).orElse(""));
        JsonFields.putText(body, "priority", hints.priority());
        JsonFields.addStrings(
                body.putArray("guidance"),
                hints.guidance().stream().flatMap(line -> line.text().lines()).toList());
    }

    /// The newest answer of each probe bound to the gate.
    private void readings(ArrayNode list, Gate gate) {
        var signal = reviewStatus.review().state(gate).signal();
        for (var reading : signal.newestReadings()) {
            var body = list.addObject().put("probe", reading.probe());
            body.put("verdict", reading.verdict().jsonName());
            JsonFields.putText(body, "value", String.join(", ", reading.values()));
            JsonFields.putText(body, "threshold", reading.rule());
            body.put("at", reading.askedAt().toString());
            body.put("source", reading.source());
            body.put("reason", reading.reason());
            body.put("fresh", reading.isFresh(reviewStatus.at()));
            body.put("armed", signal.binding().isArmed());
            if (signal.binding().isObserved(reading)) body.put("mode", "observe");
        }
    }

    private static String kind(Gate gate) {
        return switch (gate.kind()) {
            case Gate.Kind.Leaf _ -> "leaf";
            case Gate.Kind.Group _ -> "group";
            case Gate.Kind.Choice _ -> "choice";
            case Gate.Kind.Branch _ -> "branch";
        };
    }

    /// Who was asked and has not answered, and what was said earlier; nothing where neither is.
    private void beside(ObjectNode body, Gate gate, GateView status) {
        var review = reviewStatus.review();
        review.openRequest(gate)
                .ifPresentOrElse(
                        asked -> {
                            var one = body.putObject("asked");
                            JsonFields.putAssignment(one, "to", asked.assignment());
                            one.put("code", asked.code())
                                    .put("by", asked.attribution().by().toString())
                                    .put("at", asked.attribution().at().toString())
                                    .put("text", QuestionListText.asked(review, asked, reviewStatus.at()));
                        },
                        () -> body.putNull("asked"));
        JsonFields.putText(
                body,
                "earlier",
                EarlierDecisionRules.find(review, gate, status)
                        .map(EarlierDecisionText::sentence)
                        .orElse(""));
    }
}
