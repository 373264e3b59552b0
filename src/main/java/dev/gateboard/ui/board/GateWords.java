package dev.gateboard.ui.board;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Observed;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Said;
import dev.gateboard.model.Standing;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Signals;
import dev.gateboard.words.Times;
import java.util.List;

/// The few words at the right of a leaf: who and on what, what a signal found, and when.
record GateWords(Board board, Messages messages) {

    /// "Bo · link", "Carla · word", or the owner of what is still open.
    String who(Gate gate, GateStanding standing) {
        return switch (standing.why()) {
            case GateStanding.Why.Person(Mark mark) -> said(gate, standing, mark);
            case GateStanding.Why.Disagrees(Mark.Passed passed, Reading _) ->
                passed.said().by().name();
            case GateStanding.Why.BySignal(Observed observed) ->
                readings(observed).stream().map(Reading::probe).findFirst().orElse("");
            case GateStanding.Why.TooOld(Reading oldest) -> oldest.probe();
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

    /// What the newest signal found, where a signal speaks for or against the standing.
    String value(GateStanding standing) {
        return switch (standing.why()) {
            case GateStanding.Why.Disagrees(Mark.Passed _, Reading finding) -> Signals.finding(finding);
            case GateStanding.Why.TooOld(Reading oldest) -> Signals.finding(oldest);
            case GateStanding.Why.BySignal(Observed observed) ->
                readings(observed).stream().map(Signals::finding).findFirst().orElse("");
            case GateStanding.Why.Person _,
                    GateStanding.Why.Claimed _,
                    GateStanding.Why.Reworded _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.Undecided _,
                    GateStanding.Why.Derived _ -> "";
        };
    }

    /// "14:02" today, else the day; for what is open, until when.
    String when(Gate gate, GateStanding standing) {
        var zone = board.review().zone();
        return switch (standing.why()) {
            case GateStanding.Why.Person(Mark mark) ->
                whoSaid(mark).stream()
                        .map(said -> Times.moment(said.at(), board.at(), zone))
                        .findFirst()
                        .orElse("");
            case GateStanding.Why.Disagrees(Mark.Passed _, Reading finding) ->
                Times.moment(finding.proof(), board.at(), zone);
            case GateStanding.Why.TooOld(Reading oldest) -> Times.moment(oldest.proof(), board.at(), zone);
            case GateStanding.Why.BySignal(Observed observed) ->
                readings(observed).stream()
                        .map(reading -> Times.moment(reading.proof(), board.at(), zone))
                        .findFirst()
                        .orElse("");
            case GateStanding.Why.Claimed _,
                    GateStanding.Why.Reworded _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.Undecided _,
                    GateStanding.Why.Derived _ -> due(gate);
        };
    }

    private String due(Gate gate) {
        if (!(board.review().assignment(gate) instanceof Assignment.To to)) return "";
        return switch (to.due()) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On on -> Times.due(on, board.review().zone());
            case Assignment.Due.At(var time) ->
                messages.text(
                        "row.due", Times.moment(time, board.at(), board.review().zone()));
        };
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
        var backing = board.review().state(gate).backing();
        if (backing.isEmpty()) return "";
        return switch (backing.getFirst().evidence()) {
            case Evidence.Address _ -> messages.text("row.link");
            case Evidence.Attachment file ->
                file.isPicture() ? messages.text("row.picture") : messages.text("row.file");
            case Evidence.Measured measured -> measured.label();
        };
    }

    private static List<Reading> readings(Observed observed) {
        return switch (observed) {
            case Observed.Nothing _ -> List.of();
            case Observed.Passing passing -> passing.readings();
            case Observed.Failing failing -> List.of(failing.finding());
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
