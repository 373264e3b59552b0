package dev.gateboard.app;

import dev.gateboard.ui.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The record of the release week: written, and verified.
final class WeekRecord {
    private final Play play;
    private final Path folder;
    private final Messages messages;

    WeekRecord(Play play, Path folder, Messages messages) {
        this.play = play;
        this.messages = messages;
        this.folder = folder;
    }

    void export() throws InterruptedException, ExecutionException {
        Play.onScreen(() -> play.wiring().meeting().close());
        play.turnTo(play.review());
        Play.done(play.wiring().verbsOf().exportFolder(play.review(), Play.ADA, folder, true));
        play.settle();
        Play.onScreen(() -> play.wiring().view().inform(messages.text("window.exported", folder)));
    }

    void verify() throws InterruptedException, ExecutionException {
        Play.onScreen(() -> play.wiring().view().pages().openVerify(List.of(folder)));
    }
}
