package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Staging's record clears a gate of production's: only as a go that its people signed.
class RecordProbeTest {
    private static final String CARLA = "Dr. Carla Q <carla@example.org>";
    private static final String GATES = """
        # Beep

        - Environment: staging
        - Release id: `TBD`

        - [ ] smoke

        ## Sign-offs

        - Product sign-off: `TBD`
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);
    private String review = "";

    @BeforeEach
    void decide() throws IOException, InterruptedException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("beep.md"), GATES);
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  records: {kind: folder, path: records}\n");
        var made = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-C",
                        "carla",
                        "-f",
                        folder.resolve("carla").toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(
                folder.resolve("records/signers"),
                "carla@example.org namespaces=\"gateboard@v1\" " + Files.readString(folder.resolve("carla.pub")));
        review = run("open", "beep.md", "--set", "Release id=4f2a91c").lastWord();
        run("pass", review, "smoke");
    }

    private Terminal.Answer run(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isLessThan(2);
        return answer;
    }

    private void decided(String vote, String... decision) {
        run("vote", review, "Product", vote, "--by", CARLA, "--reason", "seen");
        var arguments = new String[decision.length + 4];
        System.arraycopy(new String[] {"decide", review}, 0, arguments, 0, 2);
        System.arraycopy(decision, 0, arguments, 2, decision.length);
        arguments[decision.length + 2] = "--by";
        arguments[decision.length + 3] = CARLA;
        run(arguments);
    }

    private void signed() {
        run("sign", review, "Product", "--by", CARLA, "--key", "carla");
    }

    private void exported() {
        run("export", review, "-o", "records/staging/");
    }

    private String asked(String keys) throws IOException {
        Files.writeString(
                folder.resolve("prod.probes.yaml"),
                "version: 1\nprobes:\n  staging: {kind: record, source: records, path: staging/*.md" + keys + "}\n");
        return run("--sources", "sources.yaml", "try", "prod.probes.yaml", "--release", "4f2a91c")
                .out();
    }

    @Test
    void aSignedGoPassesWithTheSignersTheProbeNames() throws IOException {
        decided("go", "go");
        signed();
        exported();
        assertThat(asked(", signers: signers, environment: staging, release: \"${release}\""))
                .startsWith("staging  pass  go, 4f2a91c");
    }

    @Test
    void identitiesThatNobodyCheckedProveNothing() throws IOException {
        decided("go", "go");
        signed();
        exported();
        assertThat(asked("")).contains("staging  inconclusive").contains("Name a file of allowed signers");
    }

    @Test
    void aGoThatNobodySignedAndADraftProveNothing() throws IOException {
        exported();
        assertThat(asked(", signers: signers")).contains("staging  inconclusive  draft");
        decided("go", "go");
        exported();
        assertThat(asked(", signers: signers")).contains("staging  inconclusive  go");
    }

    @Test
    void aNoGoAnotherReleaseAndAChangedRecordFail() throws IOException {
        decided("no-go", "no-go", "--reason", "late");
        signed();
        exported();
        assertThat(asked(", signers: signers")).contains("staging  fail").contains("The decision was no-go.");
        decided("go", "go");
        signed();
        exported();
        assertThat(asked(", signers: signers, release: 9b07c11"))
                .contains("staging  fail")
                .contains("It is for release 4f2a91c, not 9b07c11.");
        Files.writeString(
                folder.resolve("records/staging/beep.md"),
                Files.readString(folder.resolve("records/staging/beep.md")).replace("smoke", "smoked"));
        assertThat(asked(", signers: signers")).contains("staging  fail").contains("changed after signing");
    }

    @Test
    void nothingThereIsNoDataAndAMissingSignersFileAnError() throws IOException {
        assertThat(asked("")).contains("staging  noData");
        exported();
        assertThat(asked(", signers: nobody"))
                .contains("staging  error")
                .contains("Signers file nobody does not exist");
    }

    @Test
    void aDecisionStaysWithItsBuildAndTheNewOneIsADraftR21() throws IOException {
        decided("go", "go");
        run("recut", review, "9b07c11");
        assertThat(run("status", review).out())
                .contains("4f2a91c was decided go, by Dr. Carla Q")
                .contains("no vote yet");
        run("export", review, "-o", "draft/");
        assertThat(Files.readString(folder.resolve("draft/beep.md")))
                .contains("DRAFT")
                .contains("passed for 4f2a91c by Ada Bar");
    }
}
