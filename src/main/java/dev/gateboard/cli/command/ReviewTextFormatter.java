package dev.gateboard.cli.command;

import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.CountText;
import dev.gateboard.text.review.DocumentChangeText;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.OpenQuestionText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.workspace.record.AnswerPreview;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/// What a command prints for people: plain lines, one a gate.
public final class ReviewTextFormatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss xxx", Locale.ENGLISH);

    private ReviewTextFormatter() {}

    /// "2 passed, 1 waived, 37 open of 40 leaves in 50 tasks".
    public static String counts(ReviewStatus board) {
        var total = board.total();
        var parts = new ArrayList<String>();
        for (var status : GateStatus.COUNTED) {
            int count = total.countConfirmed(status);
            if (count == 0) continue;
            var alone = status == GateStatus.PASSED && total.withoutEvidence() > 0
                    ? " (" + total.withoutEvidence() + " on a word alone)"
                    : "";
            parts.add(count + " " + StatusText.status(status) + alone);
        }
        if (total.claimed() > 0) parts.add(StatusText.unconfirmed(total));
        var found = parts.isEmpty() ? "nothing" : String.join(", ", parts);
        return found + " of " + CountText.quantity(total.leaves(), "gate") + " ("
                + CountText.quantity(board.review().checklist().gates().size(), "task") + " with the groups)";
    }

    public static String blocker(ReviewStatus board, Blocker blocker) {
        int line = switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) -> gate.line();
            case Blocker.EmptyField(var field) -> field.line();
            case Blocker.Unconfirmed(int _, Gate first) -> first.line();
        };
        return "L" + line + "  " + StatusText.text(blocker) + "  (green when "
                + StatusText.howToClear(board.review(), blocker) + ")";
    }

    public static String gate(ReviewStatus board, Gate gate) {
        var status = board.status(gate);
        var reason = EarlierDecisionText.reason(board.review(), gate, status);
        return "L" + gate.line() + "  " + StatusText.status(status.status()) + "  " + text(board.review(), gate)
                + (reason.isEmpty() ? "" : "  (" + reason + ")");
    }

    /// What an answer would record.
    public static String answerLine(AnswerPreview.Line line) {
        return "L" + line.gate().line() + "  " + StatusText.verb(line.action()) + "  "
                + line.gate().text() + (line.reason().isEmpty() ? "" : "  (" + line.reason() + ")")
                + (line.previousStatus().isEmpty() ? "" : "  it is " + line.previousStatus() + " already");
    }

    /// A choice with what was chosen in place of what it offers.
    private static String text(Review review, Gate gate) {
        if (!(gate.kind() instanceof Gate.Kind.Choice(var placeholder))
                || !(review.mark(gate) instanceof Mark.Chosen chosen)) return gate.text();
        return gate.text().replace(placeholder.text(), chosen.option());
    }

    /// What a file brought, applied already.
    public static String change(DocumentChange change) {
        var detail = DocumentChangeText.detail(change);
        return line(change) + DocumentChangeText.label(change) + "  " + DocumentChangeText.subject(change)
                + (detail.isEmpty() ? "" : "  (" + detail + ")");
    }

    /// What a file asks.
    public static String documentQuestion(DocumentChange.Question change) {
        return "asks  " + change(change) + ": " + DocumentChangeText.answer(change);
    }

    /// What a file said otherwise and no one has answered.
    public static String question(OpenQuestion question) {
        return "asks  " + question.number() + "  " + OpenQuestionText.label(question) + "  "
                + question.content().subject() + "  (" + OpenQuestionText.detail(question) + "; in "
                + question.fileName()
                + "): "
                + OpenQuestionText.answer(question) + ", else settle " + question.number();
    }

    private static String line(DocumentChange change) {
        int line = DocumentChangeText.line(change);
        return line > 0 ? "L" + line + "  " : "";
    }

    public static String problem(String fileName, Problem problem) {
        return (problem.file().isEmpty() ? fileName : problem.file()) + ":" + problem.line() + ": " + problem.message();
    }

    /// Number, time, person, verb, gate, reason.
    public static String event(Review review, ReviewEvent event) {
        var parts = new ArrayList<String>();
        parts.add(String.valueOf(event.number()));
        parts.add(TIME.format(event.at().atOffset(event.offset())));
        parts.add(person(event));
        parts.add(StatusText.verb(event.action()));
        if (event.action() instanceof GateAction action
                && !review.gateText(action.gate()).isEmpty()) parts.add(review.gateText(action.gate()));
        var said = StatusText.details(event.action());
        if (!said.isEmpty()) parts.add(said);
        return String.join("  ", parts);
    }

    private static String person(ReviewEvent event) {
        return event.by().isSameAs(event.enteredBy())
                ? event.by().name()
                : event.by().name() + ", entered by " + event.enteredBy().name();
    }
}
