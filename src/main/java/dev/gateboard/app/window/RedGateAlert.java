package dev.gateboard.app.window;

import dev.gateboard.app.desktop.DesktopNotifier;
import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.overview.RedGate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Says once that a gate of any active review turned red, and counts those that nobody has looked at yet. On the
/// JavaFX thread.
final class RedGateAlert {
    /// How many are named in one sentence.
    private static final int NAMED = 3;

    private final Stage stage;
    private final BoardView view;
    private final Workspace workspace;
    private final Messages messages;
    private final Person me;
    private final Executor screen;
    private final DesktopNotifier desktop;
    private final WindowBadge badge;
    private final Subscription watching;
    private final Map<UUID, ReviewStatus> known = new HashMap<>();
    /// By review, the one that turned last at the end.
    private final Map<UUID, List<RedGate>> unseen = new LinkedHashMap<>();

    RedGateAlert(Stage stage, BoardView view, Workspace workspace, Messages messages, Person me, Executor screen) {
        this.stage = stage;
        this.view = view;
        this.workspace = workspace;
        this.messages = messages;
        this.me = me;
        this.screen = screen;
        this.desktop = new DesktopNotifier(stage);
        this.badge = new WindowBadge(stage, messages);
        this.watching = stage.focusedProperty().subscribe(this::look);
    }

    /// The newest state. What was red in the first one of a review is not news.
    void show(WorkspaceState state) {
        var turned = new ArrayList<RedGate>();
        for (var status : state.reviewStatuses()) {
            var before = known.put(status.review().id(), status);
            if (before != null && !before.equals(status)) turned.addAll(RedGate.between(before, status, me));
        }
        var active = state.reviewStatuses().stream()
                .map(status -> status.review().id())
                .toList();
        known.keySet().retainAll(active);
        unseen.keySet().retainAll(active);
        for (var gate : turned) {
            var gates = unseen.containsKey(gate.review()) ? unseen.remove(gate.review()) : new ArrayList<RedGate>();
            gates.add(gate);
            unseen.put(gate.review(), gates);
        }
        if (!turned.isEmpty()) say(turned);
        look();
    }

    /// Whoever looks at a review has seen what turned red in it.
    void look() {
        // A window may keep the focus while it is iconified.
        if (stage.isFocused() && !stage.isIconified()) view.reviewInSight().ifPresent(unseen::remove);
        int count = unseen.values().stream().mapToInt(List::size).sum();
        badge.show(
                count,
                unseen.values().stream()
                        .reduce((_, later) -> later)
                        .map(gates -> VisibleText.text(gates.getLast().reviewName()))
                        .orElse(""));
    }

    /// Another window counts from now on.
    void stop() {
        watching.unsubscribe();
    }

    /// Something else had the window's title for a while.
    void restoreTitle() {
        badge.drawTitle();
    }

    private void say(List<RedGate> turned) {
        var newest = turned.getLast();
        var sentence = sentence(turned);
        view.announce(sentence, messages.text("redGate.show"), () -> open(newest));
        if (!stage.isIconified() && Window.getWindows().stream().anyMatch(Window::isFocused)) return;
        var _ = workspace
                .settings()
                .thenAcceptAsync(
                        settings -> {
                            if (new UserSettings(settings).notifications())
                                desktop.show(messages.text("redGate.title"), sentence, () -> open(newest));
                        },
                        screen);
    }

    private void open(RedGate gate) {
        view.openGate(gate.review(), gate.gate());
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private String sentence(List<RedGate> turned) {
        if (turned.size() > 1)
            return messages.text(
                    "redGate.several",
                    turned.size(),
                    turned.stream().limit(NAMED).map(this::name).collect(Collectors.joining("; ")));
        var gate = turned.getFirst();
        return gate.status() == GateStatus.DISPUTED
                ? messages.text("redGate.disputed", name(gate))
                : messages.text("redGate.failed", name(gate));
    }

    private String name(RedGate gate) {
        return messages.text("redGate.name", VisibleText.text(gate.reviewName()), VisibleText.text(gate.gateText()));
    }
}
