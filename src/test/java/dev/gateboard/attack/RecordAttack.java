package dev.gateboard.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A signed record of a decision, and copies of it in which one thing was changed: `verify` approves none (R30).
class RecordAttack {
    private static final AtomicInteger COPIES = new AtomicInteger();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void sign() throws Exception {
        var desk = Desk.opened(folder);
        desk.write("proof.txt", "seen with my own eyes");
        desk.does("pass", "shop", "First gate", "Second gate", "--evidence", "proof.txt");
        desk.does("pass", "shop", "Third gate", "--reason", "seen");
        desk.does("vote", "shop", "Product", "go", "--by", Desk.CARLA);
        desk.does("decide", "shop", "go", "--by", Desk.ADA);
        var key = folder.resolve("key");
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "carla", "-f", key.toString())
                .start()
                .waitFor();
        var words = Files.readString(folder.resolve("key.pub")).split(" ", -1);
        desk.write("allowed", "carla@example.org namespaces=\"gateboard@v1\" " + words[0] + " " + words[1] + "\n");
        desk.does("sign", "shop", "Product", "--by", Desk.CARLA, "--key", key.toString());
        desk.write("record/.keep", "");
        desk.does("export", "shop", "-o", "record/");
    }

    private static Desk copy() throws IOException {
        var copy = Desk.in(Files.createDirectories(folder.resolve("copy" + COPIES.getAndIncrement())));
        for (var file : Desk.in(folder).files("record")) {
            var target = copy.folder().resolve("record").resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(folder.resolve("record").resolve(file), target);
        }
        return copy;
    }

    private static Program.Run verify(Desk desk) {
        return desk.run(
                        "verify",
                        "record/",
                        "--allowed-signers",
                        folder.resolve("allowed").toString())
                .isSound();
    }

    private static String named(Desk desk, String end) {
        return "record/"
                + desk.files("record").stream()
                        .filter(file -> file.endsWith(end))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void theRecordAsItWasExportedVerifies() throws Exception {
        verify(copy()).ok();
    }

    @ParameterizedTest(name = "aRecordIsNotApprovedWhenOneWordChangedIn [{0}]")
    @ValueSource(strings = {".md", ".record.json", ".product.json", ".product.json.sig"})
    void aRecordIsNotApprovedWhenOneWordChanged(String file) throws Exception {
        var desk = copy();
        var name = named(desk, file);
        var bytes = desk.bytes(name);
        bytes[bytes.length / 2] ^= 1;
        desk.write(name, bytes);
        var run = verify(desk);
        assertThat(run.code()).as(run.toString()).isIn(1, 2, 65);
    }

    /// Either its digest is signed, or `verify` says by name that it is not covered.
    @ParameterizedTest(name = "whatIsNotCoveredIsNamed [{0}]")
    @ValueSource(strings = {".html", "README.txt", ".gitattributes"})
    void whatIsNotCoveredIsNamed(String file) throws Exception {
        var desk = copy();
        var name = named(desk, file);
        desk.write(name, desk.text(name) + "\n<p>First gate failed</p>\n");
        var run = verify(desk);
        if (run.code() == 0)
            assertThat(run.out()).contains(Path.of(name).getFileName().toString());
    }

    @Test
    void anEvidenceThatChangedIsNotApproved() throws Exception {
        var desk = copy();
        var name = "record/evidence/" + desk.files("record/evidence").getFirst();
        desk.write(name, "seen with other eyes");
        var run = verify(desk);
        assertThat(run.code()).as(run.toString()).isNotZero();
    }

    @Test
    void aMissingSignatureIsNotApproved() throws Exception {
        var desk = copy();
        Files.delete(desk.folder().resolve(named(desk, ".sig")));
        verify(desk).ends(1);
    }

    @Test
    void aSignerWhomNobodyAllowedIsNotApproved() throws Exception {
        var desk = copy();
        desk.write(
                "other",
                "bob@example.org "
                        + String.join(
                                " ",
                                Files.readString(folder.resolve("key.pub")).split(" ", -1)[0],
                                Files.readString(folder.resolve("key.pub")).split(" ", -1)[1])
                        + "\n");
        desk.run("verify", "record/", "--allowed-signers", "other").isSound().ends(1);
    }

    @Test
    void withoutAllowedSignersIdentitiesAreUnchecked() throws Exception {
        var run = copy().run("verify", "record/").isSound().ends(1);
        assertThat(run.said()).contains("unchecked");
    }

    @Test
    void aSecondDocumentInTheFolderIsNotApproved() throws Exception {
        var desk = copy();
        desk.write("record/b.md", "# Another\n\n- [x] all fine\n");
        var run = verify(desk);
        if (run.code() == 0) assertThat(run.out()).contains("b.md");
    }

    @Test
    void lineEndsOfAnotherSystemAreSaid() throws Exception {
        var desk = copy();
        desk.write("record/a.md", desk.text("record/a.md").replace("\n", "\r\n"));
        var run = verify(desk);
        assertThat(run.code()).as(run.toString()).isNotZero();
        assertThat(run.said()).containsIgnoringCase("line end");
    }

    @Test
    void aSignerWhoseAddressDiffersInCaseIsTheSamePerson() throws Exception {
        var desk = copy();
        desk.write(
                "upper", Files.readString(folder.resolve("allowed")).replace("carla@example.org", "Carla@Example.ORG"));
        desk.run("verify", "record/", "--allowed-signers", "upper").isSound().ok();
    }

    @Test
    void thePageSaysOfEverySignalHowItStands() throws Exception {
        var desk = copy();
        var page = desk.text(named(desk, ".html"));
        assertThat(page).contains("First gate holds", "Carla Que", "Ada Bar").doesNotContain("<script");
    }
}
