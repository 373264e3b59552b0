package dev.gateboard.workspace;

import static dev.gateboard.workspace.ReviewShelf.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.store.Store;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample in a database of its own, thrown away or kept (rule R39).
class SampleTest {
    @TempDir
    private Path folder;

    private ReviewShelf shelf;

    @BeforeEach
    void open() {
        shelf = new ReviewShelf(folder);
    }

    @AfterEach
    void close() throws Exception {
        shelf.close();
    }

    private Optional<WorkspaceResult> beginSample() throws Exception {
        var bytes = ReviewShelf.checklist("sample").getBytes(StandardCharsets.UTF_8);
        return shelf.workspace.tidying().beginSample(ADA, "sample.md", bytes).get();
    }

    private UUID sample() throws Exception {
        var sample = ReviewShelf.stored(beginSample().orElseThrow()).review().id();
        var file = FileAttachment.of("proof.txt", "a proof".getBytes(StandardCharsets.UTF_8));
        ReviewShelf.stored(shelf.workspace
                .perform(
                        sample,
                        ADA,
                        ADA,
                        List.of(new Action.Pass(
                                shelf.gate(sample, "smoke").id(), "seen", Duration.ZERO, List.of(file.evidence()))),
                        List.of(file))
                .get());
        return sample;
    }

    private static Path database(Workspace workspace) throws Exception {
        var field = Workspace.class.getDeclaredField("store");
        field.setAccessible(true);
        return ((Store) field.get(workspace)).file();
    }

    @Test
    void nobodyElseSeesTheSampleAndItGoesWithTheWorkspace() throws Exception {
        var sample = sample();
        var place = database(shelf.workspace);
        assertThat(place).exists().isNotEqualTo(folder.resolve("shelf.db"));
        try (var other = shelf.opened()) {
            assertThat(other.state().get().reviewStatuses()).isEmpty();
            assertThat(other.state().get().templates()).isEmpty();
        }
        assertThat(shelf.status(sample).review().name()).isEqualTo("sample");
        shelf.reopen();
        assertThat(shelf.workspace.state().get().reviewStatuses()).isEmpty();
        assertThat(place.getParent()).doesNotExist();
    }

    @Test
    void whoseReviewsAreThereGetsNoSample() throws Exception {
        var one = shelf.begin("one");
        ReviewShelf.stored(shelf.workspace.tidying().archive(one, ADA).get());
        assertThat(beginSample()).isEmpty();
        assertThat(shelf.status(one).review().name()).isEqualTo("one");
    }

    @Test
    void whatIsLeftIsThrownAwayAndSettingsStay() throws Exception {
        var sample = sample();
        var place = database(shelf.workspace);
        shelf.workspace.saveSetting("window.appearance", "DARK").get();
        shelf.workspace.saveSetting("window.folded." + sample, "x").get();
        try (var other = shelf.opened()) {
            assertThat(other.settings().get()).containsEntry("window.appearance", "DARK");
        }
        assertThat(shelf.workspace.settings().get()).containsEntry("window.folded." + sample, "x");
        var one = shelf.begin("one");
        assertThat(shelf.workspace.state().get().reviewStatuses()).hasSize(1);
        assertThat(shelf.workspace.tidying().isSample()).isFalse();
        assertThat(place.getParent()).doesNotExist();
        assertThat(shelf.workspace.settings().get())
                .containsEntry("window.appearance", "DARK")
                .doesNotContainKey("window.folded." + sample);
        shelf.reopen();
        assertThat(shelf.status(one).review().name()).isEqualTo("one");
    }

    @Test
    void whatCannotBeOpenedLeavesTheSampleAsItWas() throws Exception {
        var sample = sample();
        var events = shelf.workspace.events(sample).get();
        var damaged = Files.writeString(folder.resolve("bad.gateboard"), "no bundle at all");
        assertThat(shelf.workspace
                        .records()
                        .take(ADA, damaged, Optional.empty())
                        .get())
                .isInstanceOf(WorkspaceResult.ActionRefused.class);
        assertThat(shelf.openFile(folder.resolve("none.md"), "# Nothing\n"))
                .isInstanceOf(FileOperations.FileOpenResult.NotOpened.class);
        assertThat(shelf.workspace.tidying().isSample()).isTrue();
        assertThat(shelf.workspace.events(sample).get()).isEqualTo(events);
        assertThat(shelf.status(sample).total().withEvidence()).isEqualTo(1);
    }

    @Test
    void whateverOpensAReviewOpensItInThePersonsOwnDatabase() throws Exception {
        var sample = sample();
        var bundle = folder.resolve("sample.gateboard");
        ReviewShelf.stored(shelf.workspace.records().bundle(sample, bundle).get());
        ReviewShelf.stored(
                shelf.workspace.records().take(ADA, bundle, Optional.empty()).get());
        assertThat(shelf.workspace.tidying().isSample()).isFalse();
        shelf.reopen();
        assertThat(shelf.status(sample).review().name()).isEqualTo("sample");
    }

    @Test
    void whatIsKeptIsAnOrdinaryReviewWithItsWholeHistory() throws Exception {
        var sample = sample();
        shelf.workspace.saveSetting("window.folded." + sample, "x").get();
        var events = shelf.workspace.events(sample).get();
        var template = shelf.workspace.tidying().templates().get().getFirst();
        shelf.workspace
                .tidying()
                .labelTemplate(template.withLabel("Readiness", "1", false), ADA)
                .get();
        var evidence = FileAttachment.sha256("a proof".getBytes(StandardCharsets.UTF_8));
        assertThat(shelf.workspace.tidying().keepSample().get().reviewStatuses())
                .hasSize(1);
        assertThat(shelf.workspace.events(sample).get()).isEqualTo(events);
        shelf.reopen();
        assertThat(shelf.workspace.events(sample).get()).isEqualTo(events);
        assertThat(shelf.status(sample).total().withEvidence()).isEqualTo(1);
        assertThat(shelf.workspace.attachment(evidence).get()).isPresent();
        assertThat(shelf.workspace.tidying().templates().get().getFirst().displayName())
                .isEqualTo("Readiness 1");
        assertThat(shelf.workspace.settings().get()).containsEntry("window.folded." + sample, "x");
        ReviewShelf.stored(shelf.workspace.tidying().archive(sample, ADA).get());
    }

    /// A table that comes later is copied, or said here not to be.
    @Test
    void everyTableIsCopiedOrNamedAsOneThatIsNot() throws Exception {
        var copied = List.of(
                "archived",
                "arrival",
                "attachment",
                "event",
                "known_file",
                "reading",
                "review",
                "review_file",
                "setting",
                "sidecar",
                "summary",
                "template",
                "template_label");
        var notCopied = List.of("lease", "removal", "tidying");
        var expected = new TreeSet<>(copied);
        expected.addAll(notCopied);
        var tables = new TreeSet<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shelf.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        assertThat(tables).isEqualTo(expected);
    }

    /// Row by row, so that a column that is missed is seen.
    @Test
    void everyRowComesAlong() throws Exception {
        var sample = sample();
        shelf.workspace
                .files()
                .watch(sample, Files.writeString(folder.resolve("sample.md"), "# x\n"))
                .get();
        var from = database(shelf.workspace);
        var before = rows(from);
        shelf.workspace.tidying().archive(sample, ADA).get();
        shelf.workspace.tidying().unarchive(sample, ADA).get();
        shelf.workspace.tidying().keepSample().get();
        assertThat(rows(folder.resolve("shelf.db"))).isEqualTo(before);
    }

    private static List<String> rows(Path database) throws Exception {
        var rows = new java.util.ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            for (var table : List.of("event", "review_file", "attachment", "template", "summary")) {
                try (var found = statement.executeQuery("SELECT * FROM " + table)) {
                    while (found.next()) {
                        var row = new StringBuilder(table);
                        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++)
                            row.append('|').append(found.getString(column));
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }
}
