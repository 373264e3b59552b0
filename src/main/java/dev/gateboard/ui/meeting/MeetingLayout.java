package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Where the parts of the meeting are: the header, the slide with its form, what still blocks, and the keys.
final class MeetingLayout extends BorderPane {
    private final MeetingHeader header;
    private final StackPane slide = new StackPane();
    private final DecisionBar bar = new DecisionBar();
    private final RemainingBlockersPane remaining;

    /// @param below what stands below the slide
    /// @param keys what stands at the foot
    MeetingLayout(MeetingView view, Messages messages, List<Node> below, Node keys) {
        header = new MeetingHeader(messages);
        remaining = new RemainingBlockersPane(view.navigator()::turnTo);
        slide.getStyleClass().setAll("slide-host");
        slide.setMinHeight(0);
        var talk = new VBox(slide);
        talk.getChildren().addAll(below);
        talk.getStyleClass().setAll("talk");
        HBox.setHgrow(talk, Priority.ALWAYS);
        talk.setMinWidth(0);
        bar.onDecide(() -> view.navigator().turnTo(new Agenda.Item.DecisionItem()));
        var body = new HBox(44, talk, remaining);
        body.getStyleClass().setAll("room-body");
        getStyleClass().setAll("room-page");
        setCenter(body);
        setTop(header);
        setBottom(new VBox(bar, keys));
    }

    /// Shows a slide, and around it what belongs to its item.
    void show(MeetingText text, Agenda agenda, Agenda.Item item, Node next) {
        header.show(text, agenda, item.key());
        slide.getChildren().setAll(next);
        boolean roll = item instanceof Agenda.Item.RollCallItem;
        boolean wide = roll || item instanceof Agenda.Item.DecisionItem || item instanceof Agenda.Item.Changed;
        NodeVisibility.show(remaining, !wide);
        if (!wide) remaining.show(text, agenda, item.key());
        NodeVisibility.show(bar, roll);
        if (roll) bar.show(text);
    }

    void showProbeState(ReviewProbeMonitor.State state) {
        header.showProbeState(state);
    }

    void tick(MeetingText text) {
        header.tick(text);
    }
}
