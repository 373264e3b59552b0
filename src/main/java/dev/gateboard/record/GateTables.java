package dev.gateboard.record;

import dev.gateboard.model.Board;
import dev.gateboard.model.Failure;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Observed;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Review;
import dev.gateboard.model.Said;
import dev.gateboard.model.Section;
import dev.gateboard.words.Earliers;
import dev.gateboard.words.Sentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every leaf gate, a table a section: how it stands, who said so and when, and what that rests on (rule R27).
final class GateTables {
    private final Board board;
    private final Prose prose;
    private final Instant decided;

    GateTables(Board board, Prose prose) {
        this.board = board;
        this.prose = prose;
        this.decided = Prose.decided(board);
    }

    void into(List<String> lines) {
        lines.add("### Gates");
        lines.add("");
        for (var section : board.review().checklist().sections()) section(section, lines);
    }

    private void section(Section section, List<String> lines) {
        var leaves = board.review().checklist().gates().subList(section.firstGate(), section.endGate()).stream()
                .filter(Gate::isLeaf)
                .toList();
        if (leaves.isEmpty()) return;
        if (!section.title().isEmpty()) {
            lines.add("#### " + Prose.plain(section.title()));
            lines.add("");
        }
        lines.add("| gate | state | said by | when | resting on |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (var gate : leaves) lines.add(row(gate));
        lines.add("");
    }

    private String row(Gate gate) {
        var standing = board.standing(gate);
        var said = said(board.review(), standing);
        return "| " + Prose.gate(board.review(), gate) + " | " + Sentences.standing(standing.standing())
                + (standing.isClaimed() && standing.standing().clears() ? ", not confirmed" : "") + " | "
                + said.map(GateTables::who).orElse("") + " | "
                + said.map(words -> prose.time(words.at())).orElse("") + " | "
                + String.join("; ", restingOn(gate, standing)) + " |";
    }

    /// Who said so; of a gate under an untaken branch whoever chose.
    static Optional<Said> said(Review review, GateStanding standing) {
        return standing.why() instanceof GateStanding.Why.Untaken(Gate choice, String _)
                ? review.mark(choice).by()
                : standing.said();
    }

    private static String who(Said said) {
        return Prose.plain(said.by().name())
                + (said.by().isSameAs(said.enteredBy())
                        ? ""
                        : ", entered by " + Prose.plain(said.enteredBy().name()));
    }

    private List<String> restingOn(Gate gate, GateStanding standing) {
        var parts = new ArrayList<String>();
        var reason = Earliers.reason(board.review(), gate, standing);
        var signals = signals(gate, standing);
        if (!reason.isEmpty() && signals.isEmpty()) parts.add(Prose.plain(reason));
        signals.forEach(reading -> parts.add(prose.reading(reading, decided)));
        board.review().state(gate).backing().forEach(proof -> parts.add(prose.evidence(proof.evidence(), decided)));
        if (standing.isClaimed()) parts.add("a claim of the file, confirmed by nobody");
        if (Words.alone(standing)) parts.add("a word alone");
        for (var failure : Failure.before(board.review(), gate, standing))
            parts.add("failed before: " + prose.failure(failure));
        return parts.stream().distinct().toList();
    }

    /// The readings that a signal's own verdict rests on at that time: of a pass the newest, of a fail those it was
    /// made of.
    private List<Reading> signals(Gate gate, GateStanding standing) {
        return switch (standing.why()) {
            case GateStanding.Why.BySignal(Observed.Passing _) ->
                board.review().state(gate).signal().proofs();
            case GateStanding.Why.BySignal(Observed.Failing failing) -> failing.readings();
            case GateStanding.Why.Disagrees(var _, Reading finding) -> List.of(finding);
            case GateStanding.Why.TooOld(Reading oldest) -> List.of(oldest);
            case GateStanding.Why.BySignal(Observed.Nothing _),
                    GateStanding.Why.Undecided _,
                    GateStanding.Why.Person _,
                    GateStanding.Why.Claimed _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.Reworded _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.Derived _ -> List.of();
        };
    }
}
