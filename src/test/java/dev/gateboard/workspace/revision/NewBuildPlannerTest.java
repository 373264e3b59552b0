package dev.gateboard.workspace.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.workspace.ProbeRun;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.record.AnswerPreview;
import dev.gateboard.workspace.record.AnswerVerification;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new build on a real store: what asks for the release by name is asked about the new one, and two windows agree.
class NewBuildPlannerTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final Person BO = Person.parse("Bo <bo@example.org>");
    private static final String TEXT = """
        # Gates

        - Release id: `TBD`

        ## Ops

        - [ ] it was built
        - [ ] it was seen
        """;
    private static final String PROBES = """
        version: 1
        probes:
          built: {kind: file-exists, source: ci, path: "${release}.txt"}
        bind:
          "Ops > it was built": [built]
        """;

    @TempDir
    private Path folder;

    private volatile Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private ProbeService probes = new ProbeService(Path.of(""), () -> now, Map.of());
    private Workspace workspace;
    private UUID review = new UUID(0, 0);

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  ci: {kind: folder, path: .}\n");
        Files.writeString(folder.resolve("4f2a91c.txt"), "built");
        probes = new ProbeService(folder.resolve("sources.yaml"), () -> now, Map.of());
        workspace = workspace();
        review = stored(workspace.open(
                        ADA,
                        "gates.md",
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        GateSyntax.TASKS,
                        Map.of("Release id", "4f2a91c"),
                        new StoredProbesFile("gates.probes.yaml", PROBES.getBytes(StandardCharsets.UTF_8))))
                .review()
                .id();
    }

    private Workspace workspace() {
        return new Workspace(
                ((StoreOpenResult.Opened) Store.open(folder.resolve("g.db"))).store(),
                () -> now,
                ZoneOffset.UTC,
                _ -> {},
                probes);
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
        probes.close();
    }

    private static ReviewStatus stored(CompletableFuture<WorkspaceResult> asked) {
        return switch (asked.join()) {
            case WorkspaceResult.Stored done -> done.reviewStatus();
            case WorkspaceResult.ActionRefused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    private ReviewStatus board() {
        return workspace.state().join().reviewStatus(review).orElseThrow();
    }

    private Gate gate(String text) {
        return board().review().checklist().gates().stream()
                .filter(gate -> gate.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private GateStatus built() {
        return board().status(gate("it was built")).status();
    }

    private void probe() throws InterruptedException {
        now = now.plusSeconds(1);
        ProbeRun.ask(workspace, review, workspace.signals().questions(review).join(), Duration.ZERO, () -> now);
    }

    @Test
    void signalsAreAskedAboutTheNewBuildWithoutBeingArmedAgainR12() throws Exception {
        stored(workspace.signals().arm(review, ADA, List.of(gate("it was built").id())));
        probe();
        assertThat(built()).isEqualTo(GateStatus.PASSED);
        now = now.plusSeconds(1);
        stored(workspace.recut(review, ADA, "9b07c11", List.of()));
        assertThat(built()).isEqualTo(GateStatus.OPEN);
        probe();
        assertThat(built()).as("there is no 9b07c11.txt").isEqualTo(GateStatus.OPEN);
        Files.writeString(folder.resolve("9b07c11.txt"), "built");
        probe();
        assertThat(built()).isEqualTo(GateStatus.PASSED);
        var arm =
                board().review().state(gate("it was built")).signal().binding().automation();
        assertThat(arm).isInstanceOf(Binding.Automation.On.class);
    }

    @Test
    void oneUndoTakesTheBuildAndItsArmsBackR25() throws Exception {
        stored(workspace.signals().arm(review, ADA, List.of(gate("it was built").id())));
        probe();
        now = now.plusSeconds(1);
        stored(workspace.recut(review, ADA, "9b07c11", List.of()));
        stored(workspace.undo(review, ADA));
        assertThat(built()).isEqualTo(GateStatus.PASSED);
        assertThat(board().review().release().names()).containsExactly("4f2a91c");
    }

    @Test
    void whatAnotherWindowDidFirstIsOfTheBuildItWasSaidOfR33() throws Exception {
        try (var other = workspace()) {
            other.state().join();
            var seen = gate("it was seen");
            stored(other.perform(
                    review, BO, BO, List.of(new Action.Pass(seen.id(), "seen", Duration.ZERO, List.of())), List.of()));
            var cut = stored(workspace.recut(review, ADA, "9b07c11", List.of()));
            assertThat(cut.status(seen).status()).isEqualTo(GateStatus.OPEN);
            assertThat(other.state().join().reviewStatus(review).orElseThrow().status(seen))
                    .isEqualTo(cut.status(seen));
        }
    }

    @Test
    void twoWindowsAskUnderOneCodeAndEitherTakesTheAnswerR33() throws Exception {
        try (var other = workspace()) {
            var seen = List.of(gate("it was seen"));
            var one = new GateCodeTable(board().review()).requestActions(seen, Assignment.NOBODY);
            var two = new GateCodeTable(other.state()
                            .join()
                            .reviewStatus(review)
                            .orElseThrow()
                            .review())
                    .requestActions(seen, Assignment.NOBODY);
            assertThat(one).isEqualTo(two);
            var asked = stored(workspace.perform(review, ADA, ADA, one, List.of()));
            stored(other.perform(review, BO, BO, two, List.of()));
            var text = QuestionListText.markdown(asked.review(), one).replace("[ ]", "[x]");
            var there = other.state().join().reviewStatus(review).orElseThrow();
            var answering = AnswerPreview.of(there, List.of(there), text, BO, ADA, AnswerVerification.NONE);
            assertThat(answering.problems()).isEmpty();
            stored(other.perform(review, BO, ADA, answering.actions(), answering.attachments()));
            assertThat(board().total().passed()).isEqualTo(1);
            var again = AnswerPreview.of(board(), List.of(board()), text, BO, ADA, AnswerVerification.NONE);
            assertThat(again.problems()).containsExactly("This reply was already recorded and contains nothing new.");
        }
    }
}
