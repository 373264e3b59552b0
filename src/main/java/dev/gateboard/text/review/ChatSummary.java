package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A review in a few lines for a chat: the verdict, the counts, what blocks and whose it is, votes, conditions, the
/// decision. Before a meeting it says what is still to be done.
public final class ChatSummary {
    private static final int MOST = 20;

    private final ReviewStatus reviewStatus;
    private final Instant now;
    private final boolean marked;
    private final List<String> lines = new ArrayList<>();

    private ChatSummary(ReviewStatus reviewStatus, Instant now, boolean marked) {
        this.reviewStatus = reviewStatus;
        this.now = now;
        this.marked = marked;
    }

    /// With the bold type and the lists of Markdown.
    public static String markdown(ReviewStatus reviewStatus, Instant now) {
        return new ChatSummary(reviewStatus, now, true).text();
    }

    /// Without any marks.
    public static String plain(ReviewStatus reviewStatus, Instant now) {
        return new ChatSummary(reviewStatus, now, false).text();
    }

    private String text() {
        var review = reviewStatus.review();
        var release = review.release();
        var scope = Stream.concat(Stream.of(review.name(), release.environment()), release.names().stream())
                .filter(part -> !part.isBlank())
                .map(this::escaped)
                .collect(Collectors.joining(" "));
        lines.add(
                strong(scope + ": " + escaped(HeadlineText.of(reviewStatus, now).text())));
        lines.add(Messages.REVIEW.text(
                "chat.asOf", counts(reviewStatus.total()), TimeText.full(reviewStatus.at(), review.zone())));
        part(
                Messages.REVIEW.text("chat.blocking"),
                reviewStatus.blockers().stream().map(this::blocker).toList());
        part(Messages.REVIEW.text("chat.waived"), waivers());
        part(Messages.REVIEW.text("chat.votes"), votes());
        part(Messages.REVIEW.text("chat.conditions"), conditions());
        review.meeting().decision().ifPresent(decided -> {
            lines.add("");
            lines.add(strong(escaped(VoteText.decisionText(review, decided))) + ", "
                    + TimeText.moment(decided.attribution().at(), now, review.zone()));
        });
        return String.join("\n", lines) + "\n";
    }

    /// "35 of 40 cleared (30 passed, 5 waived). Not cleared: 1 failed, 4 open"
    private static String counts(Tally total) {
        var cleared = counts(total, true);
        var sentence = cleared.isEmpty()
                ? Messages.REVIEW.text("tally.cleared", total.cleared(), total.leaves())
                : Messages.REVIEW.text(
                        "tally.clearedParts", total.cleared(), total.leaves(), String.join(", ", cleared));
        var others = counts(total, false);
        if (total.claimed() > 0) others.add(StatusText.unconfirmed(total));
        return others.isEmpty()
                ? sentence
                : Messages.REVIEW.text("tally.notCleared", sentence, String.join(", ", others));
    }

    private static List<String> counts(Tally total, boolean cleared) {
        var parts = new ArrayList<String>();
        for (var status : GateStatus.COUNTED) {
            int count = total.countConfirmed(status);
            if (count == 0 || status.isCleared() != cleared) continue;
            parts.add(
                    status == GateStatus.PASSED
                            ? passed(count, total.withoutEvidence())
                            : count + " " + StatusText.status(status));
        }
        return parts;
    }

    /// "15 passed (10 with evidence, 5 without)"
    private static String passed(int count, int withoutEvidence) {
        return withoutEvidence == 0
                ? Messages.REVIEW.text("tally.passed", count)
                : Messages.REVIEW.text("tally.passedPart", count, count - withoutEvidence, withoutEvidence);
    }

    private void part(String title, List<String> entries) {
        if (entries.isEmpty()) return;
        lines.add("");
        lines.add(strong(title));
        entries.stream().limit(MOST).forEach(entry -> lines.add("- " + entry));
        if (entries.size() > MOST) lines.add("- " + Messages.REVIEW.text("chat.more", entries.size() - MOST));
    }

    private String blocker(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, var status) -> {
                var reason = StatusText.reason(reviewStatus.review(), status);
                yield whole(gate) + ": " + StatusText.status(status.status())
                        + (reason.isBlank() ? "" : " (" + escaped(reason) + ")") + owner(gate);
            }
            case Blocker.EmptyField _, Blocker.Unconfirmed _ ->
                escaped(BlockerText.name(reviewStatus.review(), blocker));
        };
    }

    /// With its group's sentence.
    private String whole(Gate gate) {
        var parent = gate.parent() < 0
                ? ""
                : reviewStatus.review().gate(gate.parent()).text() + " ";
        return escaped(SectionText.withSection(reviewStatus.review().checklist(), gate, parent + gate.text()));
    }

    private String owner(Gate gate) {
        return switch (reviewStatus.review().assignment(gate)) {
            case Assignment.Nobody _ -> ", " + Messages.REVIEW.text("assignment.none");
            case Assignment.To(var owner, Assignment.Due.Never _) -> ", " + escaped(owner.name());
            case Assignment.To(var owner, var due) ->
                ", " + escaped(owner.name()) + ", "
                        + TimeText.due(due, reviewStatus.review().zone());
        };
    }

    private List<String> waivers() {
        return reviewStatus.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && reviewStatus.status(gate).status() == GateStatus.WAIVED)
                .flatMap(gate -> reviewStatus.review().mark(gate) instanceof Mark.Waived waived
                        ? Stream.of(Messages.REVIEW.text(
                                "chat.waiver",
                                whole(gate),
                                TimeText.date(waived.waiver().until()),
                                escaped(waived.waiver().approver().name())))
                        : Stream.of())
                .toList();
    }

    private List<String> votes() {
        var meeting = reviewStatus.review().meeting();
        if (meeting.round().votes().isEmpty()) return List.of();
        var call = new VoteTally(reviewStatus);
        return meeting.roles().stream()
                .map(role -> escaped(role.label() + ": " + VoteText.status(call, role)))
                .toList();
    }

    private List<String> conditions() {
        return new VoteTally(reviewStatus)
                .conditions().stream().map(this::condition).toList();
    }

    private String condition(Vote.Condition condition) {
        return escaped(VoteText.condition(condition, reviewStatus.review().zone()));
    }

    private String strong(String text) {
        return marked ? "**" + text + "**" : text;
    }

    private String escaped(String text) {
        return marked ? text.replaceAll("([\\\\*_`\\[\\]<>])", "\\\\$1") : text;
    }
}
