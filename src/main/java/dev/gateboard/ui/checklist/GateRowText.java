package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.text.review.StatusText;
import java.util.List;

/// The few words at the right of a leaf: who and on what, what a signal found, and when.
record GateRowText(ReviewStatus reviewStatus, Messages messages) {

    /// "Bo · link", "Carla · word", or the owner of what is still open.
    String author(Gate gate, GateView status) {
        boolean open = status.status() == GateStatus.OPEN && gate.isLeaf();
        var asked = reviewStatus.review().openRequest(gate).filter(_ -> open);
        if (asked.isPresent()) return QuestionListText.askedPerson(asked.get());
        if (signals().isSignalRow(gate, status)) return signals().source(gate);
        var earlier =
                EarlierDecisionRules.find(reviewStatus.review(), gate, status).filter(_ -> open);
        if (earlier.isPresent()) return EarlierDecisionText.row(earlier.get());
        return switch (status.reason()) {
            case GateView.Reason.ByPerson(Mark mark) -> attribution(gate, status, mark);
            case GateView.Reason.Dispute(Mark.Passed passed, Reading _) ->
                passed.attribution().by().name();
            case GateView.Reason.BySignal _, GateView.Reason.ReadingExpired _ ->
                signals().source(gate);
            case GateView.Reason.Claimed _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.OtherTier _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.FieldEmpty _ -> StatusText.reason(reviewStatus.review(), status);
            case GateView.Reason.Undecided _, GateView.Reason.FromGatesBelow _ ->
                reviewStatus.review().assignment(gate) instanceof Assignment.To to
                        ? to.owner().name()
                        : "";
        };
    }

    /// What signals found, for or against the status, or beside it; empty where they say nothing.
    String value(Gate gate, GateView status) {
        return signals().value(gate, status);
    }

    /// "14:02" today, else the day, of what a person said; the age of what signals found; for what is open, until
    /// when.
    GateRowTime time(Gate gate, GateView status) {
        var asked = reviewStatus.review().openRequest(gate);
        if (asked.isPresent() && status.status() == GateStatus.OPEN)
            return new GateRowTime.FixedText(due(asked.get().assignment()));
        if (signals().isSignalRow(gate, status) || status.reason() instanceof GateView.Reason.Dispute)
            return signals().time(gate, status);
        var said =
                status.reason() instanceof GateView.Reason.ByPerson(Mark mark) ? authors(mark) : List.<Attribution>of();
        return new GateRowTime.FixedText(said.stream()
                .map(each -> TimeText.moment(
                        each.at(), reviewStatus.at(), reviewStatus.review().zone()))
                .findFirst()
                .orElseGet(() -> status.reason() instanceof GateView.Reason.ByPerson ? "" : due(gate)));
    }

    /// Whether the gate waits for a test alert, which only a person sends (rule R12).
    boolean needsTestAlert(Gate gate, GateView status) {
        return status.status() != GateStatus.NOT_APPLICABLE
                && !status.status().isCleared()
                && reviewStatus.review().state(gate).signal().binding().probes().stream()
                        .anyMatch(probe -> probe.trigger() == Binding.Trigger.BY_HAND);
    }

    private SignalRowText signals() {
        return new SignalRowText(reviewStatus, messages);
    }

    private String due(Gate gate) {
        return due(reviewStatus.review().assignment(gate));
    }

    private String due(Assignment assignment) {
        return assignment instanceof Assignment.To to
                ? TimeText.dueSoon(
                        to.due(), reviewStatus.at(), reviewStatus.review().zone())
                : "";
    }

    private String attribution(Gate gate, GateView status, Mark mark) {
        if (mark instanceof Mark.Waived(var _, var waiver, var _))
            return messages.text("row.waived", waiver.approver().name(), TimeText.date(waiver.until()));
        var name = authors(mark).stream()
                .map(attribution -> attribution.by().name())
                .findFirst()
                .orElse("");
        var kind = kind(gate, status, mark);
        return kind.isEmpty() ? name : messages.text("row.personAndTime", name, kind);
    }

    private String kind(Gate gate, GateView status, Mark mark) {
        if (status.status() != GateStatus.PASSED) return StatusText.reason(reviewStatus.review(), status);
        if (mark instanceof Mark.Chosen chosen) return chosen.option();
        if (!status.hasEvidence()) return messages.text("row.noEvidence");
        var backing = reviewStatus.review().state(gate).decisionEvidence().stream()
                .filter(proof -> proof.evidence().countsAsEvidence())
                .toList();
        if (backing.isEmpty()) return "";
        return switch (backing.getFirst().evidence()) {
            case Evidence.Address _ -> messages.text("row.link");
            case Evidence.Answer _ -> messages.text("row.reply");
            case Evidence.Attachment file ->
                file.isPicture() ? messages.text("row.picture") : messages.text("row.file");
            case Evidence.Measured measured -> measured.label();
        };
    }

    private static List<Attribution> authors(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> List.of();
            case Mark.Reopened reopened -> List.of(reopened.attribution());
            case Mark.Passed passed -> List.of(passed.attribution());
            case Mark.Failed failed -> List.of(failed.attribution());
            case Mark.NotApplicable out -> List.of(out.attribution());
            case Mark.Waived waived -> List.of(waived.attribution());
            case Mark.Overruled overruled -> List.of(overruled.attribution());
            case Mark.Chosen chosen -> List.of(chosen.attribution());
        };
    }
}
