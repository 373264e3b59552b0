package dev.gateboard.record;

import dev.gateboard.model.Board;
import dev.gateboard.model.Failure;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Standing;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Signals;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a reader should know before anything else: waivers, overruled signals, what was ruled out, what rests on a word
/// alone, and what is not cleared (rules R10, R11, R15 and R27).
final class ExceptionLines {
    private final Board board;
    private final Prose prose;

    ExceptionLines(Board board, Prose prose) {
        this.board = board;
        this.prose = prose;
    }

    void into(List<String> lines) {
        list(lines, "Not cleared", this::blocking);
        list(lines, "Waivers", this::waiver);
        list(lines, "Overruled signals", this::overruled);
        list(lines, "Not applicable", this::ruledOut);
        list(lines, "Passed on a word alone", this::word);
        list(lines, "Not confirmed", this::claim);
        list(lines, "Failed before", this::failures);
    }

    private void list(List<String> lines, String title, Function<Gate, Optional<String>> said) {
        var found = board.review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(gate -> said.apply(gate).map(words -> "- " + Prose.lead(Prose.gate(board.review(), gate)) + words))
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()) return;
        lines.add("### " + title);
        lines.add("");
        lines.addAll(found);
        lines.add("");
    }

    private Optional<String> blocking(Gate gate) {
        var standing = board.standing(gate);
        if (standing.standing().clears()) return Optional.empty();
        var reason = Sentences.reason(board.review(), standing);
        return Optional.of(Sentences.standing(standing.standing())
                + (board.review().isRequired(gate) ? "" : ", optional")
                + (reason.isEmpty() ? "" : ", " + Prose.plain(reason)));
    }

    private Optional<String> waiver(Gate gate) {
        if (board.standing(gate).standing() != Standing.WAIVED
                || board.standing(gate).isClaimed()
                || !(board.review().mark(gate) instanceof Mark.Waived(var said, var waiver, var _)))
            return Optional.empty();
        return Optional.of("until " + waiver.until() + ", approved by " + Prose.person(waiver.approver())
                + ", asked for by " + prose.who(said) + ". Reason: " + Prose.plain(waiver.reason()) + ". Risk: "
                + Prose.plain(waiver.risk())
                + (waiver.mitigation().isBlank() ? "" : ". Mitigation: " + Prose.plain(waiver.mitigation())));
    }

    private Optional<String> overruled(Gate gate) {
        if (!(board.review().mark(gate) instanceof Mark.Overruled(var said, var reason, var passed, var against)))
            return Optional.empty();
        return Optional.of("passed by " + prose.who(said) + " against " + Prose.plain(Signals.finding(against))
                + (against.rule().isEmpty() ? "" : " (must be " + Prose.plain(against.rule()) + ")") + " from "
                + Prose.plain(against.source()) + ". Reason: " + Prose.plain(reason)
                + (passed.reason().isBlank() ? "" : ". The pass before said: " + Prose.plain(passed.reason())));
    }

    private Optional<String> ruledOut(Gate gate) {
        var standing = board.standing(gate);
        if (standing.standing() != Standing.NOT_APPLICABLE || standing.isClaimed()) return Optional.empty();
        var reason = Prose.plain(Sentences.reason(board.review(), standing));
        return Optional.of(
                standing.why() instanceof GateStanding.Why.Untaken(Gate choice, String _)
                        ? reason + " (" + Prose.gate(board.review(), choice) + ")"
                                + board.review()
                                        .mark(choice)
                                        .by()
                                        .map(said -> ", by " + prose.who(said))
                                        .orElse("")
                        : reason
                                + standing.said()
                                        .map(said -> ", by " + prose.who(said))
                                        .orElse(""));
    }

    private Optional<String> claim(Gate gate) {
        var standing = board.standing(gate);
        if (!standing.isClaimed() || !standing.standing().clears()) return Optional.empty();
        return Optional.of(Sentences.standing(standing.standing()) + ", "
                + Prose.plain(Sentences.reason(board.review(), standing)));
    }

    private Optional<String> failures(Gate gate) {
        var failures = Failure.before(board.review(), gate, board.standing(gate));
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of(failures.stream().map(prose::failure).collect(Collectors.joining("; ")));
    }

    private Optional<String> word(Gate gate) {
        var standing = board.standing(gate);
        return Words.alone(standing) ? standing.said().map(prose::who) : Optional.empty();
    }
}
