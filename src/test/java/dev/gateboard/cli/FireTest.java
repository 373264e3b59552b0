package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.model.person.Person;
import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// `fire` on a real Alertmanager (rule R12).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(
        value = ServerProgram.class,
        names = {"DEBIAN_ALERTMANAGER", "ALERTMANAGER"})
class FireTest {
    @Parameter
    private ServerProgram program = ServerProgram.ALERTMANAGER;

    @TempDir
    private static Path folders;

    private Path folder = Path.of("");

    private Optional<RealServer> server = Optional.empty();

    @BeforeParameterizedClassInvocation
    void start() throws Exception {
        folder = Files.createDirectory(folders.resolve(program.name()));
        int hook = RealServer.freePort();
        int other = RealServer.freePort();
        var started = RealServer.alertmanager(program, folder, """
            route:
              receiver: nobody
              group_wait: 100ms
              group_interval: 1s
              routes: [{receiver: pager, matchers: ['team="a"']}, {receiver: mail, matchers: ['team="b"']}]
            receivers:
              - name: nobody
              - name: pager
                webhook_configs: [{url: "http://127.0.0.1:%d/gateboard"}]
              - name: mail
                webhook_configs: [{url: "http://127.0.0.1:%d/am/-/ready"}]
            """.formatted(hook, other));
        server = Optional.of(started);
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {am: {kind: alertmanager, url: \"" + started.url() + "/am\""
                        + (program == ServerProgram.DEBIAN_ALERTMANAGER ? "" : ", webhook: \"127.0.0.1:" + hook + "\"")
                        + "}, unnamed: {kind: alertmanager, url: \"" + started.url()
                        + "/am\"}, here: {kind: folder, path: .}}\n");
        Files.writeString(
                folder.resolve("a.md"),
                "# Checks\n\n- [ ] routing a\n- [ ] routing b\n- [ ] nothing\n- [ ] both\n- [ ] hidden\n");
        Files.writeString(folder.resolve("proof.txt"), "there");
        Files.writeString(folder.resolve("a.probes.yaml"), """
            version: 1
            probes:
              a: {kind: controlled-alert, source: am, labels: {team: a}}
              hidden: {kind: controlled-alert, source: unnamed, labels: {team: a}}
              b: {kind: controlled-alert, source: am, receiver: pager, labels: {team: b}}
              file: {kind: file-exists, source: here, path: proof.txt}
            bind:
              "Checks > routing a": [a]
              "Checks > routing b": [b]
              "Checks > both": [a, file]
              "Checks > hidden": [hidden]
            """);
        var end = Instant.now().plusSeconds(20);
        while (run("", "sources", "--check").code() != 0)
            assertThat(Instant.now()).isBefore(end);
        assertThat(run("", "open", "a.md").code()).isZero();
    }

    @AfterParameterizedClassInvocation
    void stop() {
        server.ifPresent(RealServer::close);
    }

    private Terminal.Answer run(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new CommandEnvironment(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                Map.of("GATEBOARD_DB", "gateboard.db", "GATEBOARD_SOURCES", "sources.yaml"),
                folder,
                InstantSource.system(),
                ZoneId.of("Europe/Berlin"),
                () -> Optional.of(new Person("Ada Bar", "ada@example.org")));
        int code = new Cli(surroundings, _ -> ExitCode.USAGE).run(arguments);
        return new Terminal.Answer(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void allArmsNoControlledAlertAndTheLoopRunsNone() {
        assertThat(run("", "arm", "Checks", "--all").code()).isEqualTo(65);
        assertThat(run("", "probe", "Checks").out()).doesNotContain("run_id").doesNotContain("delivered");
    }

    @Test
    void aWrongReceiverIsRefusedAndNothingIsSent() {
        var answer = run("", "fire", "Checks", "routing a", "--receiver", "nobody");

        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err())
                .isEqualTo("The alert would not reach nobody. It would reach: pager (webhook). Name one of these.\n");
        assertThat(answer.out()).isEmpty();
        assertThat(run("", "fire", "Checks", "routing a").code()).isEqualTo(64);
        assertThat(run("", "fire", "Checks", "nothing", "--receiver", "pager").code())
                .isEqualTo(65);
        assertThat(run("", "fire", "Checks", "routing b", "--receiver", "mail").err())
                .isEqualTo(
                        "The probe is for receiver pager, but the alert would reach: mail (webhook). Change the route"
                                + " or the probe.\n");
        assertThat(run("", "log", "Checks").out()).doesNotContain("arm  routing b");
    }

    @Test
    void namingTheReceiverSendsFollowsTakesBackAndTicks() {
        var answer = run("", "fire", "Checks", "routing a", "--receiver", "pager");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().lines().map(line -> line.split("  ", 2)[0]))
                .containsSubsequence("config", "accepted", "routed", "delivered", "The test alert was resolved.", "L3");
        assertThat(answer.out()).startsWith("Test alerts from 127.0.0.1:").contains("L3  passed  routing a");
        assertThat(run("", "log", "Checks").out())
                .contains("Ada Bar  arm  routing a")
                .contains("pass: delivered");
        assertThat(run("", "status", "Checks", "--json").out()).contains("\"verdict\" : \"pass\"");
    }

    @Test
    void aHiddenWebhookIsAskedForBeforeAnythingIsSent() {
        var answer = run("", "fire", "Checks", "hidden", "--receiver", "pager");

        boolean isHidden = program == ServerProgram.ALERTMANAGER;
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse("")
                        .startsWith("This Alertmanager hides the address"))
                .isEqualTo(isHidden);
        assertThat(answer.out()).contains(isHidden ? "L7  open  hidden" : "L7  passed  hidden");
    }

    @Test
    void theGatesOtherProbesAreAskedTooR13() {
        assertThat(run("", "fire", "Checks", "both", "--receiver", "pager").out())
                .contains("L6  passed  both");
    }
}
