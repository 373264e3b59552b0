package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A review as one file, between two laptops, and files that somebody meddled with.
class BundleTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final Person BO = Person.parse("Bo <bo@example.org>");
    private static final String TEXT = "# Beep\n\n- [ ] smoke\n- [ ] backups\n";

    @TempDir
    private Path temp;

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private Workspace here;
    private Workspace there;
    private UUID review = new UUID(0, 0);
    private Path file;

    @BeforeEach
    void open() {
        file = temp.resolve("beep.gateboard");
        here = workspace("here.db");
        there = workspace("there.db");
        review = stored(here.open(ADA, "beep.md", TEXT.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS, Map.of()))
                .review()
                .id();
    }

    private Workspace workspace(String name) {
        return new Workspace(
                ((StoreOpenResult.Opened) Store.open(temp.resolve(name))).store(), () -> now, ZoneOffset.UTC, _ -> {});
    }

    @AfterEach
    void close() throws Exception {
        here.close();
        there.close();
    }

    private static ReviewStatus stored(CompletableFuture<WorkspaceResult> asked) {
        return switch (asked.join()) {
            case WorkspaceResult.Stored done -> done.reviewStatus();
            case WorkspaceResult.ActionRefused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    private static String refusal(CompletableFuture<WorkspaceResult> asked) {
        return switch (asked.join()) {
            case WorkspaceResult.Stored done ->
                throw new AssertionError(
                        "stored " + done.reviewStatus().review().id());
            case WorkspaceResult.ActionRefused(String sentence) -> sentence;
        };
    }

    private void pass(Workspace workspace, Person by, int gate, String proof) {
        var attachment = FileAttachment.of("proof.txt", proof.getBytes(StandardCharsets.UTF_8));
        var id = workspace
                .state()
                .join()
                .reviewStatus(review)
                .orElseThrow()
                .review()
                .gate(gate)
                .id();
        stored(workspace.perform(
                review,
                by,
                by,
                List.of(new Action.Pass(id, "seen", Duration.ZERO, List.of(attachment.evidence()))),
                List.of(attachment)));
    }

    private static List<GateView> standings(ReviewStatus reviewStatus) {
        return reviewStatus.review().checklist().gates().stream()
                .map(reviewStatus::status)
                .toList();
    }

    @Test
    void aReviewComesOutOnAnotherLaptopAsItWentIn() {
        pass(here, ADA, 0, "hello");
        var own = stored(here.records().bundle(review, file));
        var other = stored(there.records().take(BO, file, Optional.empty()));
        // As claims of the bundle (rule R40).
        assertThat(standings(other).stream().map(GateView::status).toList())
                .isEqualTo(standings(own).stream().map(GateView::status).toList());
        assertThat(other.review().checklist().gates().stream().map(Gate::id).toList())
                .isEqualTo(
                        own.review().checklist().gates().stream().map(Gate::id).toList());
        assertThat(there.events(review).join()).isEqualTo(here.events(review).join());
        var sha256 = FileAttachment.sha256("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(there.attachment(sha256).join()).isPresent();
        assertThat(stored(there.records().exportFolder(review, BO, temp.resolve("record"), false)))
                .isNotNull();
    }

    @Test
    void theSameReviewGivesTheSameBytes() throws Exception {
        pass(here, ADA, 0, "hello");
        stored(here.records().bundle(review, file));
        stored(there.records().take(BO, file, Optional.empty()));
        stored(there.records().bundle(review, temp.resolve("again.gateboard")));
        assertThat(Files.mismatch(file, temp.resolve("again.gateboard"))).isEqualTo(-1);
    }

    @Test
    void aLaterCopyAddsWhatIsNewAndAnEarlierOneChangesNothing() {
        stored(here.records().bundle(review, file));
        stored(there.records().take(BO, file, Optional.empty()));
        pass(there, BO, 1, "seen by Bo");
        stored(there.records().bundle(review, temp.resolve("later.gateboard")));
        assertThat(stored(here.records().take(ADA, temp.resolve("later.gateboard"), Optional.empty()))
                        .total()
                        .passed())
                .isEqualTo(1);
        assertThat(stored(here.records().take(ADA, file, Optional.empty()))
                        .total()
                        .passed())
                .isEqualTo(1);
        assertThat(here.events(review).join()).hasSize(2);
    }

    @Test
    void copiesThatWentDifferentWaysAreRefusedWithBothHeads() {
        stored(here.records().bundle(review, file));
        stored(there.records().take(BO, file, Optional.empty()));
        pass(here, ADA, 0, "hello");
        pass(there, BO, 0, "hello too");
        stored(there.records().bundle(review, temp.resolve("theirs.gateboard")));
        var sentence = refusal(here.records().take(ADA, temp.resolve("theirs.gateboard"), Optional.empty()));
        assertThat(sentence)
                .contains(
                        "after event 1",
                        "1 event of its own (pass by Ada; head ",
                        "1 event of its own (pass by Bo; head ")
                .contains("open theirs.gateboard in another database and read both logs")
                .doesNotContain("\n");
        assertThat(here.events(review).join()).hasSize(2);
    }

    @Test
    void anotherFileIsNotOverwrittenAndAnEarlierCopyIsR29() throws Exception {
        Files.writeString(file, "something else");
        assertThat(refusal(here.records().bundle(review, file))).contains("is not an earlier copy of this review");
        Files.delete(file);
        stored(here.records().bundle(review, file));
        pass(here, ADA, 0, "hello");
        stored(here.records().bundle(review, file));
        assertThat(stored(there.records().take(BO, file, Optional.empty()))
                        .total()
                        .passed())
                .isEqualTo(1);
    }

    private Map<String, byte[]> entries() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList())
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return entries;
    }

    private void meddle(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    private String refusedWith(String path, UnaryOperator<String> change) throws IOException {
        stored(here.records().bundle(review, file));
        var entries = entries();
        var before = new String(entries.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        entries.put(path, change.apply(before).getBytes(StandardCharsets.UTF_8));
        meddle(entries);
        var sentence = refusal(there.records().take(BO, file, Optional.empty()));
        assertThat(sentence).doesNotContain("\n").endsWith(".");
        assertThat(there.state().join().reviewStatuses()).isEmpty();
        return sentence;
    }

    @Test
    void aNewerVersionSaysSo() throws Exception {
        assertThat(refusedWith("gateboard.json", text -> text.replace("bundle-v1", "bundle-v2")))
                .contains("newer Gateboard (gateboard-bundle-v2)");
    }

    @Test
    void aPathThatLeavesTheBundleIsRefused() throws Exception {
        assertThat(refusedWith("../../outside.txt", _ -> "x"))
                .contains("\"../../outside.txt\", which does not belong in a .gateboard file");
        assertThat(temp.resolve("../outside.txt")).doesNotExist();
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws Exception {
        assertThat(refusedWith("documents/" + "a".repeat(64), _ -> "0".repeat(9 * 1024 * 1024)))
                .contains("is far too large when unpacked");
    }

    @Test
    void anAttachmentThatIsTooLargeIsRefusedR35() throws Exception {
        assertThat(refusedWith("attachments/" + "a".repeat(64), _ -> "0".repeat(26 * 1024 * 1024)))
                .contains("is far too large when unpacked");
    }

    @Test
    void changedEventsAreRefused() throws Exception {
        assertThat(refusedWith("events.json", text -> text.replace("Ada", "Eve")))
                .contains("events.json with other bytes than it lists");
    }

    @Test
    void aHistoryThatDoesNotGiveItsDigestIsRefused() throws Exception {
        stored(here.records().bundle(review, file));
        var entries = entries();
        var whole = Objects.requireNonNull(entries.get("events.json"));
        var events = new String(whole, StandardCharsets.UTF_8);
        var changed = events.replace("Ada", "Eve").getBytes(StandardCharsets.UTF_8);
        var manifest = new String(Objects.requireNonNull(entries.get("gateboard.json")), StandardCharsets.UTF_8)
                .replace(FileAttachment.sha256(whole), FileAttachment.sha256(changed));
        entries.put("events.json", changed);
        entries.put("gateboard.json", manifest.getBytes(StandardCharsets.UTF_8));
        meddle(entries);
        assertThat(refusal(there.records().take(BO, file, Optional.empty())))
                .contains("broken history")
                .doesNotContain("\n");
        assertThat(there.state().join().reviewStatuses()).isEmpty();
    }

    @Test
    void anythingThatIsMissingOrCutOffIsRefused() throws Exception {
        stored(here.records().bundle(review, file));
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 37) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(refusal(there.records().take(BO, file, Optional.empty())))
                    .contains("beep.gateboard")
                    .doesNotContain("\n");
        }
        var entries = entries(whole);
        entries.keySet().removeIf(name -> name.startsWith("documents/"));
        meddle(entries);
        assertThat(refusal(there.records().take(BO, file, Optional.empty()))).contains("other files than it lists");
        Files.delete(file);
        assertThat(refusal(there.records().take(BO, file, Optional.empty()))).contains("cannot be read");
        assertThat(there.state().join().reviewStatuses()).isEmpty();
    }

    private Map<String, byte[]> entries(byte[] whole) throws IOException {
        Files.write(file, whole);
        return entries();
    }
}
