package dev.gateboard.text.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.AnswerRequest;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What people are asked, as Markdown for email or chat: one task item a gate, with a code by which the answer finds
/// its way back.
public final class QuestionListText {
    private static final Pattern WANTED = Pattern.compile(
            "(?i)\\(([^()]*(?:\\+|\\b(?:date|notes?|links?|evidence|screenshots?|reports?|version)\\b)[^()]*)\\)\\W*$");

    /// How to answer, after the list.
    static final String HOW = "Mark each line [x] yes, [!] no or [~] does not apply, say why or give a link after it or"
            + " below it, keep the codes, and send it back.";

    private QuestionListText() {}

    /// The list for these questions.
    ///
    /// @param review with the questions asked or not: the actions say it all
    public static String markdown(Review review, List<Action> asking) {
        var lines = new ArrayList<String>();
        for (var action : asking)
            if (action instanceof Action.Ask ask) {
                var gate = review.gate(review.indexOf(ask.gate()));
                lines.add("- [ ] " + ask.code() + " " + sentence(review, gate));
                lines.add("  " + requestText(review, gate, ask.to()));
            }
        lines.add("");
        lines.add("For " + subject(review) + ". " + HOW);
        return String.join("\n", lines) + "\n";
    }

    private static String subject(Review review) {
        var release = review.release();
        var parts = new ArrayList<>(List.of(review.name()));
        if (!release.environment().isEmpty()) parts.add(release.environment());
        parts.addAll(release.names());
        return String.join(" ", parts);
    }

    /// All that a list says after its items.
    public static String tail(Review review) {
        return "For " + subject(review) + ". " + HOW;
    }

    /// The gate's text after its parent's, as the document has them.
    public static String sentence(Review review, Gate gate) {
        if (gate.parent() < 0) return line(gate.text());
        var parent = line(review.gate(gate.parent()).text());
        return (parent.endsWith(":") ? parent : parent + ":") + " " + line(gate.text());
    }

    private static String line(String text) {
        return String.join(" ", text.lines().map(String::strip).toList()).strip();
    }

    /// What is wanted, and when.
    public static String requestText(Review review, Gate gate, Assignment to) {
        var what = "Wanted: " + what(gate) + ".";
        if (!(to instanceof Assignment.To(var owner, var due))) return what;
        var when = TimeText.dueWithZone(due, review.zone());
        return what + " From " + owner.name() + (when.isEmpty() ? "." : ", due " + when + ".");
    }

    private static String what(Gate gate) {
        if (!gate.options().isEmpty()) return "one of " + String.join(", ", gate.options());
        var named = WANTED.matcher(gate.text());
        var asked = named.find() ? named.group(1) : "yes or no, and what it rests on";
        return gate.invitesNotApplicable() ? "yes or no, or why it does not apply" : asked;
    }

    /// "asked Carla Mon, due Tue 24 Nov 17:00 CET".
    public static String asked(Review review, AnswerRequest asked, Instant now) {
        var who = askedPerson(asked) + " " + TimeText.moment(asked.attribution().at(), now, review.zone());
        if (!(asked.assignment() instanceof Assignment.To(var _, var due))) return who;
        var when = TimeText.dueWithZone(due, review.zone());
        return when.isEmpty() ? who : who + ", due " + when;
    }

    /// "Carla answers, or someone passes it", where someone was asked about an open gate; else empty.
    static String howToClear(Review review, Gate gate, GateView status) {
        if (status.status() != GateStatus.OPEN || status.reason() instanceof GateView.Reason.FieldEmpty) return "";
        return review.openRequest(gate)
                .map(asked ->
                        (asked.assignment() instanceof Assignment.To(var owner, var _) ? owner.name() : "somebody")
                                + " answers, or " + otherwise(gate))
                .orElse("");
    }

    private static String otherwise(Gate gate) {
        if (!gate.options().isEmpty()) return "somebody chooses one of: " + String.join(", ", gate.options());
        var named = WANTED.matcher(gate.text());
        return named.find() ? "somebody passes it with: " + named.group(1) : "somebody passes it, best with proof";
    }

    /// "asked Carla"; where no one was named, "asked".
    public static String askedPerson(AnswerRequest asked) {
        return asked.assignment() instanceof Assignment.To(var owner, var _) ? "asked " + owner.name() : "asked";
    }
}
