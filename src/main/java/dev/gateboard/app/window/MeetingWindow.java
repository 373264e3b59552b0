package dev.gateboard.app.window;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.meeting.MeetingController;
import dev.gateboard.ui.meeting.MeetingView;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.Theme;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
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
public final class MeetingWindow implements MeetingController {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final MeetingDependencies parts;
    private final Consumer<UUID> board;
    private Appearance appearance = Appearance.SYSTEM;
    private Optional<OpenMeeting> shown = Optional.empty();
    private ReviewProbeMonitor.State asks = new ReviewProbeMonitor.State.AskedHere();

    /// What it is made of.
    record MeetingDependencies(
            Messages messages,
            Theme theme,
            Person me,
            InstantSource clock,
            Workspace workspace,
            DraftStore drafts,
            Executor screen) {}

    private record OpenMeeting(Stage stage, MeetingView presenter, UUID review) {}

    /// @param board brings the board to the front, with what stands before an export of this review
    MeetingWindow(MeetingDependencies parts, Consumer<UUID> board) {
        this.parts = parts;
        this.board = board;
    }

    /// Opens the window on this review, or brings it to the front.
    public void showReview(ReviewStatus of) {
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

    private void open(ReviewStatus of) {
        var presenter = new MeetingView(parts.messages(), parts.me(), parts.clock(), this, of);
        var stage = new Stage();
        var scene = new Scene(presenter, WIDTH, HEIGHT);
        parts.theme().install(scene, appearance);
        stage.setScene(scene);
        stage.setTitle(parts.messages().text("meeting.window", of.review().name()));
        stage.getIcons().setAll(WindowIcons.all());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(javafx.scene.input.KeyCombination.NO_MATCH);
        stage.setOnHidden(_ -> {
            presenter.close();
            shown = shown.filter(each -> !each.stage().equals(stage));
        });
        presenter.showProbeState(asks);
        shown = Optional.of(new OpenMeeting(stage, presenter, of.review().id()));
    }

    void show(WorkspaceState state) {
        shown.ifPresent(each -> each.presenter().show(state));
    }

    /// Who asks the probes of the review on the board.
    void showProbeState(ReviewProbeMonitor.State state) {
        asks = state;
        shown.ifPresent(each -> each.presenter().showProbeState(state));
    }

    public void setAppearance(Appearance next) {
        appearance = next;
        shown.ifPresent(each -> parts.theme().setAppearance(each.stage().getScene(), next));
    }

    /// The stage on screen; empty where there is none.
    public Optional<Stage> stage() {
        return shown.map(OpenMeeting::stage);
    }

    public void close() {
        shown.ifPresent(each -> each.stage().close());
    }

    @Override
    public CompletableFuture<WorkspaceResult> perform(UUID review, Person by, ActionRequest wish) {
        var asked = wish.isBulk()
                ? parts.workspace()
                        .performMany(review, by, parts.me(), wish.actions(), wish.attachments(), wish.seenState())
                : parts.workspace()
                        .perform(review, by, parts.me(), wish.actions(), wish.attachments(), wish.seenState());
        // A fault is an answer too: the line waits for one.
        return onScreen(asked.exceptionally(fault ->
                new WorkspaceResult.ActionRefused(Messages.WINDOW.text("window.fault", String.valueOf(fault)))));
    }

    @Override
    public DraftStore drafts() {
        return parts.drafts();
    }

    @Override
    public CompletableFuture<WorkspaceResult> undo(UUID review) {
        return onScreen(parts.workspace().undo(review, parts.me()));
    }

    @Override
    public CompletableFuture<WorkspaceResult> redo(UUID review) {
        return onScreen(parts.workspace().redo(review, parts.me()));
    }

    private CompletableFuture<WorkspaceResult> onScreen(CompletableFuture<WorkspaceResult> asked) {
        return asked.thenApplyAsync(done -> done, parts.screen());
    }

    @Override
    public CompletableFuture<Optional<ValueCurve>> curve(UUID review, UUID gate, String probe) {
        return parts.workspace().signals().curve(review, gate, probe).thenApplyAsync(curve -> curve, parts.screen());
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
