package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.ProbesFileComparison;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of a file of probes beside a review that has others.
class ProbesFileServiceTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    private static StoredProbesFile probes(String path) {
        return new StoredProbesFile(
                "gates.probes.yaml",
                "version: 1\nprobes: {it: {kind: file-exists, source: ci, path: %s}}\nbind: {it works: [it]}\n"
                        .formatted(path)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static UUID opened(Workspace workspace, String name, StoredProbesFile probesFile) {
        var done = workspace
                .open(
                        ADA,
                        name + ".md",
                        ("# " + name + "\n\n- [ ] it works\n").getBytes(StandardCharsets.UTF_8),
                        GateSyntax.TASKS,
                        Map.of(),
                        probesFile)
                .join();
        if (done instanceof WorkspaceResult.Stored stored)
            return stored.reviewStatus().review().id();
        throw new AssertionError(done);
    }

    @Test
    void whatAnotherReviewHadOnceThisOneDidNot() throws Exception {
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  ci: {kind: folder, path: .}\n");
        try (var sources = new ProbeService(folder.resolve("sources.yaml"), () -> NOON, Map.of());
                var workspace = new Workspace(
                        ((StoreOpenResult.Opened) Store.open(folder.resolve("g.db"))).store(),
                        () -> NOON,
                        ZoneOffset.UTC,
                        _ -> {},
                        sources)) {
            var _ = opened(workspace, "other", probes("a"));
            var untouched = opened(workspace, "untouched", StoredProbesFile.NOTHING);

            assertThat(workspace
                            .signals()
                            .compareProbesFile(untouched, probes("a"))
                            .join())
                    .isInstanceOfSatisfying(
                            ProbesFileComparison.ChangedProbesFile.class,
                            brings -> assertThat(brings.wasUsedBefore()).isFalse());
            var _ = workspace.signals().take(untouched, ADA, probes("a")).join();
            var _ = workspace.signals().take(untouched, ADA, probes("b")).join();
            assertThat(workspace
                            .signals()
                            .compareProbesFile(untouched, probes("a"))
                            .join())
                    .isInstanceOfSatisfying(
                            ProbesFileComparison.ChangedProbesFile.class,
                            brings -> assertThat(brings.wasUsedBefore()).isTrue());
        }
    }
}
