package dev.gateboard.demo;

import dev.gateboard.language.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The record of the release week: written, and verified.
final class RecordDemoSteps {
    private final DemoDriver play;
    private final Path folder;

    RecordDemoSteps(DemoDriver play, Path folder) {
        this.play = play;
        this.folder = folder;
    }

    void export() throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> play.window().meeting().close());
        play.openReview(play.review());
        DemoDriver.await(play.window().workspace().records().exportFolder(play.review(), DemoDriver.ADA, folder, true));
        play.waitUntilDrawn();
        DemoDriver.onScreen(() -> play.window().view().showMessage(Messages.WINDOW.text("window.exported", folder)));
    }

    void verify() throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> play.window().view().pages().openVerify(List.of(folder)));
    }
}
