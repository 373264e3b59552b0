package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
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

    private QuestionListText() {}

    /// The list for these questions.
    ///
    /// @param review with the questions asked or not: the actions say it all
    public static String markdown(Review review, List<Action> asking) {
        var lines = new ArrayList<String>();
        lines.add(tail(review));
        lines.add("");
        for (var action : asking)
            if (action instanceof Action.Ask ask) {
                var gate = review.gate(review.indexOf(ask.gate()));
                lines.add("- [ ] " + ask.code() + " " + sentence(review, gate));
                lines.add("  " + requestText(review, gate, ask.to()));
            }
        return String.join("\n", lines) + "\n";
    }

    private static String subject(Review review) {
        var release = review.release();
        var parts = new ArrayList<>(List.of(review.name()));
        if (!release.environment().isEmpty()) parts.add(release.environment());
        parts.addAll(release.names());
        return String.join(" ", parts);
    }

    /// How to answer, which a list says above its items; earlier versions said it below them.
    public static String tail(Review review) {
        return Messages.REVIEW.text("ask.how", subject(review));
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
        return section(review, gate) + wanted(review, gate, to);
    }

    /// In which section the gate is, where its title does not say.
    private static String section(Review review, Gate gate) {
        var checklist = review.checklist();
        var section = checklist.sections().get(gate.section());
        var name = SectionText.name(checklist, section);
        return name.equals(section.title()) ? "" : Messages.REVIEW.text("ask.section", name) + " ";
    }

    private static String wanted(Review review, Gate gate, Assignment to) {
        var what = Messages.REVIEW.text("ask.wanted", what(gate));
        if (!(to instanceof Assignment.To(var owner, var due))) return what;
        var when = TimeText.dueWithZone(due, review.zone());
        return what + " "
                + (when.isEmpty()
                        ? Messages.REVIEW.text("ask.for", owner.name())
                        : Messages.REVIEW.text("ask.forDue", owner.name(), when));
    }

    /// The sentences below a question as earlier versions sent them: such replies may still come back.
    public static List<String> earlierForms(Review review, Gate gate, Assignment to) {
        var asked = asked(gate);
        var what = !gate.options().isEmpty()
                ? "one of " + String.join(", ", gate.options())
                : gate.invitesNotApplicable()
                        ? "yes or no, or why it does not apply"
                        : asked.isEmpty() ? "yes or no, and what it rests on" : asked;
        var wanted = "Wanted: " + what + ".";
        var tail = "For " + subject(review)
                + ". Mark each line [x] yes, [!] no or [~] does not apply, say why or give a link after it or below"
                + " it, keep the codes, and send it back.";
        var later = "These questions are about " + subject(review)
                + ". Mark each line [x] yes, [!] no or [~] not applicable. Add a reason or a link after it or below it."
                + " Keep the codes, and send it back.";
        var today = wanted(review, gate, to);
        var unnamed = wanted(review, gate, Assignment.NOBODY);
        if (!(to instanceof Assignment.To(var owner, var due))) return List.of(tail, later, wanted, today);
        var when = TimeText.dueWithZone(due, review.zone());
        return List.of(
                tail,
                later,
                wanted,
                today,
                unnamed,
                wanted + " From " + owner.name() + (when.isEmpty() ? "." : ", due " + when + "."));
    }

    private static String asked(Gate gate) {
        var named = WANTED.matcher(gate.text());
        return named.find() ? named.group(1) : "";
    }

    private static String what(Gate gate) {
        if (!gate.options().isEmpty()) return Messages.REVIEW.text("ask.oneOf", String.join(", ", gate.options()));
        var named = WANTED.matcher(gate.text());
        var asked = named.find() ? named.group(1) : Messages.REVIEW.text("ask.yesNo");
        return gate.invitesNotApplicable() ? Messages.REVIEW.text("ask.yesNoNotApplicable") : asked;
    }

    /// "asked Carla Mon, due Tue 24 Nov 17:00 CET".
    public static String asked(Review review, AnswerRequest asked, Instant now) {
        var who = askedPerson(asked) + " " + TimeText.moment(asked.attribution().at(), now, review.zone());
        if (!(asked.assignment() instanceof Assignment.To(var _, var due))) return who;
        var when = TimeText.dueWithZone(due, review.zone());
        return when.isEmpty() ? who : who + ", " + Messages.REVIEW.text("due.at", when);
    }

    /// "wait for Carla, or pass it", where someone was asked about an open gate; else empty.
    static String howToClear(Review review, Gate gate, GateView status) {
        if (status.status() != GateStatus.OPEN || status.reason() instanceof GateView.Reason.FieldEmpty) return "";
        return review.openRequest(gate)
                .map(asked -> asked.assignment() instanceof Assignment.To(var owner, var _)
                        ? Messages.REVIEW.text("clear.askedPerson", owner.name(), otherwise(gate))
                        : Messages.REVIEW.text("clear.asked", otherwise(gate)))
                .orElse("");
    }

    private static String otherwise(Gate gate) {
        if (!gate.options().isEmpty()) return Messages.REVIEW.text("clear.choose", String.join(", ", gate.options()));
        var named = WANTED.matcher(gate.text());
        return named.find()
                ? Messages.REVIEW.text("clear.passWith", named.group(1))
                : Messages.REVIEW.text("clear.pass");
    }

    /// "asked Carla"; where no one was named, "asked".
    public static String askedPerson(AnswerRequest asked) {
        return asked.assignment() instanceof Assignment.To(var owner, var _)
                ? Messages.REVIEW.text("ask.askedPerson", owner.name())
                : Messages.REVIEW.text("ask.asked");
    }
}
