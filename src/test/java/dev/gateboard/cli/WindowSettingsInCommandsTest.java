package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.settings.UserSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands use the identity, the key and the allowed signers that a person set in the window, and say so.
class WindowSettingsInCommandsTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final String CARLA = "Carla Q <carla@example.org>";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("beep.md"), """
            # Beep

            ## Ops

            - [ ] The smoke test passed

            ## Sign-off

            - Product sign-off: `TBD`
            """);
        assertThat(run(Optional.of(ADA), "open", "beep.md").code()).isZero();
    }

    private Terminal.Answer run(Optional<Person> git, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new CommandEnvironment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                Map.of("GATEBOARD_DB", "gateboard.db"),
                folder,
                InstantSource.fixed(Terminal.NOW),
                ZoneOffset.UTC,
                () -> git);
        int code = new Cli(surroundings, _ -> ExitCode.USAGE).run(arguments);
        return new Terminal.Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void set(String setting, String value) throws Exception {
        try (var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store()) {
            store.write(transaction -> {
                transaction.setSetting(setting, value);
                return true;
            });
        }
    }

    private void makeKey(String name) throws IOException, InterruptedException {
        var made = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", name)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
    }

    private void decide() {
        for (var arguments : new String[][] {
            {"pass", "Beep", "smoke"},
            {"vote", "Beep", "Product", "go", "--by", CARLA},
            {"decide", "Beep", "go", "--by", CARLA}
        }) assertThat(run(Optional.of(ADA), arguments).code()).isZero();
    }

    @Test
    void thePersonOfTheSettingsActsWhereGitNamesNoOneAndIsNamed() throws Exception {
        set(UserSettings.PERSON, CARLA);
        var answer = run(Optional.empty(), "pass", "Beep", "smoke");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEqualTo("Recorded under " + CARLA + ", the name in the settings of the window.\n");
        assertThat(run(Optional.empty(), "log", "Beep").out()).contains("Carla Q");
    }

    @Test
    void gitsIdentityGoesFirstAndTheOtherNameIsSaid() throws Exception {
        set(UserSettings.PERSON, CARLA);
        var answer = run(Optional.of(ADA), "pass", "Beep", "smoke");
        assertThat(answer.err())
                .isEqualTo("Recorded under Ada Bar <ada@example.org>, your Git identity. The window records under "
                        + CARLA + "; use --as for that name here.\n");
        assertThat(run(Optional.of(ADA), "log", "Beep").out())
                .contains("Ada Bar")
                .doesNotContain("Carla Q");
        assertThat(run(Optional.of(ADA), "note", "Beep", "smoke", "seen", "--as", CARLA)
                        .err())
                .isEmpty();
    }

    @Test
    void nothingIsSaidWhereBothNameThePerson() throws Exception {
        set(UserSettings.PERSON, ADA.toString());
        assertThat(run(Optional.of(ADA), "pass", "Beep", "smoke").err()).isEmpty();
    }

    @Test
    void theKeyAndTheSignersOfTheSettingsSignAndVerify() throws Exception {
        makeKey("carla");
        Files.writeString(
                folder.resolve("signers"), "carla@example.org " + Files.readString(folder.resolve("carla.pub")));
        decide();
        set(UserSettings.SIGNING_KEY, "carla");
        set(UserSettings.ALLOWED_SIGNERS, "signers");
        var signed = run(Optional.of(ADA), "sign", "Beep", "Product", "--by", CARLA);
        assertThat(signed.code()).as(signed.err()).isZero();
        assertThat(signed.err()).isEqualTo("""
            Signing with carla, the key in the settings of the window.
            Allowed signers: signers, from the settings of the window.
            """);
        assertThat(run(Optional.of(ADA), "export", "Beep", "-o", "record/").code())
                .isZero();
        var verified = run(Optional.of(ADA), "verify", "record/");
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.err()).isEqualTo("Allowed signers: signers, from the settings of the window.\n");
    }

    @Test
    void whatIsSetAndNotThereGivesWayToGits() throws Exception {
        makeKey("carla");
        var git = new ProcessBuilder("git", "init", "-q")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
        var key = new ProcessBuilder("git", "config", "user.signingkey", "carla")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(key.waitFor()).isZero();
        decide();
        set(UserSettings.SIGNING_KEY, "gone");
        var signed = run(Optional.of(ADA), "sign", "Beep", "Product", "--by", CARLA);
        assertThat(signed.code()).as(signed.err()).isZero();
        assertThat(signed.err())
                .startsWith(
                        "The key in the settings of the window, gone, was not found. Signing with carla, the one from"
                                + " Git.\n");
    }

    @Test
    void verifyingMakesNoDatabase() throws Exception {
        decide();
        assertThat(run(Optional.of(ADA), "export", "Beep", "-o", "record/").code())
                .isZero();
        assertThat(run(Optional.of(ADA), "verify", "record/", "--db", "other.db")
                        .code())
                .isEqualTo(1);
        assertThat(folder.resolve("other.db")).doesNotExist();
    }
}
