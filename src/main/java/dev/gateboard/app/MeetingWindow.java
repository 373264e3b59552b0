package dev.gateboard.app;

import dev.gateboard.model.Board;
import dev.gateboard.model.Person;
import dev.gateboard.ui.gate.Drafts;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Theme;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.ui.meeting.Presenter;
import dev.gateboard.ui.meeting.Room;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Prober;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;

/// The presenter's window, one at a time; the board stays behind it. Used on the JavaFX thread.
final class MeetingWindow implements Room {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Parts parts;
    private final Consumer<UUID> board;
    private Appearance appearance = Appearance.SYSTEM;
    private Optional<Shown> shown = Optional.empty();
    private Prober.State asks = new Prober.State.Here();

    /// What it is made of.
    record Parts(
            Messages messages,
            Theme theme,
            Person me,
            InstantSource clock,
            Workspace workspace,
            Drafts drafts,
            Executor screen) {}

    private record Shown(Stage stage, Presenter presenter, UUID review) {}

    /// @param board brings the board to the front, with what stands before an export of this review
    MeetingWindow(Parts parts, Consumer<UUID> board) {
        this.parts = parts;
        this.board = board;
    }

    /// Opens the window on this review, or brings it to the front.
    void present(Board of) {
        var review = of.review().id();
        if (shown.filter(each -> each.review().equals(review)).isEmpty()) {
            close();
            open(of);
        }
        shown.ifPresent(each -> {
            each.stage().show();
            each.stage().toFront();
            each.presenter().requestFocus();
        });
    }

    private void open(Board of) {
        var presenter = new Presenter(parts.messages(), parts.me(), parts.clock(), this, of);
        var stage = new Stage();
        var scene = new Scene(presenter, WIDTH, HEIGHT);
        parts.theme().apply(scene, appearance);
        stage.setScene(scene);
        stage.setTitle(parts.messages().text("meeting.window", of.review().name()));
        stage.getIcons().setAll(WindowIcons.all());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(javafx.scene.input.KeyCombination.NO_MATCH);
        stage.setOnHidden(_ -> {
            presenter.close();
            shown = shown.filter(each -> !each.stage().equals(stage));
        });
        presenter.asked(asks);
        shown = Optional.of(new Shown(stage, presenter, of.review().id()));
    }

    void show(WorkspaceState state) {
        shown.ifPresent(each -> each.presenter().show(state));
    }

    /// Who asks the probes of the review on the board.
    void asked(Prober.State state) {
        asks = state;
        shown.ifPresent(each -> each.presenter().asked(state));
    }

    void appear(Appearance next) {
        appearance = next;
        shown.ifPresent(each -> parts.theme().appear(each.stage().getScene(), next));
    }

    /// The stage on screen; empty where there is none.
    Optional<Stage> stage() {
        return shown.map(Shown::stage);
    }

    void close() {
        shown.ifPresent(each -> each.stage().close());
    }

    @Override
    public CompletableFuture<Done> perform(UUID review, Person by, Wish wish) {
        var asked = wish.many()
                ? parts.workspace().performMany(review, by, parts.me(), wish.deeds(), wish.enclosures(), wish.seen())
                : parts.workspace().perform(review, by, parts.me(), wish.deeds(), wish.enclosures(), wish.seen());
        // A fault is an answer too: the line waits for one.
        return onScreen(
                asked.exceptionally(fault -> new Done.Refused("This was not done, by a fault of Gateboard: " + fault)));
    }

    @Override
    public Drafts drafts() {
        return parts.drafts();
    }

    @Override
    public CompletableFuture<Done> undo(UUID review) {
        return onScreen(parts.workspace().undo(review, parts.me()));
    }

    @Override
    public CompletableFuture<Done> redo(UUID review) {
        return onScreen(parts.workspace().redo(review, parts.me()));
    }

    private CompletableFuture<Done> onScreen(CompletableFuture<Done> asked) {
        return asked.thenApplyAsync(done -> done, parts.screen());
    }

    @Override
    public void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void fullScreen() {
        shown.ifPresent(each -> each.stage().setFullScreen(!each.stage().isFullScreen()));
    }

    @Override
    public void export(UUID review) {
        board.accept(review);
    }
}
