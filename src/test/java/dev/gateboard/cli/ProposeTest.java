package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.RealServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Proposals on the command line, on a checklist without probes.
class ProposeTest {
    private static final String TEXT = """
        # Gates

        - [ ] Alerts exist:
          - [ ] high error rate
          - [ ] elevated latency
        - [ ] OTLP export configured for traces/logs/metrics
        """;

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void open() throws Exception {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), TEXT);
        sources("sources: {prom: {kind: prometheus, url: \"http://127.0.0.1:1\"}}\n");
        assertThat(run("open", "gates.md").code()).isZero();
    }

    private void sources(String text) throws Exception {
        Files.writeString(folder.resolve("sources.yaml"), text);
    }

    private Terminal.Answer run(String... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = "--sources";
        all[1] = "sources.yaml";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return terminal.run(all);
    }

    private JsonNode json(String... arguments) {
        var answer = run(arguments);
        assertThat(answer.code()).as(answer.err()).isLessThan(2);
        return new JsonMapper().readTree(answer.out().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void proposingBindsNothing() {
        var answer = run("propose", "Gates");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("L4  high error rate  (This gate asks whether alerts about error rate exist")
                .contains("Add a signal source first: OTLP receiver.");
        assertThat(run("log", "Gates").out()).doesNotContain("bind");
        assertThat(json("propose", "Gates", "--json").path("proposals")).hasSize(3);
    }

    @Test
    void acceptingBindsArmsAndKeepsTheSidecarR12() throws Exception {
        var answer = run("propose", "Gates", "--accept", "--save", "gates.probes.yaml");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("L6  OTLP export configured").contains("Add a signal source first");
        assertThat(run("log", "Gates").out()).contains("arm  high error rate").doesNotContain("arm  OTLP");
        assertThat(Files.readString(folder.resolve("gates.probes.yaml")))
                .contains("alert-latency: {kind: alert-rule, source: prom")
                .contains("'Gates > Alerts exist: > elevated latency': [alert-latency]");
        assertThat(run("probe", "Gates").out())
                .contains("alert-error-rate  error")
                .contains("alert-latency  error");
        assertThat(run("propose", "Gates").out()).doesNotContain("high error rate");
    }

    @Test
    void whatWasSavedBindsTheSameGatesOfAnotherReview() throws Exception {
        run("propose", "Gates", "--accept", "--save", "gates.probes.yaml");

        var opened = run("open", "gates.md", "--new");

        assertThat(opened.err()).isEmpty();
        assertThat(run("arm", opened.lastWord(), "--all").out()).contains("high error rate");
    }

    @Test
    void oneGateIsAcceptedAtATimeAndProbesAddUp() throws Exception {
        assertThat(run("propose", "Gates", "--accept", "--gate", "latency").out())
                .contains("elevated latency");
        assertThat(run("propose", "Gates", "--accept", "--gate", "error").code())
                .isZero();
        run("propose", "Gates", "--save", "all.yaml");

        assertThat(Files.readString(folder.resolve("all.yaml")))
                .contains("alert-latency:")
                .contains("alert-error-rate:");
    }

    @Test
    void nothingToAcceptIsRefusedAndAFileOfSomebodyIsKept() throws Exception {
        sources("");
        var answer = run("propose", "Gates", "--accept");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err()).contains("No proposal can be accepted.");

        sources("sources: {prom: {kind: prometheus, url: \"http://127.0.0.1:1\"}}\n");
        Files.writeString(folder.resolve("mine.yaml"), "mine");
        assertThat(run("propose", "Gates", "--accept", "--save", "mine.yaml").code())
                .isEqualTo(65);
        assertThat(Files.readString(folder.resolve("mine.yaml"))).isEqualTo("mine");
    }

    @Test
    void sourcesThatCannotBeReadAreNamedWithTheirLine() throws Exception {
        sources("sources:\n  prom: {kind: prometeus, url: \"http://127.0.0.1:1\"}\n");

        assertThat(run("propose", "Gates").err()).contains("sources.yaml:2: Unknown source kind `prometeus`");
        assertThat(run("propose", "Gates", "--accept").code()).isEqualTo(65);
    }

    /// What is wrong with the list of sources is said once, not once a gate.
    @Test
    void aListOfSourcesThatCannotBeReadIsSaidOnce() throws Exception {
        sources("sources: {prom: {kind: prometheus, ulr: \"http://127.0.0.1:1\"}}\n");

        for (var verb : new String[][] {
            {"propose", "Gates"}, {"propose", "Gates", "--accept"}, {"arm", "Gates", "--all"}, {"probe", "Gates"}
        }) {
            var answer = run(verb);
            assertThat(answer.code()).isEqualTo(65);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err().lines().toList()).hasSize(1).allMatch(line -> line.contains("Did you mean `url`?"));
        }
    }

    @Test
    void aReceiverThatNobodyOpenedDoesNotAnswer() throws Exception {
        sources("sources: {otlp: {kind: otlp-receiver, listen: \"127.0.0.1:" + RealServer.freePort() + "\"}}\n");

        var answer = run("sources", "--check");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("Nothing listens on 127.0.0.1:").doesNotContain("answers");
    }
}
