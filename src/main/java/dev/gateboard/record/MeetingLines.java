package dev.gateboard.record;

import dev.gateboard.model.Board;
import dev.gateboard.model.Cast;
import dev.gateboard.model.Decided;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.Round;
import dev.gateboard.model.Section;
import dev.gateboard.model.Vote;
import dev.gateboard.words.Votes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The part of the record that tells of the meetings: the conditions and the dissent of the newest round, then every
/// round with its votes and decisions (rule R27).
final class MeetingLines {
    private final Board board;
    private final Prose prose;

    MeetingLines(Board board, Prose prose) {
        this.board = board;
        this.prose = prose;
    }

    void into(List<String> lines) {
        var round = board.review().meeting().round();
        conditions(lines, round);
        dissent(lines, round);
        amendments(lines);
        roleChanges(lines);
        var rounds =
                new ArrayList<>(board.review().meeting().past().newestFirst().reversed());
        if (round.number() > 0) rounds.add(round);
        rounds.forEach(each -> round(lines, each));
    }

    private void conditions(List<String> lines, Round round) {
        var found = new ArrayList<String>();
        for (var role : roles()) {
            for (var condition :
                    round.vote(role).map(Cast::vote).map(Vote::conditions).orElse(List.of()))
                found.add("- " + Prose.plain(role.label()) + ": " + Prose.plain(condition.text()) + ", owner "
                        + Prose.person(condition.owner())
                        + Prose.plain(Votes.due(condition.due(), board.review().zone())));
        }
        titled(lines, "### Conditions", found);
    }

    private void dissent(List<String> lines, Round round) {
        var found = new ArrayList<String>();
        for (var role : roles()) {
            round.vote(role)
                    .map(cast -> Map.entry(cast, against(cast.vote())))
                    .filter(entry -> !entry.getValue().isEmpty())
                    .ifPresent(entry -> found.add("- " + Prose.plain(role.label()) + ", "
                            + Prose.person(entry.getKey().said().by()) + ": " + Prose.plain(entry.getValue())));
        }
        titled(lines, "### Dissent", found);
    }

    /// What a role said against the decision: its dissent, and a no-go that a go went against.
    private String against(Vote vote) {
        boolean overruled = vote.answer() == Vote.Answer.NO_GO
                && board.review()
                        .meeting()
                        .conclusion()
                        .filter(made -> made.decision().kind().isGo())
                        .isPresent();
        if (!overruled) return vote.dissent();
        return "no-go, " + vote.reason() + (vote.dissent().isBlank() ? "" : "; " + vote.dissent());
    }

    private static void titled(List<String> lines, String title, List<String> found) {
        if (found.isEmpty()) return;
        lines.add(title);
        lines.add("");
        lines.addAll(found);
        lines.add("");
    }

    /// Those of the records before this one, which stay as they were signed.
    private void amendments(List<String> lines) {
        titled(
                lines,
                "### Amendments of earlier records",
                board.review().meeting().amended().newestFirst().reversed().stream()
                        .map(made -> "- Amendment " + made.deed().number() + " of the record with sha256 "
                                + made.deed().amends() + ": "
                                + Prose.plain(made.deed().reason()) + ", by "
                                + prose.who(made.said()) + ", sha256 "
                                + made.deed().sha256())
                        .toList());
    }

    /// Whatever people changed of who has to agree, with its reason (rule R27).
    private void roleChanges(List<String> lines) {
        var found = roles().stream()
                .flatMap(role -> role.changes().stream().map(change -> Map.entry(role, change)))
                .sorted(Comparator.comparingInt(entry -> entry.getValue().said().number()))
                .map(entry -> "- " + Prose.plain(entry.getKey().label()) + ": " + Votes.change(entry.getValue())
                        + " by "
                        + prose.who(entry.getValue().said())
                        + (entry.getValue().reason().isBlank()
                                ? ""
                                : ". Reason: " + Prose.plain(entry.getValue().reason())))
                .toList();
        titled(lines, "### Changes of roles", found);
    }

    private void round(List<String> lines, Round round) {
        lines.add("### Round " + round.number() + (round.running() ? ", not ended" : ""));
        lines.add("");
        if (!roles().isEmpty()) {
            lines.add("| role | covers | answer | said by | entered by | when |");
            lines.add("| --- | --- | --- | --- | --- | --- |");
            for (var role : roles()) lines.add(row(role, round.vote(role)));
            lines.add("");
        }
        for (var accepted : round.accepted())
            lines.add("- Accepted as a block: " + gates(accepted) + ", by " + prose.who(accepted.said()));
        for (var decided : round.decisions()) lines.add("- Decision: " + decision(decided));
        if (!round.decisions().isEmpty()) lines.add("");
    }

    private String gates(Round.Accepted accepted) {
        return accepted.gates().stream()
                .map(board.review()::indexOf)
                .filter(index -> index >= 0)
                .map(index -> Prose.plain(board.review().gate(index).text()))
                .collect(Collectors.joining("; "));
    }

    private String row(RoleState role, Optional<Cast> cast) {
        return "| " + Prose.plain(role.label()) + (role.required() || Votes.saysOptional(role) ? "" : " (optional)")
                + " | "
                + covers(role) + " | "
                + cast.map(said -> Prose.plain(Votes.answer(said.vote())) + remarks(said.vote()))
                        .orElse("no answer")
                + " | "
                + cast.map(said -> Prose.person(said.said().by())).orElse("") + " | "
                + cast.map(said -> Prose.person(said.said().enteredBy())).orElse("") + " | "
                + cast.map(said -> prose.time(said.said().at())).orElse("") + " |";
    }

    private static String remarks(Vote vote) {
        var conditions = vote.conditions().stream()
                .map(condition -> "; condition: " + Prose.plain(condition.text()))
                .collect(Collectors.joining());
        return conditions + (vote.dissent().isBlank() ? "" : "; dissent: " + Prose.plain(vote.dissent()));
    }

    private String covers(RoleState role) {
        if (role.covers().isEmpty()) return "all";
        return role.covers().stream()
                .map(index -> board.review().checklist().sections().get(index))
                .map(Section::title)
                .map(Prose::plain)
                .collect(Collectors.joining(", "));
    }

    private String decision(Decided decided) {
        return Prose.plain(Votes.decision(decided.decision(), board.review().zone())) + ", by "
                + prose.who(decided.said());
    }

    private List<RoleState> roles() {
        return board.review().meeting().roles();
    }
}
