package dev.gateboard.ui.meeting;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.ui.control.HairlineSeparator;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The card at the right: what still blocks, as much of it as there is room for, and each section in a line.
final class RemainingBlockersPane extends VBox {
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
        sections.stream().limit(SECTIONS).forEach(section -> nodes.add(new RemainingSectionRow(meetingText, section)));
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
        var row =
                new RemainingBlockerRow(meetingText, item.blocker(), item.key().equals(here));
        row.setOnMouseClicked(_ -> go.accept(item.key()));
        return row;
    }
}
