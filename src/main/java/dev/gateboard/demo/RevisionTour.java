package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.ui.changes.PendingDocumentUpdate;
import dev.gateboard.ui.gate.action.GateActionKind;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/// The tour's week before the meeting: a review that goes on from the last one, people who are asked, a copy that
/// comes back, and a new build; each page in light, dark and small.
final class RevisionTour {
    private static final String FILE = "production-readiness-staging.md";

    private final DashboardWindow wiring;
    private final List<Person> people;
    private final SignalTour.ScreenshotTaker pictures;
    private final Messages messages = Messages.WINDOW;
    private UUID review = new UUID(0, 0);

    /// @param people the first is at the keyboard
    RevisionTour(DashboardWindow wiring, List<Person> people, SignalTour.ScreenshotTaker pictures) {
        this.wiring = wiring;
        this.people = List.copyOf(people);
        this.pictures = pictures;
    }

    /// @param before the review it goes on from
    /// @param checklist the bytes of its document
    void run(UUID before, byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        review = requireStored(wiring.workspace()
                        .openFrom(
                                before,
                                people.getFirst(),
                                FILE,
                                checklist,
                                Checklist.GateSyntax.TASKS,
                                Map.of("Release id", "7c1d20e"),
                                StoredProbesFile.NOTHING))
                .review()
                .id();
        onScreen(() -> wiring.view().open(review));
        onScreen(() -> wiring.view().pages().openLastTime());
        takeScreenshots("27-from-last-time");
        chooseMoreItem(messages.text("more.learning"));
        takeScreenshots("28-learning");
        ask();
        answers();
        attribution();
        chooseMoreItem(messages.text("more.recut"));
        type("9b07c11");
        takeScreenshots("31-new-build");
        comesBack(checklist);
        onScreen(() -> wiring.view().closePage());
    }

    /// What people said before anything comes back.
    private void attribution() throws InterruptedException, ExecutionException {
        perform(leaves("Secrets policy", "Migrations", "restore procedure").stream()
                .<Action>map(gate -> new Action.Pass(gate.id(), "seen in staging", Duration.ZERO, List.of()))
                .toList());
    }

    private void ask() throws IOException, InterruptedException, ExecutionException {
        var gates = leaves("RPO/RTO", "tabletop exercise", "restore procedure");
        onScreen(() -> {
            wiring.view().closePage();
            wiring.view().select(gates.stream().map(Gate::id).toList());
            wiring.view().openLine(GateActionKind.ASK);
        });
        takeScreenshots("29-ask");
        var board = reviewStatus();
        var five = LocalDate.now(board.review().zone()).plusDays(1).atTime(LocalTime.of(17, 0));
        var due = new Assignment.Due.At(five.atZone(board.review().zone()).toInstant());
        perform(new GateCodeTable(board.review()).requestActions(gates, new Assignment.To(people.getLast(), due)));
    }

    private void answers() throws IOException, InterruptedException, ExecutionException {
        var board = reviewStatus();
        var text = new StringBuilder();
        for (var gate : leaves("RPO/RTO", "restore procedure"))
            text.append("- [x] ")
                    .append(new GateCodeTable(board.review()).codeFor(gate))
                    .append(' ')
                    .append(QuestionListText.sentence(board.review(), gate))
                    .append(" - done on Monday, notes in the wiki\n");
        chooseMoreItem(messages.text("more.answers"));
        onScreen(() -> node(TextArea.class, ".page .text-area").setText(text.toString()));
        takeScreenshots("30-answers");
    }

    /// A colleague's copy, taken in with one question left unanswered.
    private void comesBack(byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        var text = new String(checklist, StandardCharsets.UTF_8)
                .replaceFirst("\\[ ] Alert routing", "[x] Alert routing")
                .replaceFirst("Secrets policy:", "Policy for secrets:")
                .replaceFirst("(?m)^.*restore procedure.*\\R", "")
                .replaceFirst("`TBD \\(single-node[^`]*`", "`single-node`")
                .replaceFirst(
                        "(?m)^(\\s*)- \\[ ] tabletop", "$1- [ ] on-call is staffed for the launch\n$1- [ ] tabletop");
        var sight = wiring.workspace().comparisonContext(review).get().orElseThrow();
        var look = DocumentComparer.compareFile(sight, FILE, text.getBytes(StandardCharsets.UTF_8), false);
        if (!(look instanceof IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming)))
            throw new IllegalStateException("The copy brings nothing: " + look);
        onScreen(() -> {
            wiring.view().closePage();
            wiring.view()
                    .pages()
                    .showUpdate(
                            review,
                            Optional.of(new PendingDocumentUpdate(
                                    review, incoming, Path.of(FILE), PendingDocumentUpdate.UpdateOrigin.ON_DISK)));
        });
        takeScreenshots("32-the-file-changed");
        onScreen(() -> wiring.view().pages().openChanges());
        takeScreenshots("33-what-it-brings");
        requireStored(wiring.workspace().revise(review, people.getFirst(), incoming, List.of()));
        onScreen(() -> {
            wiring.view().closePage();
            wiring.view().pages().showUpdate(review, Optional.empty());
        });
        takeScreenshots("34-asks-on");
        onScreen(() -> wiring.view().pages().openQuestions());
        takeScreenshots("35-unanswered");
    }

    private List<Gate> leaves(String... texts) throws InterruptedException, ExecutionException {
        return reviewStatus().review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> List.of(texts).stream().anyMatch(gate.text()::contains))
                .toList();
    }

    /// In light, in dark, and on a quarter of the screen.
    private void takeScreenshots(String name) throws IOException, InterruptedException, ExecutionException {
        waitUntilDrawn();
        pictures.take(name);
        onScreen(() -> wiring.theme().setAppearance(wiring.scene(), Appearance.DARK));
        pictures.take(name + "-dark");
        onScreen(() -> wiring.theme().setAppearance(wiring.scene(), Appearance.LIGHT));
        resize(683, 360);
        pictures.take(name + "-small");
        resize(1366, 720);
    }

    private void resize(double width, double height) throws InterruptedException, ExecutionException {
        onScreen(() -> {
            wiring.stage().setWidth(width);
            wiring.stage().setHeight(height);
        });
        waitUntilDrawn();
    }

    private void chooseMoreItem(String item) throws InterruptedException, ExecutionException {
        onScreen(() -> node(MenuButton.class, "#more").getItems().stream()
                .filter(each -> each.getText().equals(item))
                .findFirst()
                .orElseThrow()
                .fire());
        onScreen(() -> {
            wiring.view().applyCss();
            wiring.view().layout();
        });
    }

    private void type(String text) throws InterruptedException, ExecutionException {
        onScreen(() -> node(TextField.class, ".page .text-field").setText(text));
    }

    private <T> T node(Class<T> kind, String selector) {
        return wiring.scene().getRoot().lookupAll(selector).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private ReviewStatus reviewStatus() throws InterruptedException, ExecutionException {
        return wiring.workspace().state().get().reviewStatus(review).orElseThrow();
    }

    private void perform(List<Action> actions) throws InterruptedException, ExecutionException {
        requireStored(wiring.workspace().perform(review, people.getLast(), people.getFirst(), actions, List.of()));
    }

    private static ReviewStatus requireStored(CompletableFuture<WorkspaceResult> asked)
            throws InterruptedException, ExecutionException {
        return switch (asked.get()) {
            case WorkspaceResult.Stored(ReviewStatus reviewStatus, var _, var _, var _) -> reviewStatus;
            case WorkspaceResult.ActionRefused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    /// What was asked for is done, and its answer is drawn.
    private void waitUntilDrawn() throws InterruptedException, ExecutionException {
        for (int turn = 0; turn < 2; turn++) {
            var _ = wiring.workspace().state().get();
            ScreenshotTour.onScreen(() -> true);
        }
    }

    private static void onScreen(Runnable work) throws InterruptedException, ExecutionException {
        ScreenshotTour.onScreen(() -> {
            work.run();
            return true;
        });
    }
}
