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
import java.io.IOException;
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

/// A small review in a store of its own, decided and signed with throwaway keys of the stock ssh-keygen.
final class BeepReview implements AutoCloseable {
    static final Person ADA = Person.parse("Ada <ada@example.org>");
    static final Person CARLA = Person.parse("Carla <carla@example.org>");
    static final String TEXT = """
        # Beep

        - [ ] smoke
        - [ ] backups

        ## Sign-offs

        - Product sign-off: `TBD`
        - Ops/SRE sign-off: `TBD`
        """;

    private final Path temp;
    private final Workspace workspace;
    private final UUID review;
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    BeepReview(Path temp) {
        this(temp, TEXT);
    }

    BeepReview(Path temp, String text) {
        this(temp, text, "g.db");
    }

    BeepReview(Path temp, String text, String database) {
        this.temp = temp;
        this.workspace = workspace(database);
        this.review = stored(workspace.open(
                        ADA, "beep.md", text.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS, Map.of()))
                .review()
                .id();
    }

    /// Another store, as on another machine.
    Workspace workspace(String database) {
        var opened = (StoreOpenResult.Opened) Store.open(temp.resolve(database));
        return new Workspace(opened.store(), () -> now, ZoneOffset.UTC, _ -> {});
    }

    static ReviewStatus stored(CompletableFuture<WorkspaceResult> asked) {
        return switch (asked.join()) {
            case WorkspaceResult.Stored done -> done.reviewStatus();
            case WorkspaceResult.ActionRefused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    String refused(CompletableFuture<WorkspaceResult> asked) {
        return switch (asked.join()) {
            case WorkspaceResult.Stored _ -> throw new AssertionError("it was accepted");
            case WorkspaceResult.ActionRefused(String sentence) -> sentence;
        };
    }

    ReviewStatus does(Person by, Action action, FileAttachment... enclosures) {
        return stored(workspace.perform(review, by, ADA, List.of(action), List.of(enclosures)));
    }

    void decided() {
        for (var gate : leaves()) does(ADA, new Action.Pass(gate, "", Duration.ZERO, List.of()));
        var proof = FileAttachment.of("log.txt", "hello".getBytes(StandardCharsets.UTF_8));
        does(ADA, new Action.Attach(leaves().getFirst(), proof.evidence()), proof);
        does(CARLA, new Action.CastVote(0, "Product sign-off", new Vote(Vote.Answer.GO, "", List.of(), "")));
        does(ADA, new Action.CastVote(1, "Ops/SRE sign-off", new Vote(Vote.Answer.GO, "", List.of(), "")));
        decide(Decision.Kind.GO);
    }

    void decide(Decision.Kind kind) {
        does(ADA, new Action.Decide(new Decision(kind, "", List.of(), Instant.MAX, false)));
    }

    void amend(String reason) {
        stored(workspace.records().amend(review, ADA, ADA, reason));
    }

    void later(Duration span) {
        now = now.plus(span);
    }

    /// By both roles' persons.
    void signed() throws IOException, InterruptedException {
        sign(0, "carla");
        sign(1, "ada");
    }

    /// With a new key that is listed for `NAME@example.org`.
    void sign(int role, String name) throws IOException, InterruptedException {
        var key = key(name, "");
        Files.writeString(
                allowed(),
                name + "@example.org " + Files.readString(temp.resolve(name + ".pub")),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        var signature = new RecordService().sign(statement(role), key);
        assertThat(signature).isInstanceOf(RecordService.SignatureFound.class);
        if (!(signature instanceof RecordService.SignatureFound<byte[]>(byte[] bytes))) return;
        var attachment = FileAttachment.of("signature", bytes);
        does(ADA, new Action.Sign(role, name, attachment.evidence().sha256()), attachment);
    }

    Path key(String name, String passphrase) throws IOException, InterruptedException {
        var key = temp.resolve(name);
        var made = new ProcessBuilder(
                        "ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", key.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return key;
    }

    byte[] statement(int role) {
        var sha256 = board().review().meeting().frozen().getFirst().statements().get(role);
        return workspace.attachment(sha256).join().orElseThrow();
    }

    void export() {
        stored(workspace.records().exportFolder(review, ADA, folder(), false));
    }

    /// Also over files that were edited by hand.
    void exportOverEdited() {
        stored(workspace.records().exportFolder(review, ADA, folder(), true));
    }

    RecordVerification verify() {
        return ((RecordService.SignatureFound<RecordVerification>)
                        new RecordService().verify(folder(), Optional.of(allowed()), now))
                .value();
    }

    String text(String file) throws IOException {
        return Files.readString(folder().resolve(file));
    }

    Path folder() {
        return temp.resolve("record");
    }

    Path allowed() {
        return temp.resolve("allowed");
    }

    ReviewStatus board() {
        return workspace.state().join().reviewStatuses().getFirst();
    }

    List<UUID> leaves() {
        return board().review().checklist().gates().stream().map(Gate::id).toList();
    }

    Workspace workspace() {
        return workspace;
    }

    UUID review() {
        return review;
    }

    Instant now() {
        return now;
    }

    @Override
    public void close() throws WorkspaceException {
        workspace.close();
    }
}
