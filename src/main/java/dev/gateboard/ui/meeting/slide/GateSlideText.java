package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.review.SectionText;
import java.util.ArrayList;
import java.util.List;

/// What the slide of a gate says about it: how it stands, who was asked and what was noted.
record GateSlideText(MeetingText meetingText) {

    /// What the gate stands below: headings, and after them its groups.
    List<TextRun> parent(Gate gate) {
        var path = meetingText.path(gate);
        if (gate.parent() < 0) return List.of(TextRun.plain(path));
        var runs = new ArrayList<TextRun>();
        if (!path.isEmpty()) runs.add(TextRun.plain(path + SectionText.SEPARATOR));
        runs.addAll(meetingText.mask(
                meetingText.reviewStatus().review().gate(gate.parent()).runs()));
        return runs;
    }

    /// How a gate stands, and on whose word: "Open, asked Carla on Monday", "Open, owned by Carla".
    String statusText(Gate gate, GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.Undecided _ -> open(gate);
            case GateView.Reason.ByPerson(Mark.Reopened(Attribution attribution, var _)) ->
                meetingText
                        .messages()
                        .text(
                                "meeting.reopened",
                                meetingText.name(attribution.by()),
                                meetingText.timeText(attribution.at()));
            case GateView.Reason.ByPerson(Mark.Waived waived) ->
                meetingText
                        .messages()
                        .text(
                                "meeting.waivedBy",
                                meetingText.statusLabel(status),
                                meetingText.name(waived.waiver().approver()),
                                authorText(waived),
                                timeText(waived));
            case GateView.Reason.ByPerson(Mark mark) ->
                meetingText
                        .messages()
                        .text("meeting.byPerson", meetingText.statusLabel(status), authorText(mark), timeText(mark));
            case GateView.Reason.BySignal _ ->
                meetingText.messages().text("meeting.bySignal", meetingText.statusLabel(status));
            case GateView.Reason.Claimed _ ->
                meetingText.messages().text("meeting.claimed", meetingText.statusLabel(status));
            case GateView.Reason.Reworded _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.ReadingExpired _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.OtherTier _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.Dispute _,
                    GateView.Reason.FromGatesBelow _ -> meetingText.statusLabel(status);
        };
    }

    private String authorText(Mark mark) {
        return mark.by().map(attribution -> meetingText.authorText(attribution)).orElse("");
    }

    private String timeText(Mark mark) {
        return mark.by()
                .map(attribution -> meetingText.timeText(attribution.at()))
                .orElse("");
    }

    /// Who owns a gate was not asked by that: asked is who a question went to.
    private String open(Gate gate) {
        var asked = meetingText.reviewStatus().review().openRequest(gate);
        if (asked.isPresent() && asked.get().assignment() instanceof Assignment.To(var whom, var _))
            return meetingText
                    .messages()
                    .text(
                            "meeting.openAsked",
                            meetingText.name(whom),
                            meetingText.timeText(asked.get().attribution().at()));
        return meetingText.owner(gate).isEmpty()
                ? meetingText.messages().text("meeting.open")
                : meetingText.messages().text("meeting.openOwned", meetingText.owner(gate));
    }

    /// "asked Carla, due today 16:00", or nothing.
    String requestText(Gate gate) {
        return meetingText
                .reviewStatus()
                .review()
                .openRequest(gate)
                .map(question -> meetingText.assignmentText(question.assignment()))
                .filter(whom -> !whom.isEmpty())
                .map(whom -> meetingText.messages().text("meeting.asked", whom))
                .orElse("");
    }

    /// The newest remark on the gate, in quotation marks; empty where there is none.
    String note(Gate gate) {
        return meetingText.reviewStatus().review().state(gate).notes().newestFirst().stream()
                .findFirst()
                .map(GateState.GateNote::text)
                .map(text -> meetingText
                        .messages()
                        .text("meeting.quoted", meetingText.mask(text.strip().replaceAll("\\s+", " "))))
                .orElse("");
    }
}
