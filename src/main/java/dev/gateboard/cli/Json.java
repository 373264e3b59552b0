package dev.gateboard.cli;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Blocker;
import dev.gateboard.model.Board;
import dev.gateboard.model.Change;
import dev.gateboard.model.Changes;
import dev.gateboard.model.Doubt;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.RollCall;
import dev.gateboard.model.Section;
import dev.gateboard.model.Verification;
import dev.gateboard.words.Earliers;
import dev.gateboard.words.Incomings;
import dev.gateboard.words.Questions;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Unanswered;
import dev.gateboard.words.Votes;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A board as `inspect` and `status` tell it to programs. Fields may be added, never renamed.
final class Json {
    private final JsonMapper json = new JsonMapper();
    private final Board board;

    Json(Board board) {
        this.board = board;
    }

    /// @param stored whether the review is kept, so that its id means something
    String text(boolean stored) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body(stored));
    }

    /// The same with what a file brought.
    String text(boolean stored, Changes changes, int accepted) {
        var body = body(stored);
        var brought = body.putObject("changes")
                .put("file", changes.fileName())
                .put("template", changes.template())
                .put("same", changes.same())
                .put("accepted", accepted)
                .put("summary", Incomings.summary(changes));
        var certain = brought.putArray("certain");
        changes.certain().forEach(change -> certain.add(change(change)));
        var asked = brought.putArray("asks");
        changes.asked().forEach(change -> asked.add(change(change).put("answer", Incomings.answer(change))));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }

    private ObjectNode change(Change change) {
        var node = json.createObjectNode().put("what", Incomings.word(change));
        int line = Incomings.line(change);
        if (line > 0) node.put("line", line);
        else node.putNull("line");
        node.put("text", Incomings.subject(change));
        text(node, "detail", Incomings.detail(change));
        return node;
    }

    private ObjectNode body(boolean stored) {
        var review = board.review();
        var checklist = review.checklist();
        var body = json.createObjectNode();
        body.put("title", checklist.title());
        text(body, "review", stored ? review.id().toString() : "");
        body.put("demo", review.isDemo());
        body.put("readiness", board.isReady() ? "ready" : "blocked");
        body.set("counts", counts());
        var signOffs = body.putObject("signOffs");
        var call = new RollCall(board);
        signOffs.put("required", review.meeting().required().size());
        signOffs.put("answered", call.answered());
        signOffs.put("signed", call.signed());
        body.set("release", release());
        var fields = body.putArray("fields");
        checklist.fields().forEach(field -> fields.add(field(field)));
        var roles = body.putArray("roles");
        review.meeting().roles().forEach(role -> roles.add(role(call, role)));
        var sections = body.putArray("sections");
        checklist.sections().stream()
                .filter(section -> section.hasGates() || !section.title().isEmpty())
                .forEach(section -> sections.add(section(section)));
        var warnings = body.putArray("warnings");
        checklist
                .problems()
                .forEach(problem ->
                        warnings.addObject().put("line", problem.line()).put("message", problem.message()));
        text(
                body,
                "decision",
                review.meeting()
                        .decision()
                        .map(decided -> decided.decision().kind().word())
                        .orElse(""));
        var questions = body.putArray("questions");
        review.doubts().forEach(doubt -> question(doubt, questions.addObject()));
        var blockers = body.putArray("blockers");
        board.blockers().forEach(blocker -> blockers.add(blocker(blocker)));
        return body;
    }

    /// What a file said otherwise and nobody has answered (rule R31).
    private static void question(Doubt doubt, ObjectNode body) {
        body.put("number", doubt.number()).put("what", Unanswered.word(doubt));
        text(
                body,
                "gate",
                doubt.asks().gate().stream().map(UUID::toString).findFirst().orElse(""));
        body.put("text", doubt.asks().subject())
                .put("detail", Unanswered.detail(doubt))
                .put("file", doubt.fileName())
                .put("answer", Unanswered.answer(doubt));
    }

    /// What verifying found.
    private static String word(Verification.Result result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String verification(Verification found) {
        var json = new JsonMapper();
        var body = json.createObjectNode()
                .put("result", word(found.result()))
                .put("good", found.isGood())
                .put("decision", found.decision())
                .put("summary", found.summary());
        strings(body.putArray("roles"), found.roles());
        strings(body.putArray("remarks"), found.remarks());
        var signatures = body.putArray("signatures");
        for (var finding : found.findings())
            signatures
                    .addObject()
                    .put("role", finding.role())
                    .put("required", finding.required())
                    .put("result", word(finding.result()))
                    .put("words", finding.words());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }

    private ObjectNode counts() {
        var total = board.total();
        return json.createObjectNode()
                .put("tasks", board.review().checklist().gates().size())
                .put("leaves", total.leaves())
                .put("passed", total.passed())
                .put("backed", total.backed())
                .put("failed", total.failed())
                .put("waived", total.waived())
                .put("notApplicable", total.notApplicable())
                .put("open", total.open())
                .put("stale", total.stale())
                .put("disputed", total.disputed())
                .put("onAWordAlone", total.wordAlone())
                .put("claimed", total.claimed())
                .put("unconfirmed", (int) unconfirmed());
    }

    /// Whatever the file alone says, failures too.
    private long unconfirmed() {
        return board.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && board.isUnconfirmed(gate))
                .count();
    }

    private ObjectNode release() {
        var release = board.review().release();
        var body = json.createObjectNode();
        text(body, "service", release.service());
        text(body, "environment", release.environment());
        strings(body.putArray("names"), release.names());
        text(body, "owner", release.owner());
        text(body, "date", release.date());
        return body;
    }

    private ObjectNode field(Field field) {
        var body = json.createObjectNode().put("label", field.label()).put("line", field.line());
        body.put("placeholder", field.placeholder().text());
        strings(body.putArray("options"), field.placeholder().options());
        text(body, "value", board.review().value(field.placeholder()));
        return body;
    }

    /// `value` is what the role's line says, or would say, in the decided document.
    private ObjectNode role(RollCall call, RoleState role) {
        var review = board.review();
        var body = json.createObjectNode().put("label", role.label()).put("line", role.line());
        body.put("required", role.required());
        var cast = review.meeting().round().vote(role);
        text(body, "value", cast.map(vote -> Votes.line(review, vote)).orElse(""));
        text(body, "vote", cast.map(vote -> vote.vote().answer().word()).orElse(""));
        text(body, "by", cast.map(vote -> vote.said().by().toString()).orElse(""));
        body.put("askedAgain", call.standing(role) instanceof RollCall.Standing.AskedAgain);
        body.put("signed", review.meeting().signed().containsKey(role.index()));
        return body;
    }

    private ObjectNode section(Section section) {
        var body = json.createObjectNode().put("title", section.title()).put("line", section.line());
        body.put("level", section.level());
        var headings = board.review().checklist().headings(section.index());
        strings(body.putArray("path"), headings);
        below(body.putArray("gates"), headings, section.firstGate(), section.endGate());
        return body;
    }

    /// The gates of a range, each with those below it inside it.
    ///
    /// @param headings the headings above them
    private void below(ArrayNode list, List<String> headings, int first, int end) {
        for (int index = first; index < end; index = board.review().gate(index).end())
            list.add(gate(headings, board.review().gate(index)));
    }

    private ObjectNode gate(List<String> headings, Gate gate) {
        var standing = board.standing(gate);
        var body = json.createObjectNode();
        body.put("id", gate.id().toString());
        body.put("line", gate.line());
        body.put("box", gate.source().box());
        body.put("text", gate.text());
        body.put("kind", kind(gate));
        body.put("required", board.review().isRequired(gate));
        strings(body.putArray("options"), gate.options());
        strings(body.putArray("path"), headings);
        body.put("standing", standing.standing().word());
        body.put("backed", standing.backed());
        body.put("unconfirmed", board.isUnconfirmed(gate));
        text(body, "reason", Earliers.reason(board.review(), gate, standing));
        var said = standing.said();
        text(body, "by", said.map(words -> words.by().toString()).orElse(""));
        text(body, "at", said.map(words -> words.at().toString()).orElse(""));
        assignment(body, "owner", board.review().assignment(gate));
        beside(body, gate, standing);
        readings(body.putArray("readings"), gate);
        below(body.putArray("children"), headings, gate.index() + 1, gate.end());
        return body;
    }

    /// The newest answer of each probe bound to the gate.
    private void readings(ArrayNode list, Gate gate) {
        var signal = board.review().state(gate).signal();
        for (var reading : signal.newest()) {
            var body = list.addObject().put("probe", reading.probe());
            body.put("verdict", Sentences.verdictWord(reading.verdict()));
            text(body, "value", String.join(", ", reading.values()));
            text(body, "threshold", reading.rule());
            body.put("at", reading.asked().toString());
            body.put("source", reading.source());
            body.put("reason", reading.reason());
            body.put("fresh", reading.isFresh(board.at()));
            body.put("armed", signal.binding().isArmed());
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

    /// @param who what the person is to the gate
    static void assignment(ObjectNode body, String who, Assignment assignment) {
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

    /// Who was asked and has not answered, and what was said earlier; nothing where neither is.
    private void beside(ObjectNode body, Gate gate, GateStanding standing) {
        var review = board.review();
        review.waiting(gate)
                .ifPresentOrElse(
                        asked -> {
                            var one = body.putObject("asked");
                            assignment(one, "to", asked.to());
                            one.put("code", asked.code())
                                    .put("by", asked.said().by().toString())
                                    .put("at", asked.said().at().toString())
                                    .put("text", Questions.asked(review, asked, board.at()));
                        },
                        () -> body.putNull("asked"));
        text(
                body,
                "earlier",
                Earliers.beside(review, gate, standing).map(Earliers::sentence).orElse(""));
    }

    private ObjectNode blocker(Blocker blocker) {
        var body = json.createObjectNode();
        switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) ->
                body.put("gate", gate.id().toString()).putNull("field").put("line", gate.line());
            case Blocker.EmptyField(Field field) ->
                body.putNull("gate").put("field", field.label()).put("line", field.line());
            case Blocker.Unconfirmed(int _, Gate first) ->
                body.putNull("gate").putNull("field").put("line", first.line());
        }
        return body.put("text", Sentences.text(blocker))
                .put("turnsGreenWhen", Sentences.turnsGreenWhen(board.review(), blocker));
    }

    private static void text(ObjectNode body, String name, String text) {
        if (text.isEmpty()) body.putNull(name);
        else body.put(name, text);
    }

    private static void strings(ArrayNode list, List<String> texts) {
        texts.forEach(list::add);
    }
}
