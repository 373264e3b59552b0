package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who decided a gate and when, beside its status.
record GateAttributionText(Messages messages) {

    /// Empty where no person decided, or where it is said elsewhere.
    String text(ReviewStatus board, GateView state) {
        return switch (state.reason()) {
            case GateView.Reason.ByPerson(Mark.Waived waived) -> waived(waived, board);
            case GateView.Reason.ByPerson(Mark mark) ->
                attribution(mark).map(each -> moment(each, board)).collect(Collectors.joining());
            case GateView.Reason.WaiverExpired(Mark.Waived waived) -> waived(waived, board);
            case GateView.Reason.PassExpired(Mark.Passed passed) -> moment(passed.attribution(), board);
            case GateView.Reason.Dispute(Mark.Passed passed, var _) -> moment(passed.attribution(), board);
            case GateView.Reason.Claimed _ -> messages.text("gate.claimed");
            case GateView.Reason.Undecided _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.OtherTier _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.BySignal _,
                    GateView.Reason.ReadingExpired _,
                    GateView.Reason.FromGatesBelow _ -> "";
        };
    }

    private static Stream<Attribution> attribution(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> Stream.of();
            case Mark.Reopened each -> Stream.of(each.attribution());
            case Mark.Passed each -> Stream.of(each.attribution());
            case Mark.Failed each -> Stream.of(each.attribution());
            case Mark.NotApplicable each -> Stream.of(each.attribution());
            case Mark.Waived each -> Stream.of(each.attribution());
            case Mark.Overruled each -> Stream.of(each.attribution());
            case Mark.Chosen each -> Stream.of(each.attribution());
        };
    }

    private String waived(Mark.Waived waived, ReviewStatus board) {
        return messages.text("gate.waivedBy", waived.waiver().approver().name(), moment(waived.attribution(), board));
    }

    private String moment(Attribution attribution, ReviewStatus board) {
        return messages.text(
                "gate.personAndTime",
                attribution.by().name(),
                TimeText.moment(attribution.at(), board.at(), board.review().zone()));
    }
}
