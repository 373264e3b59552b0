package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.FileOperations.FileToOpen;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A gate that turns red in a review that nobody looks at is said once, and counted until somebody looks.
class RedGateAlertTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final Person BO = new Person("Bo Lind", "bo@example.org");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aGateOfAnotherReviewThatTurnsRedIsSaidOnceAndCountedUntilSomebodyLooks() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.resume().get();
            var shop = open(wiring, "shop", "backups restored");
            var pay = open(wiring, "pay", "rollback rehearsed");
            window.until(() -> window.all(".review-row").size() == 2);
            window.interact(() -> {
                wiring.stage().requestFocus();
                wiring.view().open(shop.id());
            });
            assertThat(title(wiring)).isEqualTo("Gateboard");

            fail(wiring, pay, ADA);
            assertThat(title(wiring)).as("one's own action is no news").isEqualTo("Gateboard");
            reopen(wiring, pay);
            fail(wiring, pay, BO);
            window.until(() -> title(wiring).equals("(1) pay · Gateboard"));
            assertThat(window.texts(".notification-bar .label")).contains("Failed: pay: rollback rehearsed");
            window.untilNoticeIsIn();
            window.save("red-gate");
            window.dark();
            window.save("red-gate-dark");
            var icons = TestWindow.call(() -> List.copyOf(wiring.stage().getIcons()));
            assertThat(icons).hasSize(2);
            saveIcon(icons.getLast());
            reopen(wiring, pay);
            assertThat(title(wiring)).as("nobody has looked").isEqualTo("(1) pay · Gateboard");
            fail(wiring, pay, BO);
            window.until(() -> title(wiring).equals("(2) pay · Gateboard"));

            window.interrupt();
            window.save("red-gate-again");
            window.clickOn("Show the gate");
            window.until(() -> title(wiring).equals("Gateboard"));
            window.until(() -> window.all(".board-row:selected").stream()
                    .map(row -> String.valueOf(row.getAccessibleText()))
                    .toList()
                    .toString()
                    .startsWith("[rollback rehearsed"));
        }
    }

    @Test
    void whatTurnsRedWhileTheWindowIsIconifiedIsCountedUntilItIsBack() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.resume().get();
            var pay = open(wiring, "pay", "rollback rehearsed");
            window.until(() -> window.all(".review-row").size() == 1);
            window.interact(() -> wiring.stage().setIconified(true));
            fail(wiring, pay, BO);
            window.until(() -> title(wiring).equals("(1) pay · Gateboard"));
            window.interact(() -> wiring.stage().setIconified(false));
            window.until(() -> title(wiring).equals("Gateboard"));
        }
    }

    @Test
    void itTakesNoPlaceFromAnOfferAndComesWhenThatIsClosed() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.resume().get();
            var shop = open(wiring, "shop", "backups restored");
            var pay = open(wiring, "pay", "rollback rehearsed");
            window.until(() -> window.all(".review-row").size() == 2);
            window.interact(() -> {
                wiring.view().open(shop.id());
                wiring.view().offer("The file changed.", "Replace it", () -> {});
            });
            fail(wiring, pay, BO);
            window.until(() -> title(wiring).equals("(1) pay · Gateboard"));
            assertThat(window.texts(".notification-bar .label")).contains("The file changed.");
            window.untilNoticeIsIn();
            window.clickOn("Replace it");
            window.until(() -> window.texts(".notification-bar .label").contains("Failed: pay: rollback rehearsed"));
            window.untilNoticeIsIn();
            window.save("red-gate-after-offer");
            window.interact(() -> wiring.view().offer("The file changed again.", "Replace it", () -> {}));
            assertThat(window.texts(".notification-bar .label")).contains("The file changed again.");
            window.clickOn("Replace it");
            window.until(() -> window.texts(".notification-bar .label").contains("Failed: pay: rollback rehearsed"));
            window.clickOn("Show the gate");
            window.until(() -> window.all(".notification-bar").isEmpty());
        }
    }

    @Test
    void whatWasRedBeforeTheWindowWasThereIsNoNews() throws Exception {
        try (var wiring = wiring()) {
            wiring.resume().get();
            open(wiring, "shop", "backups restored");
            fail(wiring, open(wiring, "pay", "rollback rehearsed"), BO);
        }
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.resume().get();
            window.until(() -> window.all(".review-row").size() == 2);
            assertThat(title(wiring)).isEqualTo("Gateboard");
            assertThat(window.all(".notification-bar")).isEmpty();
        }
    }

    private static void saveIcon(Image icon) throws Exception {
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", "icon-counted.png"), PngEncoder.encode(icon));
    }

    private static void fail(DashboardWindow wiring, Review review, Person by) throws Exception {
        act(wiring, review, by, new Action.Fail(gate(review).id(), "it does not work", List.of()));
    }

    private static void reopen(DashboardWindow wiring, Review review) throws Exception {
        act(wiring, review, ADA, new Action.Reopen(gate(review).id(), "again"));
    }

    private static Gate gate(Review review) {
        return review.checklist().gates().getFirst();
    }

    private static void act(DashboardWindow wiring, Review review, Person by, Action action) throws Exception {
        wiring.workspace()
                .perform(review.id(), by, by, List.of(action), List.of())
                .get();
        // What was published is shown by what the JavaFX thread does next.
        TestWindow.call(() -> true);
        TestWindow.call(() -> true);
    }

    private static String title(DashboardWindow wiring) {
        return TestWindow.call(() -> wiring.stage().getTitle());
    }

    private Review open(DashboardWindow wiring, String name, String gate) throws Exception {
        var file = Files.writeString(folder.resolve(name + ".md"), "# " + name + "\n\n- [ ] " + gate + "\n");
        var opening = new FileToOpen(file, Files.readAllBytes(file), StoredProbesFile.NOTHING);
        wiring.workspace().files().open(ADA, opening).get();
        return wiring.workspace().state().get().reviewStatuses().getLast().review();
    }

    private DashboardWindow wiring() {
        var opened = (StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"));
        return TestWindow.call(() -> new DashboardWindow(
                opened.store(),
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                CommandEnvironment.ofThisMachine(),
                new Stage(),
                DashboardWindow.DIRECT));
    }
}
