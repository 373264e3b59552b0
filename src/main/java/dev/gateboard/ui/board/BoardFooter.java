package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.control.HairlineSeparator;
import dev.gateboard.ui.control.WindowWidthClass;
import dev.gateboard.ui.signal.SourceHealthBar;
import dev.gateboard.ui.task.BackgroundTaskLink;
import dev.gateboard.ui.task.BackgroundTasks;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.controlsfx.control.StatusBar;

/// The line below everything: the sources of signals at the left; undo, what is on disk and where at the right.
final class BoardFooter extends VBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Messages messages;
    private final Label file = new Label();
    private final Label saved = new Label();
    private final Label who = new Label();
    private final SourceHealthBar sources;
    private final UndoRedoLinks undo;
    private final StatusBar line = new StatusBar();

    BoardFooter(Messages messages, Person me, String database, Runnable openSources, Runnable undo, Runnable redo) {
        who.setText(messages.text("footer.who", me.name()));
        who.setTooltip(new Tooltip(messages.text("footer.whoTip", me.toString())));
        who.getStyleClass().addAll("secondary", "small");
        who.setId("who");
        who.setMinWidth(60);
        this.messages = messages;
        this.sources = new SourceHealthBar(messages, openSources);
        this.undo = new UndoRedoLinks(messages, undo, redo);
        file.setText(database);
        file.setId("database");
        file.getStyleClass().addAll("secondary", "small");
        file.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        file.setMinWidth(0);
        saved.getStyleClass().addAll("secondary", "small");
        saved.setMinWidth(USE_PREF_SIZE);
        saved.setAlignment(Pos.CENTER_RIGHT);
        saved.fontProperty().subscribe(this::keepRoom);
        line.setText("");
        line.getLeftItems().setAll(sources);
        line.getRightItems().setAll(this.undo, who, file, saved);
        line.getStyleClass().add("footer");
        setMinWidth(0);
        line.setMinWidth(0);
        getChildren().setAll(new HairlineSeparator(Orientation.HORIZONTAL), line);
    }

    /// What takes longer stands beside the sources.
    void showTasks(BackgroundTasks tasks) {
        line.getLeftItems().add(new BackgroundTaskLink(messages, tasks));
    }

    void show(java.time.Instant at, boolean anything) {
        saved.setText(anything ? messages.text("board.saved", CLOCK.format(at.atZone(ZoneId.systemDefault()))) : "");
    }

    /// Where what is saved lies.
    void showDatabase(String name) {
        file.setText(name);
    }

    /// Digits differ in width: what stands beside the time does not move with it.
    private void keepRoom(Font font) {
        double widest = 0;
        for (int digit = 0; digit < 10; digit++) {
            var text = new Text(messages.text("board.saved", "00:00:00".replace("0", Integer.toString(digit))));
            text.setFont(font);
            widest = Math.max(widest, text.getLayoutBounds().getWidth());
        }
        saved.setPrefWidth(Math.ceil(widest) + 1);
    }

    /// Whether there is a step that this person can take back, or bring back.
    void show(Review review, Person me) {
        undo.show(review, me);
    }

    /// The sources of signals and how they answer.
    SourceHealthBar sources() {
        return sources;
    }

    /// In a small window the file's name gives way.
    void fit(WindowWidthClass panes) {
        boolean roomy = panes == WindowWidthClass.THREE_PANES;
        file.setVisible(roomy);
        file.setManaged(roomy);
        undo.fit(panes);
        sources.fit(panes);
    }
}
