package dev.gateboard.record;

import dev.gateboard.model.Cast;
import dev.gateboard.model.Decided;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Review;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.Round;
import dev.gateboard.model.Said;
import dev.gateboard.words.Votes;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The part of the record that tells of the meetings: every round with its votes, conditions and dissent, the
/// decisions,
/// the waivers and what was overruled (rule R27).
final class MeetingLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Review review;

    MeetingLines(Review review) {
        this.review = review;
    }

    void into(List<String> lines) {
        waivers(lines);
        overrules(lines);
        var meeting = review.meeting();
        var rounds = new ArrayList<>(meeting.past().newestFirst().reversed());
        if (meeting.round().number() > 0) rounds.add(meeting.round());
        rounds.forEach(round -> round(lines, round));
    }

    private void round(List<String> lines, Round round) {
        lines.add("### Round " + round.number());
        lines.add("");
        for (var role : review.meeting().roles()) {
            var vote = round.vote(role).map(this::vote).orElse("no answer");
            lines.add("- " + Block.plain(role.label()) + (isPlain(role) ? "" : " (optional)") + ": " + vote);
        }
        for (var accepted : round.accepted())
            lines.add("- Accepted as a block: " + gates(accepted) + ", by " + who(accepted.said()));
        for (var decided : round.decisions()) lines.add("- Decision: " + decision(decided));
        lines.add("");
    }

    private String gates(Round.Accepted accepted) {
        return accepted.gates().stream()
                .map(review::indexOf)
                .filter(index -> index >= 0)
                .map(index -> Block.plain(review.gate(index).text()))
                .collect(Collectors.joining("; "));
    }

    /// Required, or called optional by its own label.
    private static boolean isPlain(RoleState role) {
        return role.required() || role.label().toLowerCase(Locale.ROOT).contains("optional");
    }

    private String vote(Cast cast) {
        return Block.plain(Votes.vote(cast.vote(), review.zone())) + ", by " + who(cast.said());
    }

    private String decision(Decided decided) {
        return Block.plain(Votes.decision(decided.decision())) + ", by " + who(decided.said());
    }

    private void waivers(List<String> lines) {
        var waived = review.checklist().gates().stream()
                .filter(gate -> review.mark(gate) instanceof Mark.Waived)
                .toList();
        if (waived.isEmpty()) return;
        lines.add("### Waivers");
        lines.add("");
        for (var gate : waived) {
            if (!(review.mark(gate) instanceof Mark.Waived(var said, var waiver, var _))) continue;
            lines.add("- " + Block.plain(gate.text()) + ": until " + waiver.until() + ", approved by "
                    + Block.plain(waiver.approver().toString()) + ", asked for by " + who(said) + ". Reason: "
                    + Block.plain(waiver.reason()) + ". Risk: " + Block.plain(waiver.risk())
                    + (waiver.mitigation().isBlank() ? "" : ". Mitigation: " + Block.plain(waiver.mitigation())));
        }
        lines.add("");
    }

    private void overrules(List<String> lines) {
        var overruled = review.checklist().gates().stream()
                .filter(gate -> review.mark(gate) instanceof Mark.Overruled)
                .toList();
        if (overruled.isEmpty()) return;
        lines.add("### Overruled signals");
        lines.add("");
        for (var gate : overruled) {
            if (!(review.mark(gate) instanceof Mark.Overruled(var said, var reason, var _, var against))) continue;
            lines.add("- " + Block.plain(gate.text()) + ": passed by " + who(said) + " against "
                    + Block.plain(String.join(", ", against.values()) + " (" + against.reason() + ")") + ". Reason: "
                    + Block.plain(reason));
        }
        lines.add("");
    }

    private String who(Said said) {
        var by = Block.plain(said.by().toString());
        var entered = said.by().isSameAs(said.enteredBy())
                ? ""
                : ", entered by " + Block.plain(said.enteredBy().toString());
        return by + entered + ", " + time(said.at());
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(review.zone()));
    }
}
