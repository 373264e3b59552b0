package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.review.ChangesSinceText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything that changed since last time, on one screen.
public record ChangesSlide(MeetingText meetingText) {
    private static final double SIGN = 18;
    public static final int MOST = 11;

    /// The slide with what changed.
    ///
    /// @param most how many changes are shown
    public Node node(int most) {
        var since = ChangesSince.compare(
                ChangesSince.newestMilestone(meetingText.reviewStatus().review()), meetingText.reviewStatus());
        var nodes = new ArrayList<Node>();
        nodes.add(MeetingNodeFactory.label(
                meetingText
                        .messages()
                        .text(
                                "meeting.sinceTitle",
                                meetingText.mask(ChangesSinceText.milestone(since.baseline(), meetingText.now()))),
                "slide-title",
                "large"));
        nodes.add(MeetingNodeFactory.label(
                since.isNothing()
                        ? meetingText.messages().text("meeting.nothingChanged")
                        : meetingText.mask(ChangesSinceText.counts(since)),
                "slide-body",
                "secondary"));
        nodes.add(rows(since, most));
        return BlockerSlide.slide(nodes);
    }

    private Node rows(ChangesSince since, int most) {
        var rows = new ArrayList<Node>();
        for (var turn : since.statusChanges())
            rows.add(row(
                    turn.gate(),
                    turn.now(),
                    ChangesSinceText.turn(turn),
                    turn.attribution()
                            .map(attribution ->
                                    meetingText.authorText(attribution) + ", " + meetingText.timeText(attribution.at()))
                            .orElse("")));
        for (var expired : since.expired())
            rows.add(row(
                    expired.gate(),
                    expired.now(),
                    meetingText.messages().text("meeting.expired"),
                    meetingText.mask(
                            StatusText.reason(meetingText.reviewStatus().review(), expired.now()))));
        for (var evidence : since.evidence())
            rows.add(row(
                    evidence.gate(),
                    meetingText.reviewStatus().status(evidence.gate()),
                    meetingText.messages().count("meeting.newEvidence", evidence.count()),
                    meetingText.mask(evidence.newest().evidence().label())));
        for (var value : since.values()) {
            var label = MeetingNodeFactory.label(meetingText.mask(ChangesSinceText.value(value)), "block-text-label");
            rows.add(rowOf(
                    new StatusIcon(
                            SIGN, value.now().isEmpty() ? StatusSymbol.OPEN : StatusSymbol.PASSED_WITHOUT_EVIDENCE),
                    label,
                    "",
                    ""));
        }
        var box = new VBox();
        box.getStyleClass().setAll("block-rows");
        box.getChildren().setAll(rows.subList(0, Math.min(most, rows.size())));
        if (rows.size() > most)
            box.getChildren()
                    .add(MeetingNodeFactory.line(
                            meetingText.messages().text("meeting.after", rows.size() - most),
                            "secondary",
                            "block-more"));
        return box;
    }

    private Node row(Gate gate, GateView status, String what, String who) {
        var text = MeetingNodeFactory.runs(meetingText.sentence(gate), "block-text");
        var sign = StatusSymbol.of(status.status(), status.hasEvidence(), status.isClaimed());
        return rowOf(new StatusIcon(SIGN, sign), text, what, who);
    }

    private static Node rowOf(Node sign, Node text, String what, String who) {
        HBox.setHgrow(text, Priority.ALWAYS);
        var said = MeetingNodeFactory.line(what, "changed-what");
        said.setMinWidth(VBox.USE_PREF_SIZE);
        var by = MeetingNodeFactory.line(who, "secondary", "changed-who");
        by.setMaxWidth(300);
        var row = new HBox(14, sign, text, said, by);
        row.getStyleClass().setAll("block-row");
        return row;
    }
}
