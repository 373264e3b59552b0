package dev.gateboard.app;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Codes;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.ui.changes.Arrival;
import dev.gateboard.ui.gate.GateVerb;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Questions;
import dev.gateboard.workspace.Comparing;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Incoming;
import dev.gateboard.workspace.SidecarFile;
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

/// The tour's week before the meeting: a review that goes on from the last one, people who are asked, a copy that comes
/// back, and a new build; each page in light, dark and small.
final class TourWeek {
    private static final String FILE = "production-readiness-staging.md";

    private final Wiring wiring;
    private final List<Person> people;
    private final TourSignals.Pictures pictures;
    private final Messages messages = new Messages();
    private UUID review = new UUID(0, 0);

    /// @param people the first is at the keyboard
    TourWeek(Wiring wiring, List<Person> people, TourSignals.Pictures pictures) {
        this.wiring = wiring;
        this.people = List.copyOf(people);
        this.pictures = pictures;
    }

    /// @param before the review it goes on from
    /// @param checklist the bytes of its document
    void go(UUID before, byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        review = stored(wiring.verbsOf()
                        .openFrom(
                                before,
                                people.getFirst(),
                                FILE,
                                checklist,
                                Checklist.Form.TASKS,
                                Map.of("Release id", "7c1d20e"),
                                SidecarFile.NOTHING))
                .review()
                .id();
        onScreen(() -> wiring.view().open(review));
        onScreen(() -> wiring.view().pages().openLastTime());
        pages("27-from-last-time");
        more(messages.text("more.learning"));
        pages("28-learning");
        ask();
        answers();
        said();
        more(messages.text("more.recut"));
        type("9b07c11");
        pages("31-new-build");
        comesBack(checklist);
        onScreen(() -> wiring.view().back());
    }

    /// What people said before anything comes back.
    private void said() throws InterruptedException, ExecutionException {
        perform(leaves("Secrets policy", "Migrations", "restore procedure").stream()
                .<Deed>map(gate -> new Deed.Pass(gate.id(), "seen in staging", Duration.ZERO, List.of()))
                .toList());
    }

    private void ask() throws IOException, InterruptedException, ExecutionException {
        var gates = leaves("RPO/RTO", "tabletop exercise", "restore procedure");
        onScreen(() -> {
            wiring.view().back();
            wiring.view().select(gates.stream().map(Gate::id).toList());
            wiring.view().openLine(GateVerb.ASK);
        });
        pages("29-ask");
        var board = board();
        var five = LocalDate.now(board.review().zone()).plusDays(1).atTime(LocalTime.of(17, 0));
        var due = new Assignment.Due.At(five.atZone(board.review().zone()).toInstant());
        perform(new Codes(board.review()).asking(gates, new Assignment.To(people.getLast(), due)));
    }

    private void answers() throws IOException, InterruptedException, ExecutionException {
        var board = board();
        var text = new StringBuilder();
        for (var gate : leaves("RPO/RTO", "restore procedure"))
            text.append("- [x] ")
                    .append(new Codes(board.review()).of(gate))
                    .append(' ')
                    .append(Questions.sentence(board.review(), gate))
                    .append(" - done on Monday, notes in the wiki\n");
        more(messages.text("more.answers"));
        onScreen(() -> node(TextArea.class, ".page .text-area").setText(text.toString()));
        pages("30-answers");
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
        var sight = wiring.verbsOf().sight(review).get().orElseThrow();
        var look = Comparing.look(sight, FILE, text.getBytes(StandardCharsets.UTF_8), false);
        if (!(look instanceof Incoming.Look.Brings(Incoming incoming)))
            throw new IllegalStateException("The copy brings nothing: " + look);
        onScreen(() -> {
            wiring.view().back();
            wiring.view()
                    .pages()
                    .arrived(review, Optional.of(new Arrival(review, incoming, Path.of(FILE), Arrival.Way.ON_DISK)));
        });
        pages("32-the-file-changed");
        onScreen(() -> wiring.view().pages().openChanges());
        pages("33-what-it-brings");
        stored(wiring.verbsOf().revise(review, people.getFirst(), incoming, List.of()));
        onScreen(() -> {
            wiring.view().back();
            wiring.view().pages().arrived(review, Optional.empty());
        });
        pages("34-asks-on");
        onScreen(() -> wiring.view().pages().openDoubts());
        pages("35-unanswered");
    }

    private List<Gate> leaves(String... texts) throws InterruptedException, ExecutionException {
        return board().review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> List.of(texts).stream().anyMatch(gate.text()::contains))
                .toList();
    }

    /// In light, in dark, and on a quarter of the screen.
    private void pages(String name) throws IOException, InterruptedException, ExecutionException {
        settle();
        pictures.take(name);
        onScreen(() -> wiring.theme().appear(wiring.scene(), Appearance.DARK));
        pictures.take(name + "-dark");
        onScreen(() -> wiring.theme().appear(wiring.scene(), Appearance.LIGHT));
        resize(683, 360);
        pictures.take(name + "-small");
        resize(1366, 720);
    }

    private void resize(double width, double height) throws InterruptedException, ExecutionException {
        onScreen(() -> {
            wiring.stage().setWidth(width);
            wiring.stage().setHeight(height);
        });
        settle();
    }

    private void more(String item) throws InterruptedException, ExecutionException {
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

    private Board board() throws InterruptedException, ExecutionException {
        return wiring.verbsOf().state().get().board(review).orElseThrow();
    }

    private void perform(List<Deed> deeds) throws InterruptedException, ExecutionException {
        stored(wiring.verbsOf().perform(review, people.getLast(), people.getFirst(), deeds, List.of()));
    }

    private static Board stored(CompletableFuture<Done> asked) throws InterruptedException, ExecutionException {
        return switch (asked.get()) {
            case Done.Stored(Board board, var _, var _, var _) -> board;
            case Done.Refused(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    /// What was asked for is done, and its answer is drawn.
    private void settle() throws InterruptedException, ExecutionException {
        for (int turn = 0; turn < 2; turn++) {
            var _ = wiring.verbsOf().state().get();
            Tour.onScreen(() -> true);
        }
    }

    private static void onScreen(Runnable work) throws InterruptedException, ExecutionException {
        Tour.onScreen(() -> {
            work.run();
            return true;
        });
    }
}
