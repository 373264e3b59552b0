package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.gateboard.ui.control.Screen;
import dev.gateboard.ui.status.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
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
            public Optional<Path> toAttach() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> chooseFileToOpen() {
                return Optional.of(folder.resolve("beep-api.gateboard"));
            }

            @Override
            public Optional<Path> chooseFileToSave(String name) {
                return Optional.of(folder.resolve(name));
            }

            @Override
            public Optional<Path> chooseExportFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> chooseRecordFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> chooseSigningKey() {
                return Optional.empty();
            }
        };
        return Screen.call(() -> new DashboardWindow(
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
                here.currentUser());
    }

    private static ReviewStatus board(DashboardWindow wiring) throws Exception {
        return wiring.workspace().state().get().reviewStatuses().getFirst();
    }

    private static Node row(Screen screen, String text) {
        return screen.all(".board-row").stream()
                .filter(cell ->
                        Objects.requireNonNullElse(cell.getAccessibleText(), "").startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static void more(Screen screen, String item) {
        screen.run(() -> ((MenuButton) screen.find("#more"))
                .getItems().stream()
                        .filter(each -> each.getText().startsWith(item))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        screen.pulses();
    }

    @Test
    void aPageStaysWithWhatWasTypedWhenTheWindowGetsSmallAndLargeAgain() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            wiring.start().get();
            screen.pulses();
            more(screen, "Paste replies");
            screen.run(() -> ((TextArea) screen.find(".page .text-area")).setText("half of it"));
            for (var width : new double[] {683, 1000, 1366}) {
                screen.run(() -> wiring.stage().setWidth(width));
                screen.pulses();
                assertThat(((TextArea) screen.find(".page .text-area")).getText())
                        .as("at " + width)
                        .isEqualTo("half of it");
            }
            screen.click(screen.named("Back to the gates"));
            assertThat(screen.all(".page")).isEmpty();
            assertThat(screen.all(".review-list")).isNotEmpty();
        }
    }

    /// Asks Carla about one gate; what is sent to her.
    private static String ask(Screen screen) {
        screen.press(KeyCode.F, KeyCode.CONTROL);
        screen.type("restore");
        screen.click(row(screen, "restore procedure"));
        screen.press(KeyCode.A);
        var fields = screen.all(".deed-form .text-field").stream()
                .map(TextField.class::cast)
                .toList();
        screen.run(() -> fields.get(0).setText("Carla <carla@example.org>"));
        screen.run(() -> fields.get(1).setText("2026-12-01 17:00"));
        screen.save("week-asking");
        screen.press(KeyCode.ENTER);
        return Screen.call(() -> Clipboard.getSystemClipboard().getString());
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
                var screen = Screen.over(wiring::stage)) {
            wiring.start().get();
            screen.pulses();
            screen.click(screen.named("Close"));
            Files.writeString(folder.resolve("answer.txt"), ask(screen).replaceFirst("\\[ ]", "[x]"));
            run("ssh-keygen", "-Y", "sign", "-f", "carla", "-n", "gateboard@v1", "answer.txt");
            var email = Files.readString(folder.resolve("answer.txt")) + "\n"
                    + Files.readString(folder.resolve("answer.txt.sig"));

            more(screen, "Paste replies");
            screen.run(() -> ((TextArea) screen.find(".page .text-area")).setText(email));
            screen.until(() -> !screen.named("Record 1 reply").isDisabled());
            screen.save("week-signed-answer");
            assertThat(screen.texts(".message-line")).anyMatch(each -> each.startsWith("Signed by Carla"));
            screen.click(screen.named("Record 1 reply"));
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isEqualTo(1);
            assertThat(board(wiring).total().withEvidence()).isEqualTo(1);
        }
    }

    @Test
    void askedAnsweredCutAnewAndSaidAgainWithOneKey() throws Exception {
        try (var wiring = wiring();
                var screen = Screen.over(wiring::stage)) {
            wiring.start().get();
            screen.pulses();
            screen.click(screen.named("Close"));
            var asked = ask(screen);
            assertThat(asked).contains("- [ ] ", "For Carla, due Tue 1 Dec 17:00");
            board(wiring);
            screen.pulses();
            screen.save("week-asked");
            assertThat(screen.named("Ask again…")).isNotNull();
            assertThat(screen.texts(".small")).contains("asked Carla");

            more(screen, "Paste replies");
            screen.run(() -> ((TextArea) screen.find(".page .text-area"))
                    .setText(asked.replaceFirst("\\[ ]", "[x]")
                            .replaceFirst("(?m)^(- \\[x].*)$", "$1 - took 40 minutes")));
            screen.pulses();
            screen.save("week-answer");
            screen.click(screen.named("Record 1 reply"));
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isEqualTo(1);
            assertThat(board(wiring).total().withoutEvidence()).isEqualTo(1);

            more(screen, "New build");
            screen.run(() -> ((TextField) screen.find(".page .text-field")).setText("9b07c11"));
            screen.run(() -> screen.all(".page .quiet").stream()
                    .filter(each -> ((Button) each).getText().equals("Reopen all"))
                    .forEach(each -> ((Button) each).fire()));
            screen.save("week-recut");
            screen.run(() -> screen.all(".page .primary").forEach(each -> ((Button) each).fire()));
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isZero();
            screen.pulses();
            screen.save("week-cut");
            screen.click(row(screen, "restore procedure"));
            screen.press(KeyCode.S);
            assertThat(board(wiring).total().count(GateStatus.PASSED)).isEqualTo(1);
            screen.pulses();
            screen.save("week-same");
            screen.run(() -> wiring.theme().setAppearance(wiring.scene(), Appearance.DARK));
            screen.save("week-same-dark");

            more(screen, "Save review as one file");
            board(wiring);
            screen.pulses();
            assertThat(folder.resolve("beep-api.gateboard")).exists();
        }
    }
}
