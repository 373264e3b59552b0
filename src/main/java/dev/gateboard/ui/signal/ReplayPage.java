package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.workspace.ReplayRecorder;
import java.nio.file.Path;
import java.time.ZoneId;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// A recorded run, evaluated again by its own answers. It is for looking at alone: nothing of it reaches a review.
public final class ReplayPage extends BorderPane {
    private final Messages messages;
    private final ReplayController controller;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Label about;
    private final InlineMessage message = new InlineMessage();
    private final Button choose;
    private final ListView<ReplayRecorder.ReplayedReading> list = new ListView<>();

    public ReplayPage(Messages messages, ReplayController controller) {
        this.messages = messages;
        this.controller = controller;
        about = new WrappedLabel(messages.text("replay.about"), "secondary");
        choose = ButtonFactory.primary(messages.text("replay.choose"), this::choose);
        choose.setId("choose-run");
        var top = new VBox(
                10,
                new WrappedLabel(messages.text("replay.title"), "title"),
                about,
                message,
                ButtonFactory.row(choose));
        top.getStyleClass().setAll("log-top");
        list.setCellFactory(_ -> new ReplayCell(messages, zone));
        list.getStyleClass().add("log-list");
        list.setPlaceholder(new WrappedLabel("", "secondary"));
        list.setAccessibleText(messages.text("replay.title"));
        getStyleClass().addAll("side-pane", "log-page");
        setAccessibleText(messages.text("replay.title"));
        setTop(top);
        setCenter(list);
    }

    private void choose() {
        controller.chooseRecordedRun().ifPresent(this::replay);
    }

    private void replay(Path file) {
        message.showInfo(messages.text("replay.running", String.valueOf(file.getFileName())));
        var _ = controller.replay(file).thenAccept(this::show);
    }

    private void show(ReplayController.ReplayResult result) {
        message.clear();
        if (!result.problem().isEmpty()) message.showError(result.problem());
        result.run().forEach(run -> {
            about.setText(messages.text("replay.run", run.review(), TimeText.full(run.at(), zone)));
            list.setItems(FXCollections.observableList(run.entries()));
        });
    }

    /// Puts the keyboard on the button that asks for a file.
    public void focus() {
        choose.requestFocus();
    }
}
