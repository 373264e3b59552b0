package dev.gateboard.app;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.model.Waiver;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.board.Filter;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Png;
import dev.gateboard.workspace.Done;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The whole way on the sample, without a display: pictures of the real window, and what it exports.
final class Tour {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final Person BO = new Person("Bo", "bo@example.org");
    private static final Person CARLA = new Person("Carla", "carla@example.org");

    private final Path out;
    private final Wiring wiring;
    private final Stage stage;
    private final Path sources;
    private UUID review = new UUID(0, 0);

    private Tour(Path out, Wiring wiring, Stage stage, Path sources) {
        this.sources = sources;
        this.out = out;
        this.wiring = wiring;
        this.stage = stage;
    }

    /// Saves the pictures and gives the exit code.
    static int run(Path out) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Files.createDirectories(out);
            var folder = Files.createTempDirectory("gateboard-tour");
            var code = switch (Store.open(folder.resolve("tour.db"))) {
                case Opening.Refused(String sentence) -> {
                    System.err.println(sentence);
                    yield 65;
                }
                case Opening.Opened(Store store) -> run(out, folder, store);
            };
            try (var left = Files.list(folder)) {
                for (var file : left.toList()) Files.delete(file);
            }
            Files.delete(folder);
            return code;
        } catch (IOException e) {
            System.err.println("The tour cannot write to " + out + " (" + e.getMessage() + "): name another folder.");
            return 65;
        }
    }

    private static int run(Path out, Path folder, Store store) throws IOException {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            var stage = onScreen(Stage::new);
            try (var wiring = onScreen(() -> new Wiring(
                    store,
                    new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                    Surroundings.ofThisMachine(),
                    stage,
                    Wiring.DIRECT))) {
                new Tour(out, wiring, stage, folder.resolve("sources.yaml")).go();
            }
            System.out.println("The pictures and the exported checklist are in " + out);
            return 0;
        } catch (StoreException e) {
            System.err.println(e.sentence());
            return 70;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 70;
        } catch (ExecutionException e) {
            System.err.println("The tour came to an end before its time: " + e.getCause());
            return 70;
        } finally {
            Platform.exit();
        }
    }

    private void go() throws IOException, InterruptedException, ExecutionException {
        onScreen(() -> {
            stage.show();
            return true;
        });
        wiring.start().get();
        picture("1-first-run");
        onScreen(() -> {
            wiring.view().welcomed();
            return true;
        });
        var board = board();
        review = board.review().id();
        isolation(board);
        picture("2-five-gates-in-one-deed");
        decide();
        picture("3-board");
        filtered();
        dark();
        narrow();
        export();
        new TourRecord(wiring, List.of(ADA, BO, CARLA), out, this::picture).go(review);
        new TourMeeting(out, wiring, review).go();
        new TourWeek(wiring, List.of(ADA, BO, CARLA), this::picture).go(review, Wiring.sample());
        new TourSignals(wiring, ADA, sources, this::picture).go(Wiring.sample());
    }

    private void isolation(Board board) throws InterruptedException, ExecutionException {
        var five = leaves(board, "Cross-org isolation tests");
        onScreen(() -> {
            wiring.view().select(five.stream().map(Gate::id).toList());
            return true;
        });
        var link = new Evidence.Address("https://ci.example/beep-api/runs/4211");
        tell(
                BO,
                five.stream()
                        .<Deed>map(
                                gate -> new Deed.Pass(gate.id(), "isolation suite green", Duration.ZERO, List.of(link)))
                        .toList());
    }

    private void decide() throws InterruptedException, ExecutionException {
        var board = board();
        fill(board, "Release id", "4f2a91c");
        fill(board, "Date", "2026-11-24");
        fill(board, "Owner", "Ada");
        for (var gate : leaves(board, "")) {
            if (gate.section() == 3 && gate.index() % 2 == 0) tell(CARLA, List.of(pass(gate)));
        }
        var choice = board.review().checklist().gates().stream()
                .filter(gate -> !gate.options().isEmpty())
                .findFirst()
                .orElseThrow();
        tell(ADA, List.of(new Deed.Choose(choice.id(), "single-node")));
        tell(BO, List.of(new Deed.RuleOut(find("queue/workflow"), "there is no queue in this release", List.of())));
        tell(BO, List.of(new Deed.Fail(find("elevated latency"), "the alert reads a metric that is gone", List.of())));
        tell(
                ADA,
                List.of(new Deed.Waive(
                        find("tabletop exercise"),
                        new Waiver(
                                "exercise planned for January",
                                "recovery is slower than planned",
                                "on-call doubled",
                                CARLA,
                                LocalDate.now(board.review().zone()).plusDays(40)))));
        var tabletop = find("restore procedure");
        onScreen(() -> {
            wiring.view().select(List.of(tabletop));
            return true;
        });
    }

    private static Deed pass(Gate gate) {
        return new Deed.Pass(gate.id(), "", Duration.ZERO, List.of());
    }

    private void filtered() throws IOException, InterruptedException, ExecutionException {
        onScreen(() -> {
            wiring.view().narrow(Filter.BLOCKING);
            return true;
        });
        picture("4-blocking");
        onScreen(() -> {
            wiring.view().narrow(Filter.ALL);
            return true;
        });
    }

    private void dark() throws IOException, InterruptedException, ExecutionException {
        appear(Appearance.DARK);
        picture("5-dark");
        appear(Appearance.LIGHT);
    }

    private void appear(Appearance appearance) throws InterruptedException, ExecutionException {
        onScreen(() -> {
            wiring.theme().appear(wiring.scene(), appearance);
            return true;
        });
    }

    private void narrow() throws IOException, InterruptedException, ExecutionException {
        resize(683, 360);
        picture("6-narrow");
        resize(1366, 720);
    }

    private void resize(double width, double height) throws InterruptedException, ExecutionException {
        onScreen(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    private void export() throws IOException, InterruptedException, ExecutionException {
        var plain = out.resolve("decided-plain.md");
        var draft = out.resolve("decided.md");
        tell(wiring.verbsOf().export(review, ADA, plain, true, true));
        tell(wiring.verbsOf().export(review, ADA, draft, false, true));
        var bytes = Files.readAllBytes(plain);
        var opened = wiring.verbsOf()
                .open(ADA, "decided-plain.md", bytes, Checklist.Form.TASKS, Map.of())
                .get();
        if (opened instanceof Done.Stored stored) {
            onScreen(() -> {
                wiring.view().open(stored.board().review().id());
                return true;
            });
        }
        picture("7-claims-of-a-file");
        System.out.println(
                "Exported: " + new String(bytes, StandardCharsets.UTF_8).lines().count() + " lines.");
    }

    private void fill(Board board, String label, String value) throws InterruptedException, ExecutionException {
        for (var field : board.review().checklist().fields()) {
            if (field.label().equals(label))
                tell(ADA, List.of(new Deed.Fill(field.placeholder().index(), label, value)));
        }
    }

    private UUID find(String text) throws InterruptedException, ExecutionException {
        return leaves(board(), "").stream()
                .filter(gate -> gate.text().contains(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// The leaves below the gate whose text begins so; all of them for an empty text.
    private static List<Gate> leaves(Board board, String parent) {
        var leaves = new ArrayList<Gate>();
        for (var gate : board.review().checklist().gates()) {
            boolean below = parent.isEmpty()
                    || (gate.parent() >= 0
                            && board.review().gate(gate.parent()).text().startsWith(parent));
            if (gate.isLeaf() && below) leaves.add(gate);
        }
        return leaves;
    }

    private Board board() throws InterruptedException, ExecutionException {
        return wiring.verbsOf().state().get().boards().getFirst();
    }

    private void tell(Person by, List<Deed> deeds) throws InterruptedException, ExecutionException {
        tell(wiring.verbsOf().perform(review, by, ADA, deeds, List.of()));
    }

    private static void tell(CompletableFuture<Done> asked) throws InterruptedException, ExecutionException {
        if (asked.get() instanceof Done.Refused(String sentence)) throw new IllegalStateException(sentence);
    }

    private void picture(String name) throws IOException, InterruptedException, ExecutionException {
        for (int pulse = 0; pulse < 3; pulse++) {
            onScreen(() -> {
                wiring.view().applyCss();
                wiring.view().layout();
                return true;
            });
        }
        var image = onScreen(() -> wiring.scene().snapshot(null));
        Files.write(out.resolve(name + ".png"), Png.of(image));
    }

    static <T> T onScreen(Callable<T> work) throws InterruptedException, ExecutionException {
        var task = new FutureTask<>(work);
        Wiring.onScreen(task);
        return task.get();
    }
}
