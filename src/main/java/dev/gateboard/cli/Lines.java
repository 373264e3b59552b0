package dev.gateboard.cli;

import dev.gateboard.model.Blocker;
import dev.gateboard.model.Board;
import dev.gateboard.model.Change;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Doubt;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.Standing;
import dev.gateboard.words.CountText;
import dev.gateboard.words.Earliers;
import dev.gateboard.words.Incomings;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Unanswered;
import dev.gateboard.workspace.Answering;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/// What a command prints for people: plain lines, one a gate.
final class Lines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss xxx", Locale.ENGLISH);

    private Lines() {}

    /// "2 passed, 1 waived, 37 open of 40 leaves in 50 tasks".
    static String counts(Board board) {
        var total = board.total();
        var parts = new ArrayList<String>();
        for (var standing : Standing.COUNTED) {
            int count = total.confirmed(standing);
            if (count == 0) continue;
            var alone = standing == Standing.PASSED && total.wordAlone() > 0
                    ? " (" + total.wordAlone() + " on a word alone)"
                    : "";
            parts.add(count + " " + Sentences.standing(standing) + alone);
        }
        if (total.claimed() > 0) parts.add(Sentences.unconfirmed(total));
        var found = parts.isEmpty() ? "nothing" : String.join(", ", parts);
        return found + " of " + CountText.counted(total.leaves(), "gate") + " ("
                + CountText.counted(board.review().checklist().gates().size(), "task") + " with the groups)";
    }

    static String blocker(Board board, Blocker blocker) {
        int line = switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) -> gate.line();
            case Blocker.EmptyField(var field) -> field.line();
            case Blocker.Unconfirmed(int _, Gate first) -> first.line();
        };
        return "L" + line + "  " + Sentences.text(blocker) + "  (green when "
                + Sentences.turnsGreenWhen(board.review(), blocker) + ")";
    }

    static String gate(Board board, Gate gate) {
        var standing = board.standing(gate);
        var reason = Earliers.reason(board.review(), gate, standing);
        return "L" + gate.line() + "  " + Sentences.standing(standing.standing()) + "  " + text(board.review(), gate)
                + (reason.isEmpty() ? "" : "  (" + reason + ")");
    }

    /// What an answer would record.
    static String answered(Answering.Line line) {
        return "L" + line.gate().line() + "  " + Sentences.verb(line.deed()) + "  "
                + line.gate().text() + (line.reason().isEmpty() ? "" : "  (" + line.reason() + ")")
                + (line.before().isEmpty() ? "" : "  it is " + line.before() + " already");
    }

    /// A choice with what was chosen in place of what it offers.
    private static String text(Review review, Gate gate) {
        if (!(gate.kind() instanceof Gate.Kind.Choice(var placeholder))
                || !(review.mark(gate) instanceof Mark.Chosen chosen)) return gate.text();
        return gate.text().replace(placeholder.text(), chosen.option());
    }

    /// What a file brought, applied already.
    static String change(Change change) {
        var detail = Incomings.detail(change);
        return line(change) + Incomings.word(change) + "  " + Incomings.subject(change)
                + (detail.isEmpty() ? "" : "  (" + detail + ")");
    }

    /// What a file asks.
    static String asked(Change.Asked change) {
        return "asks  " + change(change) + ": " + Incomings.answer(change);
    }

    /// What a file said otherwise and nobody has answered.
    static String doubt(Doubt doubt) {
        return "asks  " + doubt.number() + "  " + Unanswered.word(doubt) + "  "
                + doubt.asks().subject() + "  (" + Unanswered.detail(doubt) + "; in " + doubt.fileName() + "): "
                + Unanswered.answer(doubt) + ", else settle " + doubt.number();
    }

    private static String line(Change change) {
        int line = Incomings.line(change);
        return line > 0 ? "L" + line + "  " : "";
    }

    static String problem(String fileName, Problem problem) {
        return (problem.file().isEmpty() ? fileName : problem.file()) + ":" + problem.line() + ": " + problem.message();
    }

    /// Number, time, person, verb, gate, reason.
    static String event(Review review, ReviewEvent event) {
        var parts = new ArrayList<String>();
        parts.add(String.valueOf(event.number()));
        parts.add(TIME.format(event.at().atOffset(event.offset())));
        parts.add(person(event));
        parts.add(Sentences.verb(event.deed()));
        if (event.deed() instanceof Deed.OnGate deed
                && !review.text(deed.gate()).isEmpty()) parts.add(review.text(deed.gate()));
        var said = Sentences.said(event.deed());
        if (!said.isEmpty()) parts.add(said);
        return String.join("  ", parts);
    }

    private static String person(ReviewEvent event) {
        return event.by().isSameAs(event.enteredBy())
                ? event.by().name()
                : event.by().name() + ", entered by " + event.enteredBy().name();
    }
}
