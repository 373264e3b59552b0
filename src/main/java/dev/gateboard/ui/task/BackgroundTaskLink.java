package dev.gateboard.ui.task;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.LazyView;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.TitledPopOver;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.control.Hyperlink;
import org.controlsfx.control.TaskProgressView;

/// How many tasks take longer; it leads to a list where each can be stopped. Not there while nothing does.
public final class BackgroundTaskLink extends Hyperlink {
    private static final double WIDTH = 380;
    private static final double HEIGHT = 200;

    private final Messages messages;
    private final ObservableList<Task<?>> tasks;
    private final LazyView<TaskList> list = new LazyView<>(this::list);

    private record TaskList(TaskProgressView<Task<?>> view, TitledPopOver popOver) {}

    public BackgroundTaskLink(Messages messages, BackgroundTasks running) {
        this.messages = messages;
        this.tasks = running.listed();
        getStyleClass().setAll("hyperlink", "inline-link", "task-link");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> list.get().popOver().open(this));
        tasks.addListener((ListChangeListener<Task<?>>) _ -> show());
        show();
    }

    private void show() {
        NodeVisibility.show(this, !tasks.isEmpty());
        setText(messages.count("task.running", tasks.size()));
        list.ifCreated(shown -> {
            shown.view().getTasks().setAll(tasks);
            if (tasks.isEmpty()) shown.popOver().close();
        });
    }

    private TaskList list() {
        var view = new TaskProgressView<Task<?>>();
        view.setPrefSize(WIDTH, HEIGHT);
        view.getTasks().setAll(tasks);
        return new TaskList(view, new TitledPopOver(messages.text("task.title"), view));
    }
}
