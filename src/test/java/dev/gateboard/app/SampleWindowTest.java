package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.Terminal;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample in the real window: it says that it is thrown away, and is when it is left.
class SampleWindowTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSampleGoesWithTheWindowAndForAFileThatIsOpened() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            verifyThat(window.only("This sample is thrown away when you close it or open another file."), isVisible());
            assertThat(window.texts("#database")).containsExactly("Sample, not kept");
            window.save("sample");
        }
        try (var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store()) {
            assertThat(store.reviews()).isEmpty();
        }
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            var unusable = Files.writeString(folder.resolve("none.md"), "# Nothing\n");
            window.interact(() -> wiring.open(unusable));
            window.until(() -> window.texts(".message-line").stream().anyMatch(text -> text.contains("none.md")));
            assertThat(wiring.workspace().tidying().isSample())
                    .as("what cannot be opened throws nothing away")
                    .isTrue();

            var damaged = Files.writeString(folder.resolve("R.GATEBOARD"), "no bundle at all");
            window.interact(() -> wiring.open(damaged));
            window.until(() -> window.texts(".message-line").stream().anyMatch(text -> text.contains("R.GATEBOARD")));
            var probed = Files.writeString(folder.resolve("probed.md"), "# Probed\n\n- [ ] one\n");
            Files.write(folder.resolve("probed.probes.yaml"), new byte[(10 << 20) + 1]);
            window.interact(() -> wiring.open(probed));
            window.until(() -> window.texts(".message-line").stream().anyMatch(text -> text.contains("probed.md")));
            assertThat(wiring.workspace().tidying().isSample())
                    .as("what is damaged throws nothing away")
                    .isTrue();

            var file = Files.writeString(folder.resolve("own.md"), "# Own\n\n- [ ] one\n");
            window.interact(() -> wiring.open(file));
            window.until(() -> window.texts(".board-header .title").contains("Own"));
            assertThat(names(wiring)).containsExactly("Own");
            window.resize(1366, 720);
            window.save("sample-left");
            assertThat(window.lookup("Keep it").queryAll()).isEmpty();
            assertThat(window.lookup(".welcome").queryAll()).isEmpty();
            assertThat(window.texts("#database")).containsExactly("gateboard.db");
        }
        try (var wiring = wiring()) {
            wiring.resume().get();
            assertThat(names(wiring)).containsExactly("Own");
        }
    }

    @Test
    void aRecordFolderIsOpenedInTheOwnDatabaseAndStays() throws Exception {
        var terminal = new Terminal(Files.createDirectory(folder.resolve("other")));
        Files.writeString(folder.resolve("other/shop.md"), "# Shop\n\n- [ ] one\n");
        assertThat(terminal.run("open", "shop.md").code()).isZero();
        assertThat(terminal.run("export", "shop", "-o", "record/").code()).isZero();
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            window.interact(() -> wiring.open(folder.resolve("other/record")));
            window.until(() -> window.texts(".board-header .title").contains("Shop"));
            assertThat(names(wiring)).containsExactly("Shop");
            assertThat(window.texts("#database")).containsExactly("gateboard.db");
        }
        try (var wiring = wiring()) {
            wiring.resume().get();
            assertThat(names(wiring)).containsExactly("Shop");
        }
    }

    @Test
    void whoGoesOnFromTheSampleKeepsIt() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            var sample = wiring.workspace().state().get().reviewStatuses().getFirst();
            var file = Files.writeString(folder.resolve("own.md"), "# Own\n\n- [ ] one\n");
            window.interact(() -> wiring.openFrom(sample.review().id(), file));
            window.until(() -> names(wiring).size() == 2);
            assertThat(wiring.workspace().tidying().isSample()).isFalse();
            window.until(() -> window.texts(".message-line").contains("The sample is now a review in gateboard.db."));
            assertThat(window.lookup("Keep it").queryAll()).isEmpty();
        }
        try (var wiring = wiring()) {
            wiring.resume().get();
            assertThat(names(wiring)).containsExactly("beep-api", "Own");
        }
    }

    @Test
    void aFileThatCannotBeOpenedAfterTheSampleKeepsNothing() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            var sample = wiring.workspace().state().get().reviewStatuses().getFirst();
            for (var file : List.of(
                    folder.resolve("missing.md"), Files.writeString(folder.resolve("none.md"), "# Nothing\n"))) {
                window.interact(() -> wiring.openFrom(sample.review().id(), file));
                window.until(() -> window.texts(".message-line").stream()
                        .anyMatch(text -> text.contains(String.valueOf(file.getFileName()))));
                assertThat(wiring.workspace().tidying().isSample()).isTrue();
                verifyThat(window.only("Keep it"), isVisible());
            }
        }
        try (var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store()) {
            assertThat(store.reviews()).isEmpty();
        }
    }

    private static List<String> names(DashboardWindow wiring) throws Exception {
        return wiring.workspace().state().get().reviewStatuses().stream()
                .map(each -> each.review().name())
                .toList();
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
