package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The slides about what blocks: a gate, an empty field, claims of the file.
public record BlockerSlide(MeetingText meetingText) {
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)|(?=\\s)");
    private static final double STATUS_WIDTH = 25;
    private static final int HUGE = 22;
    private static final int LONG = 60;
    private static final int VERY_LONG = 120;
    private static final int HEADLINE = 24;

    /// The slide of one blocker.
    ///
    /// @param tight leaves room to an open line
    public Node of(Agenda.Item.Blocking item, boolean tight) {
        return switch (item.blocker()) {
            case Blocker.OpenGate(Gate gate, var _) -> gate(gate, tight);
            case Blocker.EmptyField(Field field) -> field(field);
            case Blocker.Unconfirmed(int _, Gate _) -> claims(item.blocker());
        };
    }

    /// A gate: the sentence above it, its own, how it stands, what was found, who looks after it.
    Node gate(Gate gate, boolean tight) {
        var status = meetingText.reviewStatus().status(gate);
        var parts = new ArrayList<Node>();
        parts.add(MeetingNodeFactory.runs(meetingText.parent(gate), "slide-parent", "secondary"));
        parts.add(MeetingNodeFactory.runs(meetingText.mask(gate.runs()), "slide-title", size(gate.text(), tight)));
        parts.add(status(gate, status));
        if (!tight) {
            parts.addAll(finding(status));
            var owner = owner(gate);
            if (!owner.getChildren().isEmpty()) parts.add(owner);
            if (!status.status().isCleared()) parts.add(green(gate, status));
        }
        return slide(parts);
    }

    private static String size(String text, boolean tight) {
        int length = text.length() * (tight ? 2 : 1);
        return length <= HUGE * 2 ? "huge" : length <= LONG ? "large" : length <= VERY_LONG ? "medium" : "plain";
    }

    Node status(Gate gate, GateView status) {
        var sign = StatusSymbol.of(status.status(), status.hasEvidence(), status.isClaimed());
        var words =
                MeetingNodeFactory.label(meetingText.statusText(gate, status), "slide-standing", "sign", "signed-text");
        sign.colour(words);
        var row = new HBox(14, new StatusIcon(STATUS_WIDTH, sign), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("standing-row");
        return row;
    }

    /// What a signal found, large; else what was given as the reason.
    private List<Node> finding(GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.BySignal(SignalResult.Failing failing) -> headline(status, failing.finding());
            case GateView.Reason.Dispute(var _, Reading finding) -> headline(status, finding);
            case GateView.Reason.Reworded _,
                    GateView.Reason.BySignal _,
                    GateView.Reason.ByPerson _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.ReadingExpired _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.Claimed _,
                    GateView.Reason.BranchNotTaken _ -> reason(status);
            case GateView.Reason.Undecided _, GateView.Reason.FromGatesBelow _ -> List.of();
        };
    }

    private List<Node> reason(GateView status) {
        var text = StatusText.reason(meetingText.reviewStatus().review(), status);
        return text.isBlank()
                ? List.of()
                : List.of(MeetingNodeFactory.label(meetingText.mask(capital(text)), "slide-body"));
    }

    private List<Node> headline(GateView status, Reading finding) {
        var headline = headline(finding);
        var nodes = new ArrayList<Node>();
        if (!headline.isEmpty() && headline.length() <= HEADLINE) {
            var large = MeetingNodeFactory.label(meetingText.mask(headline), "slide-headline", "sign", "signed-text");
            StatusSymbol.of(status.status(), false, false).colour(large);
            nodes.add(large);
        }
        var rest = finding.reason().isBlank() ? SignalText.finding(finding) : finding.reason();
        nodes.add(MeetingNodeFactory.runs(coded(meetingText.mask(rest)), "slide-body", "secondary"));
        return nodes;
    }

    /// A finding in a few words, to be read from afar; empty where it has none.
    private static String headline(Reading finding) {
        if (!finding.values().isEmpty()) return finding.values().getFirst();
        return finding.reason().contains("cannot fire") ? "Cannot fire" : "";
    }

    /// Metric names in the user interface of values.
    private static List<TextRun> coded(String text) {
        var runs = new ArrayList<TextRun>();
        for (var word : WORDS.split(text, -1)) {
            boolean name = word.indexOf('_') > 0;
            runs.add(new TextRun(word, name ? TextRun.TextStyle.CODE : TextRun.TextStyle.PLAIN, ""));
        }
        return runs;
    }

    private HBox owner(Gate gate) {
        var owned =
                meetingText.assignmentText(meetingText.reviewStatus().review().assignment(gate));
        var note = meetingText.note(gate);
        var box = new HBox();
        var asked = meetingText.requestText(gate);
        boolean saysMore = !note.isEmpty() || !asked.isEmpty() || !owned.equals(meetingText.owner(gate));
        if (!saysMore) return box;
        var runs = new ArrayList<TextRun>();
        if (!asked.isEmpty()) runs.add(TextRun.plain(asked + (owned.isEmpty() && note.isEmpty() ? "" : " · ")));
        if (!owned.isEmpty())
            runs.add(new TextRun(
                    note.isEmpty() ? owned : meetingText.messages().text("meeting.ownedSaying", owned) + " ",
                    TextRun.TextStyle.STRONG,
                    ""));
        if (!note.isEmpty()) runs.add(TextRun.plain(note));
        var flow = MeetingNodeFactory.runs(runs, "slide-body", "secondary");
        HBox.setHgrow(flow, javafx.scene.layout.Priority.ALWAYS);
        box.getChildren().setAll(flow);
        box.getStyleClass().setAll("slide-quote");
        return box;
    }

    private Node green(Gate gate, GateView status) {
        var sentence = StatusText.howToClear(meetingText.reviewStatus().review(), gate, status);
        return MeetingNodeFactory.label(
                meetingText.messages().text("meeting.turnsGreen", meetingText.mask(sentence)),
                "slide-body",
                "slide-turns",
                "secondary");
    }

    private Node field(Field field) {
        var section = meetingText.reviewStatus().review().checklist().sections().get(field.section());
        return slide(List.of(
                MeetingNodeFactory.label(meetingText.title(section), "slide-parent", "secondary"),
                MeetingNodeFactory.label(meetingText.mask(field.label()), "slide-title", "huge"),
                value(field),
                MeetingNodeFactory.label(
                        meetingText.assignmentText(
                                meetingText.reviewStatus().review().assignment(section)),
                        "slide-body",
                        "secondary")));
    }

    /// A field that was filled stays on screen until someone turns on, and is no longer empty.
    private Node value(Field field) {
        var value = meetingText.reviewStatus().review().value(field.placeholder());
        if (value.isEmpty())
            return open(meetingText
                    .messages()
                    .text("meeting.empty", meetingText.mask(field.placeholder().text())));
        return MeetingNodeFactory.label(
                meetingText.messages().text("meeting.filled", meetingText.mask(value)), "slide-standing");
    }

    private Node claims(Blocker blocker) {
        if (meetingText.reviewStatus().claims().isEmpty())
            return slide(List.of(
                    MeetingNodeFactory.label(
                            meetingText.mask(meetingText
                                    .reviewStatus()
                                    .review()
                                    .openAction()
                                    .fileName()),
                            "slide-parent",
                            "secondary"),
                    MeetingNodeFactory.label(
                            meetingText.messages().text("meeting.allConfirmed"), "slide-title", "large")));
        return slide(List.of(
                MeetingNodeFactory.label(
                        meetingText.mask(
                                meetingText.reviewStatus().review().openAction().fileName()),
                        "slide-parent",
                        "secondary"),
                MeetingNodeFactory.label(capital(StatusText.text(blocker)), "slide-title", "large"),
                open(meetingText.messages().text("meeting.unconfirmed")),
                MeetingNodeFactory.label(
                        meetingText.messages().text("meeting.claimsBody"), "slide-body", "secondary")));
    }

    private static Node open(String text) {
        var row = new HBox(
                14,
                new StatusIcon(STATUS_WIDTH, StatusSymbol.OPEN),
                MeetingNodeFactory.label(text, "slide-standing", "secondary"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("standing-row");
        return row;
    }

    static VBox slide(List<? extends Node> parts) {
        var box = new VBox();
        box.getStyleClass().setAll("slide");
        box.getChildren().setAll(parts);
        return box;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /// The owner of what blocks, or nothing.
    public String owner(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) -> meetingText.owner(gate);
            case Blocker.EmptyField(Field field) ->
                meetingText
                                        .reviewStatus()
                                        .review()
                                        .assignment(meetingText
                                                .reviewStatus()
                                                .review()
                                                .checklist()
                                                .sections()
                                                .get(field.section()))
                                instanceof Assignment.To(var owner, var _)
                        ? meetingText.name(owner)
                        : "";
            case Blocker.Unconfirmed _ -> "";
        };
    }
}
