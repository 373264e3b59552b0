package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the tour and the release week do with a window: actions by the verbs of a person, entered by Ada, and turning
/// the window to what they changed. Used beside the JavaFX thread.
final class DemoDriver {
    static final Person ADA = new Person("Ada", "ada@example.org");
    static final Person BO = new Person("Bo", "bo@example.org");
    static final Person CARLA = new Person("Carla", "carla@example.org");

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long LOOK_AGAIN = 100;

    private final DashboardWindow wiring;
    private UUID review = new UUID(0, 0);

    DemoDriver(DashboardWindow wiring) {
        this.wiring = wiring;
    }

    DashboardWindow window() {
        return wiring;
    }

    UUID review() {
        return review;
    }

    /// From now on it is about this review, which is on screen.
    void openReview(UUID next) throws InterruptedException, ExecutionException {
        review = next;
        onScreen(() -> wiring.view().open(next));
    }

    ReviewStatus reviewStatus() throws InterruptedException, ExecutionException {
        return wiring.workspace().state().get().reviewStatus(review).orElseThrow();
    }

    /// The leaf whose text has these words.
    Gate gate(String words) throws InterruptedException, ExecutionException {
        return leaves("").stream()
                .filter(gate -> gate.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /// The leaves below the gate whose text begins so; all of them for an empty text.
    List<Gate> leaves(String parent) throws InterruptedException, ExecutionException {
        var now = reviewStatus().review();
        return now.checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> parent.isEmpty()
                        || (gate.parent() >= 0 && now.gate(gate.parent()).text().startsWith(parent)))
                .toList();
    }

    /// The gates that block.
    List<Gate> blocking() throws InterruptedException, ExecutionException {
        return reviewStatus().blockers().stream()
                .flatMap(blocker ->
                        blocker instanceof Blocker.OpenGate(Gate gate, var _) ? Stream.of(gate) : Stream.empty())
                .toList();
    }

    static Action pass(Gate gate) {
        return new Action.Pass(gate.id(), "", Duration.ZERO, List.of());
    }

    void perform(Person by, Action action) throws InterruptedException, ExecutionException {
        perform(by, List.of(action), List.of());
    }

    void perform(Person by, List<Action> actions) throws InterruptedException, ExecutionException {
        perform(by, actions, List.of());
    }

    /// One step, none where there are no actions.
    void perform(Person by, List<Action> actions, List<FileAttachment> attachments)
            throws InterruptedException, ExecutionException {
        if (!actions.isEmpty()) await(wiring.workspace().perform(review, by, ADA, actions, attachments));
    }

    /// @throws IllegalStateException where it was refused, with the sentence why
    static WorkspaceResult.Stored await(CompletableFuture<WorkspaceResult> asked)
            throws InterruptedException, ExecutionException {
        return switch (asked.get()) {
            case WorkspaceResult.Stored stored -> stored;
            case WorkspaceResult.ActionRefused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    /// Selects these gates' rows, as a person would.
    void select(Gate... gates) throws InterruptedException, ExecutionException {
        var ids = Stream.of(gates).map(Gate::id).toList();
        waitUntilDrawn();
        onScreen(() -> wiring.view().select(ids));
    }

    /// Waits until a signal has said so.
    ///
    /// @throws IllegalStateException where none does
    void waitUntil(Predicate<ReviewStatus> seen) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.test(reviewStatus())) {
            if (System.nanoTime() > end) throw new IllegalStateException("No signal came in time.");
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /// What was asked for is done, and its answer is drawn.
    void waitUntilDrawn() throws InterruptedException, ExecutionException {
        for (int turn = 0; turn < 2; turn++) {
            var _ = wiring.workspace().state().get();
            onScreen(() -> {});
        }
    }

    static void onScreen(Runnable work) throws InterruptedException, ExecutionException {
        call(() -> {
            work.run();
            return true;
        });
    }

    static <T> T call(Callable<T> work) throws InterruptedException, ExecutionException {
        var task = new FutureTask<>(work);
        DashboardWindow.onScreen(task);
        return task.get();
    }
}
