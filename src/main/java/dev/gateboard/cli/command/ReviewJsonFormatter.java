package dev.gateboard.cli.command;

import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.checklist.ChecklistHints;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.revision.DocumentChangeSet;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.BlockerText;
import dev.gateboard.text.review.OpenQuestionText;
import dev.gateboard.text.review.TierText;
import dev.gateboard.text.review.VoteText;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A review with its statuses as `inspect` and `status` tell it to programs. Fields may be added, never renamed.
public final class ReviewJsonFormatter {
    private final JsonMapper json = new JsonMapper();
    private final ReviewStatus reviewStatus;

    public ReviewJsonFormatter(ReviewStatus reviewStatus) {
        this.reviewStatus = reviewStatus;
    }

    /// The review as JSON text.
    ///
    /// @param stored whether the review is kept, so that its id means something
    public String text(boolean stored) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body(stored));
    }

    /// The same with fields of the verb's own at the end.
    public String text(boolean stored, Consumer<ObjectNode> more) {
        var body = body(stored);
        more.accept(body);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }

    /// The same with what a file brought.
    public String text(boolean stored, DocumentChangeSet changes, int accepted) {
        var body = body(stored);
        DocumentChangeJsonFormatter.put(body, changes, accepted);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }

    private ObjectNode body(boolean stored) {
        var review = reviewStatus.review();
        var checklist = review.checklist();
        var body = json.createObjectNode();
        body.put("title", checklist.title());
        JsonFields.putText(body, "review", stored ? review.id().toString() : "");
        body.put("demo", review.isDemo());
        body.put("readiness", reviewStatus.isReady() ? "ready" : "blocked");
        JsonFields.putCounts(
                body.putObject("counts"), checklist.gates().size(), reviewStatus.total(), (int) unconfirmed());
        var signOffs = body.putObject("signOffs");
        var call = new VoteTally(reviewStatus);
        signOffs.put("required", review.meeting().requiredRoles().size());
        signOffs.put("answered", call.answeredCount());
        signOffs.put("signed", call.signedCount());
        JsonFields.putRelease(body.putObject("release"), review.release());
        var fields = body.putArray("fields");
        checklist.fields().forEach(field -> fields.add(field(field)));
        var roles = body.putArray("roles");
        review.meeting().roles().forEach(role -> roles.add(role(call, role)));
        var proposedRoles = body.putArray("proposedRoles");
        checklist
                .hints()
                .proposedRoles()
                .forEach(role ->
                        proposedRoles.addObject().put("label", role.label()).put("line", role.line()));
        var tiers = body.putArray("tiers");
        TierText.gatesByTier(checklist)
                .forEach((name, gates) -> tiers.addObject().put("name", name).put("gates", gates));
        JsonFields.putText(body, "tier", String.join(", ", review.tiers()));
        var sections = body.putArray("sections");
        checklist.sections().stream()
                .filter(section -> section.hasGates() || !section.title().isEmpty())
                .forEach(section -> sections.add(section(section)));
        var warnings = body.putArray("warnings");
        checklist
                .problems()
                .forEach(problem ->
                        warnings.addObject().put("line", problem.line()).put("message", problem.message()));
        JsonFields.putLeftOut(checklist.hints().leftOut(), body);
        JsonFields.putText(
                body,
                "decision",
                review.meeting()
                        .decision()
                        .map(decided -> decided.decision().kind().commandName())
                        .orElse(""));
        var questions = body.putArray("questions");
        review.questions().forEach(question -> question(question, questions.addObject()));
        var blockers = body.putArray("blockers");
        reviewStatus.blockers().forEach(blocker -> blockers.add(blocker(blocker)));
        return body;
    }

    /// What a file said otherwise and no one has answered (rule R31).
    private static void question(OpenQuestion question, ObjectNode body) {
        body.put("number", question.number()).put("what", OpenQuestionText.label(question));
        JsonFields.putText(
                body,
                "gate",
                question.content().gate().stream()
                        .map(UUID::toString)
                        .findFirst()
                        .orElse(""));
        body.put("text", question.content().subject())
                .put("detail", OpenQuestionText.detail(question))
                .put("file", question.fileName())
                .put("answer", OpenQuestionText.answer(question));
    }

    /// Whatever the file alone says, failures too.
    private long unconfirmed() {
        return reviewStatus.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && reviewStatus.isUnconfirmed(gate))
                .count();
    }

    private ObjectNode field(Field field) {
        var body = json.createObjectNode().put("label", field.label()).put("line", field.line());
        body.put("placeholder", field.placeholder().text());
        JsonFields.addStrings(body.putArray("options"), field.placeholder().options());
        JsonFields.putText(body, "value", reviewStatus.review().value(field.placeholder()));
        return body;
    }

    /// `value` is what the role's line says, or would say, in the decided document.
    private ObjectNode role(VoteTally call, MeetingRole role) {
        var review = reviewStatus.review();
        var body = json.createObjectNode().put("label", role.label()).put("line", role.line());
        body.put("required", role.isRequired());
        JsonFields.putText(body, "proposedPerson", role.proposedPerson(review.checklist()));
        var cast = review.meeting().round().vote(role);
        JsonFields.putText(
                body, "value", cast.map(vote -> VoteText.line(review, vote)).orElse(""));
        JsonFields.putText(
                body,
                "vote",
                cast.map(vote -> vote.vote().answer().commandName()).orElse(""));
        JsonFields.putText(
                body, "by", cast.map(vote -> vote.attribution().by().toString()).orElse(""));
        body.put("askedAgain", call.status(role) instanceof VoteTally.VoteStatus.OutdatedVote);
        body.put("signed", review.meeting().signatures().containsKey(role.index()));
        return body;
    }

    private ObjectNode section(Section section) {
        var body = json.createObjectNode().put("title", section.title()).put("line", section.line());
        body.put("level", section.level());
        var headings = reviewStatus.review().checklist().headings(section.index());
        JsonFields.addStrings(body.putArray("path"), headings);
        var named = reviewStatus.review().checklist().hints().sectionOwners().stream()
                .filter(owner -> owner.section() == section.index())
                .findFirst();
        JsonFields.putText(
                body,
                "proposedOwner",
                named.map(ChecklistHints.SectionOwner::owner).orElse(""));
        JsonFields.putText(
                body,
                "proposedDue",
                named.flatMap(ChecklistHints.SectionOwner::due)
                        .map(LocalDate::toString)
                        .orElse(""));
        new GateJsonFormatter(reviewStatus)
                .addGates(body.putArray("gates"), headings, section.firstGate(), section.endGate());
        return body;
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
        return body.put("text", BlockerText.text(blocker))
                .put("turnsGreenWhen", BlockerText.howToClear(reviewStatus.review(), blocker));
    }
}
