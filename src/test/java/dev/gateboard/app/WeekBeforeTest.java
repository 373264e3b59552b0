package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.Demo;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.status.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The week before the meeting, in the real window: somebody is asked and answers by mail, a new build is cut, and what
/// was said of the old one is said again with one key.
class WeekBeforeTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");

    @TempDir
    private Path folder = Path.of("");

    private DashboardWindow wiring() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        var choosing = new FileDialogs() {
            @Override
            public Optional<Path> chooseFileToOpen() {
                return Optional.of(folder.resolve("beep-api.gateboard"));
            }

            @Override
            public Optional<Path> chooseFileToSave(String name) {
                return Optional.of(folder.resolve(name));
            }
        };
        return TestWindow.call(() -> new DashboardWindow(
                store,
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                surroundings(),
                new DashboardWindow.Surface(new Stage(), choosing, Demo.NONE),
                DashboardWindow.DIRECT));
    }

    /// This machine, from a folder that may have settings of its own.
    private CommandEnvironment surroundings() {
        var here = CommandEnvironment.ofThisMachine();
        return new CommandEnvironment(
                here.out(),
                here.err(),
                here.in(),
                here.environment(),
                folder,
                here.clock(),
                here.zone(),
                here.gitIdentity());
    }

    private static ReviewStatus board(DashboardWindow wiring) throws Exception {
        return wiring.workspace().state().get().reviewStatuses().getFirst();
    }

    private static Node row(TestWindow window, String text) {
        return window.lookup(".board-row").queryAll().stream()
                .filter(cell ->
                        Objects.requireNonNullElse(cell.getAccessibleText(), "").startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static void more(TestWindow window, String item) {
        window.clickOn("#more");
        var menu = window.window(PopupWindow.class::isInstance);
        window.clickOn(window.from(menu.getScene().getRoot())
                .lookup((Labeled each) -> each.getText().startsWith(item))
                .<Node>query());
    }

    @Test
    void aPageStaysWithWhatWasTypedWhenTheWindowGetsSmallAndLargeAgain() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            more(window, "Paste replies");
            window.enter(".page .text-area", "half of it");
            for (var width : new double[] {683, 1000, 1366}) {
                window.interact(() -> wiring.stage().setWidth(width));
                window.interrupt();
                assertThat(((TextArea) window.only(".page .text-area").query()).getText())
                        .as("at " + width)
                        .isEqualTo("half of it");
            }
            window.clickOn("Back to the gates");
            assertThat(window.lookup(".page").queryAll()).isEmpty();
            assertThat(window.lookup(".review-list").queryAll()).isNotEmpty();
        }
    }

    /// Asks Carla about one gate; what is sent to her.
    private static String ask(TestWindow window) {
        window.push(KeyCode.CONTROL, KeyCode.F);
        window.write("restore");
        window.clickOn(row(window, "restore procedure"));
        window.push(KeyCode.A);
        window.write("Carla <carla@example.org>").push(KeyCode.TAB).write("2026-12-01 17:00");
        window.save("week-asking");
        window.push(KeyCode.ENTER);
        return TestWindow.call(() -> Clipboard.getSystemClipboard().getString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    /// Rule R10, with the stock ssh-keygen and git's own list of allowed signers.
    @Test
    void anAnswerSignedWithAListedKeyBacksThePass() throws Exception {
        run("git", "init", "-q");
        run("git", "config", "gpg.ssh.allowedSignersFile", "signers");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "carla");
        Files.writeString(
                folder.resolve("signers"), "carla@example.org " + Files.readString(folder.resolve("carla.pub")));
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            window.clickOn("Close");
            Files.writeString(folder.resolve("answer.txt"), ask(window).replaceFirst("\\[ ]", "[x]"));
            run("ssh-keygen", "-Y", "sign", "-f", "carla", "-n", "gateboard@v1", "answer.txt");
            var email = Files.readString(folder.resolve("answer.txt")) + "\n"
                    + Files.readString(folder.resolve("answer.txt.sig"));

            more(window, "Paste replies");
            window.clickOn(".page .text-area");
            window.paste(email);
            window.until(() -> !window.only("Record 1 reply").query().isDisabled());
            window.save("week-signed-answer");
            assertThat(window.texts(".message-line")).anyMatch(each -> each.startsWith("Signed by Carla"));
            window.clickOn("Record 1 reply");
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isEqualTo(1);
            assertThat(board(wiring).total().withEvidence()).isEqualTo(1);
        }
    }

    @Test
    void askedAnsweredCutAnewAndSaidAgainWithOneKey() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            window.clickOn("Close");
            var asked = ask(window);
            assertThat(asked).contains("- [ ] ", "For Carla, due Tue 1 Dec 17:00");
            board(wiring);
            window.interrupt();
            window.save("week-asked");
            verifyThat(window.only("Ask again…"), isVisible());
            assertThat(window.texts(".small")).contains("asked Carla");

            more(window, "Paste replies");
            window.clickOn(".page .text-area");
            window.paste(asked.replaceFirst("\\[ ]", "[x]").replaceFirst("(?m)^(- \\[x].*)$", "$1 - took 40 minutes"));
            window.save("week-answer");
            window.clickOn("Record 1 reply");
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isEqualTo(1);
            assertThat(board(wiring).total().withoutEvidence()).isEqualTo(1);

            more(window, "New build");
            window.enter(".page .text-field", "9b07c11");
            for (var section : window.all(".page .quiet"))
                if (section instanceof Button button && button.getText().equals("Untick all")) window.clickOn(section);
            window.save("week-recut");
            window.clickOn(".page .primary");
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isZero();
            window.interrupt();
            window.save("week-cut");
            window.clickOn(row(window, "restore procedure"));
            window.push(KeyCode.S);
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isEqualTo(1);
            window.interrupt();
            window.save("week-same");
            window.interact(() -> wiring.theme().setAppearance(wiring.scene(), Appearance.DARK));
            window.save("week-same-dark");

            more(window, "Save review as one file");
            board(wiring);
            window.interrupt();
            assertThat(folder.resolve("beep-api.gateboard")).exists();
        }
    }
}
