package dev.gateboard.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// A real workspace on a store in a folder, with a presenter on its review: what is pressed there is on disk.
final class MeetingRoom implements AutoCloseable {
    static final Person ADA = Person.parse("Ada <ada@example.org>");
    static final Person BO = Person.parse("Bo <bo@example.org>");
    static final Person CARLA = Person.parse("Carla <carla@example.org>");

    private final Workspace workspace;
    private final UUID review;
    private final MeetingView presenter;
    private final TestWindow window;
    private final AtomicReference<Instant> now;
    private final List<String> copied = new ArrayList<>();
    private final List<String> popups = new ArrayList<>();
    private final DraftStore drafts = TestWindow.call(DraftStore::inMemory);
    private boolean behind;

    private MeetingRoom(
            Workspace workspace, UUID review, AtomicReference<Instant> now, AtomicReference<MeetingView> shown) {
        this.workspace = workspace;
        this.review = review;
        this.now = now;
        this.presenter = TestWindow.call(() -> new MeetingView(Messages.WINDOW, ADA, now::get, room(), board()));
        shown.set(presenter);
        this.window = TestWindow.of(1366, 768, () -> presenter);
        window.interact(presenter::requestFocus);
    }

    /// A room on a new review of this document.
    static MeetingRoom of(Path folder, String name, byte[] document) {
        var now = new AtomicReference<>(Instant.parse("2026-11-24T13:00:00Z"));
        var shown = new AtomicReference<MeetingView>();
        var workspace = workspace(folder, now, shown);
        var done = ask(workspace.open(ADA, name, document, GateSyntax.TASKS, Map.of()));
        var room = new MeetingRoom(
                workspace,
                ((WorkspaceResult.Stored) done).reviewStatus().review().id(),
                now,
                shown);
        ask(workspace.start());
        return room;
    }

    static MeetingRoom of(Path folder, String text) {
        return of(folder, "beep.md", text.getBytes(StandardCharsets.UTF_8));
    }

    /// A second window on the same store.
    MeetingRoom another(Path folder) {
        var shown = new AtomicReference<MeetingView>();
        var room = new MeetingRoom(workspace(folder, now, shown), review, now, shown);
        ask(room.workspace.start());
        behind = true;
        return room;
    }

    private static Workspace workspace(Path folder, AtomicReference<Instant> now, AtomicReference<MeetingView> shown) {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gates.db"))).store();
        return new Workspace(store, now::get, ZoneId.of("Europe/Berlin"), state -> show(shown, state));
    }

    private static void show(AtomicReference<MeetingView> shown, WorkspaceState state) {
        var presenter = shown.get();
        if (presenter != null) Platform.runLater(() -> presenter.show(state));
    }

    private MeetingController room() {
        return new MeetingController() {
            @Override
            public CompletableFuture<WorkspaceResult> perform(UUID of, Person by, ActionRequest wish) {
                return onScreen(
                        wish.isBulk()
                                ? workspace.performMany(
                                        of, by, ADA, wish.actions(), wish.attachments(), wish.seenState())
                                : workspace.perform(of, by, ADA, wish.actions(), wish.attachments(), wish.seenState()));
            }

            @Override
            public DraftStore drafts() {
                return drafts;
            }

            @Override
            public CompletableFuture<WorkspaceResult> undo(UUID of) {
                return onScreen(workspace.undo(of, ADA));
            }

            @Override
            public CompletableFuture<WorkspaceResult> redo(UUID of) {
                return onScreen(workspace.redo(of, ADA));
            }

            @Override
            public CompletableFuture<Optional<ValueCurve>> curve(UUID of, UUID gate, String probe) {
                return workspace.signals().curve(of, gate, probe).thenApplyAsync(curve -> curve, Platform::runLater);
            }

            @Override
            public void copy(String text) {
                copied.add(text);
            }

            @Override
            public void fullScreen() {
                window.stage().setFullScreen(!window.stage().isFullScreen());
            }

            @Override
            public void export(UUID of) {
                copied.add("export " + of);
            }
        };
    }

    private static CompletableFuture<WorkspaceResult> onScreen(CompletableFuture<WorkspaceResult> asked) {
        return asked.thenApplyAsync(done -> done, Platform::runLater);
    }

    private static <T> T ask(CompletableFuture<T> asked) {
        try {
            return asked.get(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Presses keys together, waits until what they asked for is on disk and drawn, and looks for other windows.
    MeetingRoom push(KeyCode... keys) {
        if (behind) window.robotContext().getBaseRobot().typeKeyboard(window.scene(), keys[0], "");
        else window.push(keys);
        settle();
        return this;
    }

    /// Types into the open line.
    MeetingRoom write(String text) {
        window.write(text);
        settle();
        return this;
    }

    /// Puts a text into an entry of the open line.
    MeetingRoom put(String entry, String text) {
        window.enter("#line-" + entry, text);
        return this;
    }

    /// The owner thread has done what was asked, and the screen has drawn it.
    void settle() {
        ask(workspace.state());
        window.interrupt();
        ask(workspace.state());
        window.interrupt();
        TestWindow.call(() -> {
            Window.getWindows().stream()
                    .filter(window -> window instanceof PopupWindow || window instanceof PopupControl)
                    .forEach(window -> popups.add(window.toString()));
            return true;
        });
    }

    /// Whether this can be read before long: another process, or the clock, is noticed within a second.
    boolean waitsFor(String text) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!seen().contains(text)) {
            if (System.nanoTime() > end) return false;
            settle();
        }
        return true;
    }

    /// Does something beside the presenter, as a probe or the board does.
    void does(Person by, Action... actions) {
        var done = ask(workspace.perform(review, by, ADA, List.of(actions), List.of()));
        assertThat(done).isInstanceOf(WorkspaceResult.Stored.class);
        settle();
    }

    ReviewStatus board() {
        return ask(workspace.state()).reviewStatus(review).orElseThrow();
    }

    Gate gate(String text) {
        return board().review().checklist().gates().stream()
                .filter(each -> each.isLeaf() && each.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    static Action pass(Gate gate) {
        return new Action.Pass(gate.id(), "", Duration.ZERO, List.of());
    }

    /// Everything that can be read on the screen.
    String seen() {
        var texts = new ArrayList<String>();
        for (var node : window.lookup(_ -> true).queryAll()) {
            if (node instanceof Labeled labeled) texts.add(labeled.getText());
            else if (node instanceof TextField field) texts.add(field.getText() + " " + field.getPromptText());
            else if (node instanceof Text text) texts.add(text.getText());
        }
        return String.join("\n", texts);
    }

    String typed(String entry) {
        return TestWindow.call(() -> ((TextField) presenter.lookup("#line-" + entry)).getText());
    }

    boolean isTyping() {
        return TestWindow.call(() -> presenter.lookup(".deed-line") != null);
    }

    void later(Duration span) {
        now.updateAndGet(instant -> instant.plus(span));
    }

    Instant now() {
        return java.util.Objects.requireNonNull(now.get());
    }

    TestWindow window() {
        return window;
    }

    List<String> copied() {
        return copied;
    }

    List<String> popups() {
        return popups;
    }

    Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() throws WorkspaceException {
        window.interact(presenter::close);
        window.close();
        workspace.close();
    }
}
