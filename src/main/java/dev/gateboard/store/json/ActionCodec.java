package dev.gateboard.store.json;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.signal.Binding;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an action holds beside its verb and its gate, as JSON. A new kind of action is added here: the compiler asks
/// for it in [ActionName] and in both switches below.
public final class ActionCodec {
    private final JsonMapper json = new JsonMapper();
    private final ActionValueCodec values = new ActionValueCodec(json);
    private final SignalCodec signals = new SignalCodec(json);
    private final ReleaseActionCodec releases = new ReleaseActionCodec(values);
    private final MeetingActionCodec meetings = new MeetingActionCodec(json, values);
    private final RevisionActionCodec revisions = new RevisionActionCodec(values);

    public String write(Action action) {
        var body = json.createObjectNode();
        switch (action) {
            case Action.Open open -> write(open, body);
            case Action.Pass pass ->
                body.put("reason", pass.reason())
                        .put("validFor", pass.validFor().toString())
                        .set("evidence", values.evidence(pass.evidence()));
            case Action.Fail fail ->
                body.put("reason", fail.reason()).set("evidence", values.evidence(fail.evidence()));
            case Action.MarkNotApplicable ruleOut ->
                body.put("reason", ruleOut.reason()).set("evidence", values.evidence(ruleOut.evidence()));
            case Action.Reopen reopen -> body.put("reason", reopen.reason());
            case Action.Confirm _ -> {}
            case Action.Waive waive -> body.set("waiver", values.waiver(waive.waiver()));
            case Action.Revoke revoke -> body.put("reason", revoke.reason());
            case Action.Choose choose -> body.put("option", choose.option());
            case Action.AddNote note -> body.put("text", note.text());
            case Action.Attach attach -> body.set("evidence", values.evidence(attach.evidence()));
            case Action.AssignGate assign -> body.set("assignment", values.assignment(assign.assignment()));
            case Action.AssignSection assign ->
                body.put("section", assign.section())
                        .put("title", assign.title())
                        .set("assignment", values.assignment(assign.assignment()));
            case Action.Fill fill ->
                body.put("placeholder", fill.placeholder())
                        .put("label", fill.label())
                        .put("value", fill.value());
            case Action.AnswerOptional answer -> body.put("yes", answer.areOptional());
            case Action.SetOptional set -> body.put("yes", set.isOptional()).put("reason", set.reason());
            case Action.ChooseTier choose -> body.put("name", choose.name());
            case Action.Name name -> body.put("text", name.text());
            case Action.Export export ->
                body.put("file", export.file()).put("sha256", export.sha256()).put("plain", export.plain());
            case Action.Bind bind ->
                body.put("origin", bind.origin().name().toLowerCase(Locale.ROOT))
                        .set("probes", signals.probes(bind.probes()));
            case Action.Arm arm -> body.set("probes", signals.probes(arm.probes()));
            case Action.Disarm disarm -> body.put("why", disarm.reason());
            case Action.Observe observe ->
                body.put("verdict", observe.verdict().jsonName()).set("readings", signals.readings(observe.readings()));
            case Action.Overrule overrule -> body.put("reason", overrule.reason());
            case Action.StoreProbesFile probesFile ->
                body.put("fileName", probesFile.fileName()).put("sha256", probesFile.sha256());
            case Action.Ask ask -> releases.write(ask, body);
            case Action.AddEarlierDecision last -> releases.write(last, body);
            case Action.ContinueFromReview follow -> ReleaseActionCodec.write(follow, body);
            case Action.StartNewBuild recut -> ReleaseActionCodec.write(recut, body);
            case MeetingAction meeting -> meetings.write(meeting, body);
            case Action.Revise revise -> revisions.write(revise, body);
            case Action.Settle settle ->
                body.put("doubt", settle.questionNumber()).put("subject", settle.subject());
            case Action.Undo undo -> body.put("step", undo.step());
            case Action.Redo redo -> body.put("step", redo.step());
        }
        return json.writeValueAsString(body);
    }

    /// `gate` is empty where the action is on none.
    ///
    /// @throws RuntimeException of Jackson or of `java.base` where the text is not what [#write] makes of an action
    public Action read(ActionName verb, String gate, String text) {
        var body = json.readTree(text);
        return switch (verb) {
            case OPEN -> open(body);
            case PASS ->
                new Action.Pass(
                        UUID.fromString(gate),
                        string(body, "reason"),
                        Duration.parse(string(body, "validFor")),
                        values.evidenceList(body.required("evidence")));
            case FAIL ->
                new Action.Fail(
                        UUID.fromString(gate), string(body, "reason"), values.evidenceList(body.required("evidence")));
            case RULE_OUT ->
                new Action.MarkNotApplicable(
                        UUID.fromString(gate), string(body, "reason"), values.evidenceList(body.required("evidence")));
            case REOPEN -> new Action.Reopen(UUID.fromString(gate), string(body, "reason"));
            case CONFIRM -> new Action.Confirm(UUID.fromString(gate));
            case WAIVE -> new Action.Waive(UUID.fromString(gate), values.waiver(body.required("waiver")));
            case REVOKE -> new Action.Revoke(UUID.fromString(gate), string(body, "reason"));
            case CHOOSE -> new Action.Choose(UUID.fromString(gate), string(body, "option"));
            case NOTE -> new Action.AddNote(UUID.fromString(gate), string(body, "text"));
            case ATTACH -> new Action.Attach(UUID.fromString(gate), values.evidence(body.required("evidence")));
            case ASSIGN -> new Action.AssignGate(UUID.fromString(gate), values.assignment(body.required("assignment")));
            case ASSIGN_SECTION ->
                new Action.AssignSection(
                        number(body, "section"), string(body, "title"), values.assignment(body.required("assignment")));
            case FILL -> new Action.Fill(number(body, "placeholder"), string(body, "label"), string(body, "value"));
            case OPTIONAL -> new Action.AnswerOptional(truth(body, "yes"));
            case SET_OPTIONAL ->
                new Action.SetOptional(UUID.fromString(gate), truth(body, "yes"), string(body, "reason"));
            case TIER -> new Action.ChooseTier(string(body, "name"));
            case NAME -> new Action.Name(string(body, "text"));
            case EXPORT -> new Action.Export(string(body, "file"), string(body, "sha256"), truth(body, "plain"));
            case BIND ->
                new Action.Bind(
                        UUID.fromString(gate),
                        signals.probeList(body.required("probes")),
                        Binding.Origin.valueOf(string(body, "origin").toUpperCase(Locale.ROOT)));
            case ARM -> new Action.Arm(UUID.fromString(gate), signals.probeList(body.required("probes")));
            case DISARM -> new Action.Disarm(UUID.fromString(gate), string(body, "why"));
            case OBSERVE ->
                new Action.Observe(
                        UUID.fromString(gate),
                        SignalCodec.verdict(string(body, "verdict")),
                        signals.readingList(body.required("readings")));
            case OVERRULE -> new Action.Overrule(UUID.fromString(gate), string(body, "reason"));
            case SIDECAR -> new Action.StoreProbesFile(string(body, "fileName"), string(body, "sha256"));
            case ASK -> releases.ask(UUID.fromString(gate), body);
            case LAST_TIME -> releases.lastTime(UUID.fromString(gate), body);
            case FOLLOW -> ReleaseActionCodec.follow(body);
            case RECUT -> ReleaseActionCodec.recut(body);
            case START_ROUND -> MeetingActionCodec.startRound(body);
            case END_ROUND -> new Action.EndRound();
            case ROLE -> meetings.role(body);
            case VOTE -> meetings.vote(body);
            case DECIDE -> meetings.decide(body);
            case ACCEPT -> meetings.accept(body);
            case STAND -> new Action.AffirmDecision(string(body, "reason"));
            case FREEZE -> meetings.freeze(body);
            case SIGN -> meetings.sign(body);
            case REFRESH -> revisions.read(body, false);
            case UPGRADE -> revisions.read(body, true);
            case SETTLE -> new Action.Settle(number(body, "doubt"), string(body, "subject"));
            case AMEND -> meetings.amend(body);
            case SIGN_AMENDMENT -> meetings.signAmendment(body);
            case RESTORE -> meetings.restore(body);
            case UNDO -> new Action.Undo(number(body, "step"));
            case REDO -> new Action.Redo(number(body, "step"));
        };
    }

    private static void write(Action.Open open, ObjectNode body) {
        body.put("fileName", open.fileName())
                .put("sha256", open.sha256())
                .put("form", open.form().name().toLowerCase(Locale.ROOT))
                .put("zone", open.zone().getId());
        var gates = body.putArray("gates");
        open.gates().forEach(gate -> gates.add(gate.toString()));
        if (open.demo()) body.put("demo", true);
        GateSyntaxCodec.writeRules(open.form(), body);
    }

    private static Action.Open open(JsonNode body) {
        return new Action.Open(
                string(body, "fileName"),
                string(body, "sha256"),
                GateSyntaxCodec.read(body),
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
