package dev.gateboard.record.page;

import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import dev.gateboard.text.review.VoteText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The part of the record that tells of the meetings: the conditions and the dissent of the newest round, then every
/// round with its votes and decisions (rule R27).
final class MeetingMarkdownWriter {
    private final ReviewStatus reviewStatus;
    private final RecordMarkdownFormatter prose;

    MeetingMarkdownWriter(ReviewStatus reviewStatus, RecordMarkdownFormatter prose) {
        this.reviewStatus = reviewStatus;
        this.prose = prose;
    }

    void appendTo(List<String> lines) {
        var round = reviewStatus.review().meeting().round();
        conditions(lines, round);
        dissent(lines, round);
        amendments(lines);
        roleChanges(lines);
        var rounds = new ArrayList<>(
                reviewStatus.review().meeting().pastRounds().newestFirst().reversed());
        if (round.number() > 0) rounds.add(round);
        rounds.forEach(each -> round(lines, each));
    }

    private void conditions(List<String> lines, Round round) {
        var found = new ArrayList<String>();
        for (var role : roles()) {
            for (var condition :
                    round.vote(role).map(VoteEntry::vote).map(Vote::conditions).orElse(List.of()))
                found.add("- " + RecordMarkdownFormatter.plain(role.label()) + ": "
                        + RecordMarkdownFormatter.plain(condition.text()) + ", owner "
                        + RecordMarkdownFormatter.person(condition.owner())
                        + RecordMarkdownFormatter.plain(VoteText.due(
                                condition.due(), reviewStatus.review().zone())));
        }
        appendSection(lines, "### Conditions", found);
    }

    private void dissent(List<String> lines, Round round) {
        var found = new ArrayList<String>();
        for (var role : roles()) {
            round.vote(role)
                    .map(cast -> Map.entry(cast, against(cast.vote())))
                    .filter(entry -> !entry.getValue().isEmpty())
                    .ifPresent(entry -> found.add("- " + RecordMarkdownFormatter.plain(role.label()) + ", "
                            + RecordMarkdownFormatter.person(
                                    entry.getKey().attribution().by()) + ": "
                            + RecordMarkdownFormatter.plain(entry.getValue())));
        }
        appendSection(lines, "### Dissent", found);
    }

    /// What a role said against the decision: its dissent, and a no-go that a go went against.
    private String against(Vote vote) {
        boolean overruled = vote.answer() == Vote.Answer.NO_GO
                && reviewStatus
                        .review()
                        .meeting()
                        .conclusion()
                        .filter(made -> made.decision().kind().isGo())
                        .isPresent();
        if (!overruled) return vote.dissent();
        return "no-go, " + vote.reason() + (vote.dissent().isBlank() ? "" : "; " + vote.dissent());
    }

    private static void appendSection(List<String> lines, String title, List<String> found) {
        if (found.isEmpty()) return;
        lines.add(title);
        lines.add("");
        lines.addAll(found);
        lines.add("");
    }

    /// Those of the records before this one, which stay as they were signed.
    private void amendments(List<String> lines) {
        appendSection(
                lines,
                "### Amendments of earlier records",
                reviewStatus.review().meeting().allAmendments().newestFirst().reversed().stream()
                        .map(made -> "- Amendment " + made.action().number() + " of the record with sha256 "
                                + made.action().amends() + ": "
                                + RecordMarkdownFormatter.plain(made.action().reason()) + ", by "
                                + prose.author(made.attribution()) + ", sha256 "
                                + made.action().sha256())
                        .toList());
    }

    /// Whatever people changed of who has to agree, with its reason (rule R27).
    private void roleChanges(List<String> lines) {
        var found = roles().stream()
                .flatMap(role -> role.changes().stream().map(change -> Map.entry(role, change)))
                .sorted(Comparator.comparingInt(
                        entry -> entry.getValue().attribution().number()))
                .map(entry ->
                        "- " + RecordMarkdownFormatter.plain(entry.getKey().label()) + ": "
                                + VoteText.change(entry.getValue())
                                + " by "
                                + prose.author(entry.getValue().attribution())
                                + (entry.getValue().reason().isBlank()
                                        ? ""
                                        : ". Reason: "
                                                + RecordMarkdownFormatter.plain(
                                                        entry.getValue().reason())))
                .toList();
        appendSection(lines, "### Changes of roles", found);
    }

    private void round(List<String> lines, Round round) {
        lines.add("### Round " + round.number() + (round.isRunning() ? ", not ended" : ""));
        lines.add("");
        if (!roles().isEmpty()) {
            lines.add("| role | covers | answer | said by | entered by | when |");
            lines.add("| --- | --- | --- | --- | --- | --- |");
            for (var role : roles()) lines.add(row(role, round.vote(role)));
            lines.add("");
        }
        for (var accepted : round.acceptances())
            lines.add("- Accepted as a block: " + gates(accepted) + ", by " + prose.author(accepted.attribution()));
        for (var decided : round.decisions()) lines.add("- Decision: " + decision(decided));
        if (!round.decisions().isEmpty()) lines.add("");
    }

    private String gates(Round.Acceptance accepted) {
        return accepted.gates().stream()
                .map(reviewStatus.review()::indexOf)
                .filter(index -> index >= 0)
                .map(index -> RecordMarkdownFormatter.plain(
                        reviewStatus.review().gate(index).text()))
                .collect(Collectors.joining("; "));
    }

    private String row(MeetingRole role, Optional<VoteEntry> cast) {
        return "| " + RecordMarkdownFormatter.plain(role.label())
                + (role.isRequired() || VoteText.hasOptionalLabel(role) ? "" : " (optional)")
                + " | "
                + covers(role) + " | "
                + cast.map(said -> RecordMarkdownFormatter.plain(VoteText.answer(said.vote())) + remarks(said.vote()))
                        .orElse("no answer")
                + " | "
                + cast.map(said -> RecordMarkdownFormatter.person(
                                said.attribution().by()))
                        .orElse("") + " | "
                + cast.map(said -> RecordMarkdownFormatter.person(
                                said.attribution().enteredBy()))
                        .orElse("") + " | "
                + cast.map(said -> prose.time(said.attribution().at())).orElse("") + " |";
    }

    private static String remarks(Vote vote) {
        var conditions = vote.conditions().stream()
                .map(condition -> "; condition: " + RecordMarkdownFormatter.plain(condition.text()))
                .collect(Collectors.joining());
        return conditions
                + (vote.dissent().isBlank() ? "" : "; dissent: " + RecordMarkdownFormatter.plain(vote.dissent()));
    }

    private String covers(MeetingRole role) {
        if (role.covers().isEmpty()) return "all";
        return role.covers().stream()
                .map(index -> reviewStatus.review().checklist().sections().get(index))
                .map(Section::title)
                .map(RecordMarkdownFormatter::plain)
                .collect(Collectors.joining(", "));
    }

    private String decision(DecisionEntry decided) {
        return RecordMarkdownFormatter.plain(VoteText.decision(
                        decided.decision(), reviewStatus.review().zone())) + ", by "
                + prose.author(decided.attribution());
    }

    private List<MeetingRole> roles() {
        return reviewStatus.review().meeting().roles();
    }
}
