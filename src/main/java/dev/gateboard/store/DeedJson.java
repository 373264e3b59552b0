package dev.gateboard.store;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a deed holds beside its verb and its gate, as JSON. A new kind of deed is added here: the compiler asks for it
/// in [Verb] and in both switches below.
final class DeedJson {
    private final JsonMapper json = new JsonMapper();
    private final ValueJson values = new ValueJson(json);
    private final SignalJson signals = new SignalJson(json);
    private final ReleaseJson releases = new ReleaseJson(values);
    private final MeetingJson meetings = new MeetingJson(json, values);
    private final RevisionJson revisions = new RevisionJson(values);

    String write(Deed deed) {
        var body = json.createObjectNode();
        switch (deed) {
            case Deed.Open open -> write(open, body);
            case Deed.Pass pass ->
                body.put("reason", pass.reason())
                        .put("validFor", pass.validFor().toString())
                        .set("evidence", values.evidence(pass.evidence()));
            case Deed.Fail fail -> body.put("reason", fail.reason()).set("evidence", values.evidence(fail.evidence()));
            case Deed.RuleOut ruleOut ->
                body.put("reason", ruleOut.reason()).set("evidence", values.evidence(ruleOut.evidence()));
            case Deed.Reopen reopen -> body.put("reason", reopen.reason());
            case Deed.Confirm _ -> {}
            case Deed.Waive waive -> body.set("waiver", values.waiver(waive.waiver()));
            case Deed.Revoke revoke -> body.put("reason", revoke.reason());
            case Deed.Choose choose -> body.put("option", choose.option());
            case Deed.AddNote note -> body.put("text", note.text());
            case Deed.Attach attach -> body.set("evidence", values.evidence(attach.evidence()));
            case Deed.AssignGate assign -> body.set("assignment", values.assignment(assign.assignment()));
            case Deed.AssignSection assign ->
                body.put("section", assign.section())
                        .put("title", assign.title())
                        .set("assignment", values.assignment(assign.assignment()));
            case Deed.Fill fill ->
                body.put("placeholder", fill.placeholder())
                        .put("label", fill.label())
                        .put("value", fill.value());
            case Deed.AnswerOptional answer -> body.put("yes", answer.yes());
            case Deed.Name name -> body.put("text", name.text());
            case Deed.Export export ->
                body.put("file", export.file()).put("sha256", export.sha256()).put("plain", export.plain());
            case Deed.Bind bind ->
                body.put("origin", bind.origin().name().toLowerCase(Locale.ROOT))
                        .set("probes", signals.probes(bind.probes()));
            case Deed.Arm arm -> body.set("probes", signals.probes(arm.probes()));
            case Deed.Disarm disarm -> body.put("why", disarm.why());
            case Deed.Observe observe ->
                body.put("verdict", SignalJson.word(observe.verdict()))
                        .set("readings", signals.readings(observe.readings()));
            case Deed.Overrule overrule -> body.put("reason", overrule.reason());
            case Deed.Sidecar sidecar ->
                body.put("fileName", sidecar.fileName()).put("sha256", sidecar.sha256());
            case Deed.Ask ask -> releases.write(ask, body);
            case Deed.LastTime last -> releases.write(last, body);
            case Deed.Follow follow -> ReleaseJson.write(follow, body);
            case Deed.Recut recut -> ReleaseJson.write(recut, body);
            case Deed.InMeeting meeting -> meetings.write(meeting, body);
            case Deed.Revise revise -> revisions.write(revise, body);
            case Deed.Settle settle -> body.put("doubt", settle.doubt()).put("subject", settle.subject());
            case Deed.Undo undo -> body.put("step", undo.step());
            case Deed.Redo redo -> body.put("step", redo.step());
        }
        return json.writeValueAsString(body);
    }

    /// `gate` is empty where the deed is on none.
    ///
    /// @throws RuntimeException of Jackson or of `java.base` where the text is not what [#write] makes of a deed
    Deed read(Verb verb, String gate, String text) {
        var body = json.readTree(text);
        return switch (verb) {
            case OPEN -> open(body);
            case PASS ->
                new Deed.Pass(
                        UUID.fromString(gate),
                        string(body, "reason"),
                        Duration.parse(string(body, "validFor")),
                        values.evidenceList(body.required("evidence")));
            case FAIL ->
                new Deed.Fail(
                        UUID.fromString(gate), string(body, "reason"), values.evidenceList(body.required("evidence")));
            case RULE_OUT ->
                new Deed.RuleOut(
                        UUID.fromString(gate), string(body, "reason"), values.evidenceList(body.required("evidence")));
            case REOPEN -> new Deed.Reopen(UUID.fromString(gate), string(body, "reason"));
            case CONFIRM -> new Deed.Confirm(UUID.fromString(gate));
            case WAIVE -> new Deed.Waive(UUID.fromString(gate), values.waiver(body.required("waiver")));
            case REVOKE -> new Deed.Revoke(UUID.fromString(gate), string(body, "reason"));
            case CHOOSE -> new Deed.Choose(UUID.fromString(gate), string(body, "option"));
            case NOTE -> new Deed.AddNote(UUID.fromString(gate), string(body, "text"));
            case ATTACH -> new Deed.Attach(UUID.fromString(gate), values.evidence(body.required("evidence")));
            case ASSIGN -> new Deed.AssignGate(UUID.fromString(gate), values.assignment(body.required("assignment")));
            case ASSIGN_SECTION ->
                new Deed.AssignSection(
                        number(body, "section"), string(body, "title"), values.assignment(body.required("assignment")));
            case FILL -> new Deed.Fill(number(body, "placeholder"), string(body, "label"), string(body, "value"));
            case OPTIONAL -> new Deed.AnswerOptional(truth(body, "yes"));
            case NAME -> new Deed.Name(string(body, "text"));
            case EXPORT -> new Deed.Export(string(body, "file"), string(body, "sha256"), truth(body, "plain"));
            case BIND ->
                new Deed.Bind(
                        UUID.fromString(gate),
                        signals.probeList(body.required("probes")),
                        Binding.Origin.valueOf(string(body, "origin").toUpperCase(Locale.ROOT)));
            case ARM -> new Deed.Arm(UUID.fromString(gate), signals.probeList(body.required("probes")));
            case DISARM -> new Deed.Disarm(UUID.fromString(gate), string(body, "why"));
            case OBSERVE ->
                new Deed.Observe(
                        UUID.fromString(gate),
                        SignalJson.verdict(string(body, "verdict")),
                        signals.readingList(body.required("readings")));
            case OVERRULE -> new Deed.Overrule(UUID.fromString(gate), string(body, "reason"));
            case SIDECAR -> new Deed.Sidecar(string(body, "fileName"), string(body, "sha256"));
            case ASK -> releases.ask(UUID.fromString(gate), body);
            case LAST_TIME -> releases.lastTime(UUID.fromString(gate), body);
            case FOLLOW -> ReleaseJson.follow(body);
            case RECUT -> ReleaseJson.recut(body);
            case START_ROUND -> MeetingJson.startRound(body);
            case END_ROUND -> new Deed.EndRound();
            case ROLE -> meetings.role(body);
            case VOTE -> meetings.vote(body);
            case DECIDE -> meetings.decide(body);
            case ACCEPT -> meetings.accept(body);
            case STAND -> new Deed.Stand(string(body, "reason"));
            case FREEZE -> meetings.freeze(body);
            case SIGN -> meetings.sign(body);
            case REFRESH -> revisions.read(body, false);
            case UPGRADE -> revisions.read(body, true);
            case SETTLE -> new Deed.Settle(number(body, "doubt"), string(body, "subject"));
            case AMEND -> meetings.amend(body);
            case SIGN_AMENDMENT -> meetings.signAmendment(body);
            case RESTORE -> meetings.restore(body);
            case UNDO -> new Deed.Undo(number(body, "step"));
            case REDO -> new Deed.Redo(number(body, "step"));
        };
    }

    private static void write(Deed.Open open, ObjectNode body) {
        body.put("fileName", open.fileName())
                .put("sha256", open.sha256())
                .put("form", open.form().name().toLowerCase(Locale.ROOT))
                .put("zone", open.zone().getId());
        var gates = body.putArray("gates");
        open.gates().forEach(gate -> gates.add(gate.toString()));
        if (open.demo()) body.put("demo", true);
        RevisionJson.rules(open.form(), body);
    }

    private static Deed.Open open(JsonNode body) {
        return new Deed.Open(
                string(body, "fileName"),
                string(body, "sha256"),
                Checklist.Form.of(string(body, "form"), body.path("rules").asInt(1)),
                ZoneId.of(string(body, "zone")),
                body.required("gates")
                        .valueStream()
                        .map(gate -> UUID.fromString(gate.stringValue()))
                        .toList(),
                body.path("demo").asBoolean(false));
    }

    private static String string(JsonNode body, String name) {
        return body.required(name).stringValue();
    }

    private static int number(JsonNode body, String name) {
        return body.required(name).intValue();
    }

    private static boolean truth(JsonNode body, String name) {
        return body.required(name).booleanValue();
    }
}
