package dev.gateboard.ui.meeting;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.control.HairlineSeparator;
import dev.gateboard.ui.meeting.slide.BlockerSlide;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card at the right: what still blocks, as much of it as there is room for, and each section in a line.
final class RemainingBlockersPane extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double SIGN = 18;
    private static final int MOST = 6;
    private static final int LEAST = 1;
    private static final int SECTIONS = 7;

    private final Consumer<String> go;
    private Optional<PaneContent> shown = Optional.empty();

    private record PaneContent(MeetingText meetingText, Agenda agenda, String here) {}

    /// @param go turns to the item of a key
    RemainingBlockersPane(Consumer<String> go) {
        this.go = go;
        getStyleClass().setAll("room-card", "remaining");
        setMinHeight(0); // what does not fit is counted, and never pushes the keys out of the window
        heightProperty().addListener(_ -> fit());
    }

    void show(MeetingText meetingText, Agenda agenda, String here) {
        shown = Optional.of(new PaneContent(meetingText, agenda, here));
        fit();
    }

    private void fit() {
        shown.ifPresent(next -> {
            int most = MOST;
            draw(next, most);
            while (most > LEAST && isTooHigh()) draw(next, --most);
        });
    }

    private boolean isTooHigh() {
        if (getScene() == null || getHeight() == 0) return false;
        applyCss();
        return prefHeight(getWidth()) > getHeight();
    }

    private void draw(PaneContent next, int most) {
        var meetingText = next.meetingText();
        var here = next.here();
        var messages = meetingText.messages();
        var nodes = new ArrayList<Node>();
        var blocking = next.agenda().blocking();
        nodes.add(MeetingNodeFactory.line(
                blocking.isEmpty() ? messages.text("meeting.nothingBlocks") : messages.text("meeting.stillBlocking"),
                "remaining-title"));
        int at = index(blocking, here);
        int first = Math.clamp(at - most / 2L, 0, Math.max(0, blocking.size() - most));
        var some = blocking.subList(first, Math.min(blocking.size(), first + most));
        if (first > 0) nodes.add(more(messages.text("meeting.before", first)));
        some.forEach(item -> nodes.add(row(meetingText, item, here)));
        int after = blocking.size() - first - some.size();
        if (after > 0) nodes.add(more(messages.text("meeting.after", after)));
        nodes.add(new HairlineSeparator(Orientation.HORIZONTAL));
        var sections = meetingText.reviewStatus().review().checklist().sections().stream()
                .filter(section -> meetingText.reviewStatus().tally(section).leaves() > 0)
                .toList();
        sections.stream().limit(SECTIONS).forEach(section -> nodes.add(section(meetingText, section)));
        if (sections.size() > SECTIONS)
            nodes.add(more(messages.text("meeting.moreSections", sections.size() - SECTIONS)));
        getChildren().setAll(nodes);
    }

    private static int index(List<Agenda.Item.Blocking> blocking, String here) {
        for (int index = 0; index < blocking.size(); index++) {
            if (blocking.get(index).key().equals(here)) return index;
        }
        return 0;
    }

    private static Node more(String text) {
        return MeetingNodeFactory.line(text, "secondary", "remaining-more");
    }

    private Node row(MeetingText meetingText, Agenda.Item.Blocking item, String here) {
        var text = MeetingNodeFactory.runs(runs(meetingText, item.blocker()), "remaining-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var owner = MeetingNodeFactory.line(
                new BlockerSlide(meetingText).owner(item.blocker()), "secondary", "remaining-owner");
        owner.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(13, new StatusIcon(SIGN, sign(item.blocker())), text, owner);
        row.getStyleClass().setAll("remaining-row");
        row.pseudoClassStateChanged(HERE, item.key().equals(here));
        row.setOnMouseClicked(_ -> go.accept(item.key()));
        return row;
    }

    private static List<TextRun> runs(MeetingText meetingText, Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) ->
                Stream.concat(
                                gate.parent() < 0
                                        ? Stream.of()
                                        : Stream.of(TextRun.plain(meetingText.mask(meetingText
                                                        .reviewStatus()
                                                        .review()
                                                        .gate(gate.parent())
                                                        .text())
                                                + " ")),
                                Stream.of(new TextRun(meetingText.mask(gate.text()), TextRun.TextStyle.STRONG, "")))
                        .toList();
            case Blocker.EmptyField(Field field) ->
                List.of(new TextRun(meetingText.mask(field.label()), TextRun.TextStyle.STRONG, ""));
            case Blocker.Unconfirmed _ -> List.of(new TextRun(StatusText.text(blocker), TextRun.TextStyle.STRONG, ""));
        };
    }

    private static StatusSymbol sign(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(var _, var status) ->
                StatusSymbol.of(status.status(), status.hasEvidence(), status.isClaimed());
            case Blocker.EmptyField _ -> StatusSymbol.OPEN;
            case Blocker.Unconfirmed _ -> StatusSymbol.PASSED_CLAIMED;
        };
    }

    private static Node section(MeetingText meetingText, Section section) {
        Tally tally = meetingText.reviewStatus().tally(section);
        var name = MeetingNodeFactory.line(meetingText.title(section), "secondary", "remaining-section");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var count = MeetingNodeFactory.line(
                new TallyText(meetingText.messages()).fraction(tally), "secondary", "remaining-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var sign = StatusSymbol.of(tally);
        var row = new HBox(12, new StatusIcon(SIGN - 2, sign), name, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().setAll("remaining-line");
        return row;
    }
}
