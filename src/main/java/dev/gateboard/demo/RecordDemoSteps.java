package dev.gateboard.demo;

import dev.gateboard.language.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The record of the release week: written, and verified.
final class RecordDemoSteps {
    private final DemoDriver play;
    private final Path folder;
    private final Messages messages;

    RecordDemoSteps(DemoDriver play, Path folder, Messages messages) {
        this.play = play;
        this.messages = messages;
        this.folder = folder;
    }

    void export() throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> play.window().meeting().close());
        play.openReview(play.review());
        DemoDriver.await(play.window().workspace().records().exportFolder(play.review(), DemoDriver.ADA, folder, true));
        play.waitUntilDrawn();
        DemoDriver.onScreen(() -> play.window().view().showMessage(messages.text("window.exported", folder)));
    }

    void verify() throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> play.window().view().pages().openVerify(List.of(folder)));
    }
}
