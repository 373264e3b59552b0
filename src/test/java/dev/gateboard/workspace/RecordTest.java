package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.record.RecordService;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the decision to the folder that somebody verifies (rules R22, R23, R28 to R30), with the stock ssh-keygen.
class RecordTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final Person CARLA = Person.parse("Carla <carla@example.org>");
    private static final String TEXT = """
        # Beep

        - [ ] smoke
        - [ ] backups

        ## Sign-offs

        - Product sign-off: `TBD`
        - Ops/SRE: `TBD`
        """;

    @TempDir
    private Path temp;

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private Workspace workspace;
    private UUID review = new UUID(0, 0);
    private Path folder;

    @BeforeEach
    void open() {
        folder = temp.resolve("record");
        workspace = new Workspace(
                ((StoreOpenResult.Opened) Store.open(temp.resolve("g.db"))).store(),
                () -> now,
                ZoneOffset.UTC,
                _ -> {});
        review = stored(workspace.open(
                        ADA, "beep.md", TEXT.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS, Map.of()))
                .review()
                .id();
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    private static ReviewStatus stored(CompletableFuture<WorkspaceResult> asked) {
        return switch (asked.join()) {
            case WorkspaceResult.Stored done -> done.reviewStatus();
            case WorkspaceResult.ActionRefused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    private ReviewStatus does(Person by, Action action) {
        return stored(workspace.perform(review, by, ADA, List.of(action), List.of()));
    }

    private ReviewStatus board() {
        return workspace.state().join().reviewStatuses().getFirst();
    }

    private List<UUID> leaves() {
        return board().review().checklist().gates().stream().map(Gate::id).toList();
    }

    private void decided() {
        for (var gate : leaves()) does(ADA, new Action.Pass(gate, "", Duration.ZERO, List.of()));
        var proof = FileAttachment.of("a b/../log.txt", "hello".getBytes(StandardCharsets.UTF_8));
        stored(workspace.perform(
                review, ADA, ADA, List.of(new Action.Attach(leaves().getFirst(), proof.evidence())), List.of(proof)));
        does(CARLA, new Action.CastVote(0, "Product", new Vote(Vote.Answer.GO, "", List.of(), "")));
        does(ADA, new Action.CastVote(1, "Ops", new Vote(Vote.Answer.GO, "", List.of(), "")));
        does(ADA, new Action.Decide(new Decision(Decision.Kind.GO, "", List.of(), Instant.MAX, false)));
    }

    private void export() {
        stored(workspace.records().exportFolder(review, ADA, folder, false));
    }

    private String text(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void theFolderHoldsWhatItMustAndOneMarkdown() throws Exception {
        decided();
        export();

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .sorted())
                    .containsExactly(
                            ".gitattributes",
                            "README.txt",
                            "beep.html",
                            "beep.md",
                            "beep.ops-sre.json",
                            "beep.product.json",
                            "beep.record.json",
                            "evidence/2cf24dba5fb0-a-b-..-log.txt");
        }
        assertThat(text("beep.md"))
                .startsWith("# Beep\n\n- [x] smoke\n- [x] backups\n")
                .contains("- Product sign-off: `Carla · go · 2026-11-24 · recorded by Ada`\n")
                .contains("## Sign-off record\n\n**GO** for Beep.");
        assertThat(text(".gitattributes")).isEqualTo("*.md -text\n*.json -text\n*.sig -text\n");
    }

    @Test
    void theSameDecisionGivesTheSameBytesAfterLaterDeeds() throws Exception {
        decided();
        export();
        var before = text("beep.md");
        var recordJson = text("beep.record.json");

        now = now.plus(Duration.ofDays(1));
        does(ADA, new Action.Fail(leaves().getFirst(), "broken", List.of()));
        export();

        assertThat(text("beep.md")).isEqualTo(before);
        assertThat(text("beep.record.json")).isEqualTo(recordJson);
        assertThat(board().review().meeting().changesSinceDecision().newestFirst())
                .hasSize(1);
    }

    @Test
    void signedByEveryRoleItVerifiesAndOneChangedByteDoesNot() throws Exception {
        decided();
        sign(0, "carla");
        sign(1, "ada");
        export();

        assertThat(verify().result()).isEqualTo(RecordVerification.VerificationResult.APPROVED);

        Files.writeString(folder.resolve("beep.md"), text("beep.md").replace("[x] smoke", "[ ] smoke"));
        assertThat(verify().result()).isEqualTo(RecordVerification.VerificationResult.CHANGED);
    }

    private RecordVerification verify() {
        return ((RecordService.SignatureFound<RecordVerification>)
                        new RecordService().verify(folder, Optional.of(temp.resolve("allowed")), now))
                .value();
    }

    /// With a new key that is listed for `NAME@example.org`.
    private void sign(int role, String name) throws Exception {
        var key = temp.resolve(name);
        var made = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()).start();
        assertThat(made.waitFor()).isZero();
        Files.writeString(
                temp.resolve("allowed"),
                name + "@example.org " + Files.readString(temp.resolve(name + ".pub")),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        var statement =
                board().review().meeting().frozen().getFirst().statements().get(role);
        var bytes = workspace.attachment(statement).join().orElseThrow();
        var signature = ((RecordService.SignatureFound<byte[]>) new RecordService().sign(bytes, key)).value();
        var attachment = FileAttachment.of("signature", signature);
        stored(workspace.perform(
                review,
                ADA,
                ADA,
                List.of(new Action.Sign(role, name, attachment.evidence().sha256())),
                List.of(attachment)));
    }

    @Test
    void aDraftFolderSaysSoAndDoesNotVerify() throws Exception {
        Files.writeString(temp.resolve("allowed"), "");
        export();

        assertThat(text("beep.md")).contains("## Sign-off record: DRAFT, not decided");
        assertThat(text("README.txt")).contains("This is a draft.");
        assertThat(verify().result()).isEqualTo(RecordVerification.VerificationResult.NOT_A_RECORD);
    }

    @Test
    void aFolderWithForeignFilesIsNotWrittenOver() throws Exception {
        decided();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("beep.record.json"), "mine");

        var refused =
                workspace.records().exportFolder(review, ADA, folder, false).join();

        assertThat(refused)
                .isInstanceOfSatisfying(
                        WorkspaceResult.ActionRefused.class,
                        done -> assertThat(done.sentence())
                                .contains("was changed since it was opened or last exported"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(text("beep.record.json")).isEqualTo("mine");
    }

    @Test
    void aFolderWithAnotherDocumentIsRefusedAlsoByForce() throws Exception {
        decided();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("other.md"), "");

        assertThat(workspace.records().exportFolder(review, ADA, folder, true).join())
                .isInstanceOf(WorkspaceResult.ActionRefused.class);
    }

    @Test
    void existingAttributesKeepTheirLines() throws Exception {
        decided();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".gitattributes"), "*.png binary\n");
        export();

        assertThat(text(".gitattributes")).isEqualTo("*.png binary\n*.md -text\n*.json -text\n*.sig -text\n");
    }

    @Test
    void githubStrictWritesNotApplicableAsAnOpenBox() throws Exception {
        does(ADA, new Action.MarkNotApplicable(leaves().getFirst(), "no users yet", List.of()));
        does(ADA, new Action.Decide(new Decision(Decision.Kind.NO_GO, "", List.of(), Instant.MAX, true)));
        export();

        assertThat(text("beep.md")).contains("- [ ] smoke - **N/A**: no users yet <!-- gb:s=na -->");
    }
}
