package dev.gateboard.app;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.board.Filter;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Png;
import dev.gateboard.workspace.DatabaseTrouble;
import dev.gateboard.workspace.Done;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The whole way on the sample, without a display: pictures of the real window, and what it exports.
final class Tour {
    private final Path out;
    private final Wiring wiring;
    private final Stage stage;
    private final Path sources;
    private final Play play;
    private final WeekGates gates;

    private Tour(Path out, Wiring wiring, Stage stage, Path sources) {
        this.sources = sources;
        this.out = out;
        this.wiring = wiring;
        this.stage = stage;
        this.play = new Play(wiring);
        this.gates = new WeekGates(play);
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
                    new BoardView.Place(Play.ADA, "gateboard.db", folder.resolve("sources.yaml")),
                    Surroundings.ofThisMachine(),
                    stage,
                    Wiring.DIRECT))) {
                new Tour(out, wiring, stage, folder.resolve("sources.yaml")).go();
            }
            System.out.println("The pictures and the exported checklist are in " + out);
            return 0;
        } catch (DatabaseTrouble e) {
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
        play.turnTo(wiring.verbsOf().state().get().boards().getFirst().review().id());
        gates.isolation();
        picture("2-five-gates-in-one-deed");
        decide();
        picture("3-board");
        filtered();
        dark();
        narrow();
        export();
        var people = List.of(Play.ADA, Play.BO, Play.CARLA);
        new TourRecord(wiring, people, out, this::picture).go(play.review());
        new TourMeeting(out, wiring, play.review()).go();
        new TourWeek(wiring, people, this::picture).go(play.review(), Sample.bytes());
        new TourSignals(wiring, Play.ADA, sources, this::picture).go(Sample.bytes());
    }

    /// Much of the release week's first days, and a gate that fails.
    private void decide() throws InterruptedException, ExecutionException {
        gates.fields();
        for (var gate : play.leaves("")) {
            if (gate.section() == 3 && gate.index() % 2 == 0) play.tell(Play.CARLA, Play.pass(gate));
        }
        gates.topology();
        gates.ruleOut();
        play.tell(
                Play.BO,
                new Deed.Fail(play.gate("elevated latency").id(), "the alert reads a metric that is gone", List.of()));
        gates.waive();
        play.look(play.gate("restore procedure"));
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
        Play.done(wiring.verbsOf().export(play.review(), Play.ADA, plain, true, true));
        Play.done(wiring.verbsOf().export(play.review(), Play.ADA, draft, false, true));
        var bytes = Files.readAllBytes(plain);
        var opened = wiring.verbsOf()
                .open(Play.ADA, "decided-plain.md", bytes, Checklist.Form.TASKS, Map.of())
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
        return Play.call(work);
    }
}
