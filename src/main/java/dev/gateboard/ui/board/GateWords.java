package dev.gateboard.ui.board;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Binding;
import dev.gateboard.model.Board;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Said;
import dev.gateboard.model.Standing;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Earliers;
import dev.gateboard.words.Questions;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Times;
import java.util.List;

/// The few words at the right of a leaf: who and on what, what a signal found, and when.
record GateWords(Board board, Messages messages) {

    /// "Bo · link", "Carla · word", or the owner of what is still open.
    String who(Gate gate, GateStanding standing) {
        boolean open = standing.standing() == Standing.OPEN && gate.isLeaf();
        var asked = board.review().waiting(gate).filter(_ -> open);
        if (asked.isPresent()) return Questions.who(asked.get());
        if (signals().speak(gate, standing)) return signals().source(gate);
        var earlier = Earliers.beside(board.review(), gate, standing).filter(_ -> open);
        if (earlier.isPresent()) return Earliers.row(earlier.get());
        return switch (standing.why()) {
            case GateStanding.Why.Person(Mark mark) -> said(gate, standing, mark);
            case GateStanding.Why.Disagrees(Mark.Passed passed, Reading _) ->
                passed.said().by().name();
            case GateStanding.Why.BySignal _, GateStanding.Why.TooOld _ ->
                signals().source(gate);
            case GateStanding.Why.Claimed _,
                    GateStanding.Why.Reworded _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.FieldEmpty _ -> Sentences.reason(board.review(), standing);
            case GateStanding.Why.Undecided _, GateStanding.Why.Derived _ ->
                board.review().assignment(gate) instanceof Assignment.To to
                        ? to.owner().name()
                        : "";
        };
    }

    /// What signals found, for or against the standing, or beside it; empty where they say nothing.
    String value(Gate gate, GateStanding standing) {
        return signals().value(gate, standing);
    }

    /// "14:02" today, else the day, of what a person said; the age of what signals found; for what is open, until when.
    When when(Gate gate, GateStanding standing) {
        var asked = board.review().waiting(gate);
        if (asked.isPresent() && standing.standing() == Standing.OPEN)
            return new When.Said(due(asked.get().to()));
        if (signals().speak(gate, standing) || standing.why() instanceof GateStanding.Why.Disagrees)
            return signals().when(gate, standing);
        var said = standing.why() instanceof GateStanding.Why.Person(Mark mark) ? whoSaid(mark) : List.<Said>of();
        return new When.Said(said.stream()
                .map(each -> Times.moment(each.at(), board.at(), board.review().zone()))
                .findFirst()
                .orElseGet(() -> standing.why() instanceof GateStanding.Why.Person ? "" : due(gate)));
    }

    /// Whether the gate waits for a test alert, which only a person sends (rule R12).
    boolean fires(Gate gate, GateStanding standing) {
        return standing.standing() != Standing.NOT_APPLICABLE
                && !standing.standing().clears()
                && board.review().state(gate).signal().binding().probes().stream()
                        .anyMatch(probe -> probe.asking() == Binding.Asking.BY_HAND);
    }

    private SignalWords signals() {
        return new SignalWords(board, messages);
    }

    private String due(Gate gate) {
        return due(board.review().assignment(gate));
    }

    private String due(Assignment assignment) {
        return assignment instanceof Assignment.To to
                ? Times.dueSoon(to.due(), board.at(), board.review().zone())
                : "";
    }

    private String said(Gate gate, GateStanding standing, Mark mark) {
        var name =
                whoSaid(mark).stream().map(said -> said.by().name()).findFirst().orElse("");
        var kind = kind(gate, standing, mark);
        return kind.isEmpty() ? name : messages.text("row.said", name, kind);
    }

    private String kind(Gate gate, GateStanding standing, Mark mark) {
        if (mark instanceof Mark.Waived waived)
            return messages.text("row.until", waived.waiver().until().toString());
        if (standing.standing() != Standing.PASSED) return Sentences.reason(board.review(), standing);
        if (mark instanceof Mark.Chosen chosen) return chosen.option();
        if (!standing.backed()) return messages.text("row.word");
        var backing = board.review().state(gate).backing().stream()
                .filter(proof -> proof.evidence().backs())
                .toList();
        if (backing.isEmpty()) return "";
        return switch (backing.getFirst().evidence()) {
            case Evidence.Address _ -> messages.text("row.link");
            case Evidence.Answer _ -> messages.text("row.word");
            case Evidence.Attachment file ->
                file.isPicture() ? messages.text("row.picture") : messages.text("row.file");
            case Evidence.Measured measured -> measured.label();
        };
    }

    private static List<Said> whoSaid(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> List.of();
            case Mark.Reopened reopened -> List.of(reopened.said());
            case Mark.Passed passed -> List.of(passed.said());
            case Mark.Failed failed -> List.of(failed.said());
            case Mark.NotApplicable out -> List.of(out.said());
            case Mark.Waived waived -> List.of(waived.said());
            case Mark.Overruled overruled -> List.of(overruled.said());
            case Mark.Chosen chosen -> List.of(chosen.said());
        };
    }
}
