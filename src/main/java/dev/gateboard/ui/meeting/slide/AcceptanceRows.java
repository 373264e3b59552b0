package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.checklist.Gate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The gates of a block in as many rows as there is room for, and how many are before and behind them.
final class AcceptanceRows extends VBox {
    private static final int MOST = 12;
    private static final int TIGHT = 2;

    private final MeetingText meetingText;
    private final List<Gate> gates;
    private final AgendaPosition looking;
    private final Agenda.Item.Block block;
    private final int most;
    private final Runnable changed;

    AcceptanceRows(
            MeetingText meetingText, Agenda.Item.Block block, AgendaPosition looking, boolean tight, Runnable changed) {
        this.meetingText = meetingText;
        this.block = block;
        this.gates = block.gates();
        this.looking = looking;
        this.most = tight ? TIGHT : MOST;
        this.changed = changed;
        getStyleClass().setAll("block-rows");
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinHeight(0); // what does not fit is counted, and never pushed under the keys
        heightProperty().addListener(_ -> fit());
        draw(looking.firstShownRow(), Math.min(most, gates.size()));
    }

    private void fit() {
        if (getScene() == null || getHeight() <= 0) return;
        int here = looking.inBlock(block);
        int from = Math.clamp(Math.min(looking.firstShownRow(), here), 0, gates.size() - 1);
        int shown = drawFrom(from);
        while (here >= from + shown) shown = drawFrom(++from);
        if (most > TIGHT && looking.markShown(from, gates.subList(from, from + shown))) changed.run();
    }

    /// Draws from a row on, and says how many have room.
    private int drawFrom(int from) {
        int shown = Math.min(most, gates.size() - from);
        draw(from, shown);
        while (shown > 1 && isTooHigh()) draw(from, --shown);
        return shown;
    }

    private boolean isTooHigh() {
        applyCss();
        return prefHeight(getWidth()) > getHeight();
    }

    private void draw(int from, int shown) {
        var messages = meetingText.messages();
        var factory = new AcceptanceRowFactory(meetingText);
        var rows = new ArrayList<Node>();
        if (from > 0)
            rows.add(MeetingNodeFactory.line(messages.text("meeting.before", from), "secondary", "block-more"));
        for (int index = from; index < from + shown && index < gates.size(); index++)
            rows.add(factory.row(gates.get(index), index == looking.inBlock(block)));
        int after = gates.size() - from - shown;
        if (after > 0)
            rows.add(MeetingNodeFactory.line(messages.text("meeting.after", after), "secondary", "block-more"));
        getChildren().setAll(rows);
    }
}
