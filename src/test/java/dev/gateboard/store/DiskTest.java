package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.PATIENCE;
import static dev.gateboard.store.Fixtures.REVIEW;
import static dev.gateboard.store.Fixtures.append;
import static dev.gateboard.store.Fixtures.notes;
import static dev.gateboard.store.Fixtures.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gateboard.store.sqlite.Database;
import dev.gateboard.store.sqlite.SchemaMigrator;
import dev.gateboard.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Full and read-only disks. Real ones are mounted for one child process alone, where the system lets us: on Linux, in
/// a mount namespace. Elsewhere those tests are skipped.
@Timeout(60)
class DiskTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aPlaceForAFile() {
        file = folder.resolve("gateboard.db");
    }

    @Test
    void deedIsRefusedAndEarlierOnesAreKeptWhenTheFileMayGrowNoMore() throws Exception {
        opened(file).close();
        var database = Database.open(file, Database.Access.WRITE, PATIENCE);
        database.queryInt("PRAGMA max_page_count = 20");
        try (var store = new Store(database, SchemaMigrator.newest().version())) {
            append(store, notes(1, 3));
            assertThatThrownBy(() -> append(store, notes(4, 5000)))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "The disk of " + file + " is full, so nothing was saved. Free some space and try again.");
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 3));
            append(store, notes(4, 4));
        }
        try (var store = opened(file)) {
            assertThat(store.events(REVIEW, 0)).isEqualTo(notes(1, 4));
        }
    }

    @Test
    void deedIsRefusedWithOneSentenceWhenTheDiskIsFull() throws Exception {
        var lines = saidWhenMounted("mount -t tmpfs -o size=2m none \"$0\"");
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.getLast())
                .isEqualTo("The disk of " + file + " is full, so nothing was saved. Free some space and try again.");
    }

    @Test
    void newFileIsRefusedWhenTheDiskIsFull() throws Exception {
        assertThat(saidWhenMounted("mount -t tmpfs -o size=16k none \"$0\""))
                .containsExactly(
                        "The disk of " + file + " is full, so nothing was saved. Free some space and try again.");
    }

    @Test
    void fileOnAReadOnlyDiskIsRefused() throws Exception {
        opened(file).close();
        assertThat(saidWhenMounted("mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\""))
                .containsExactly(file + " or its folder is read-only. Allow writing to both, or use another file.");
    }

    @Test
    void newFileOnAReadOnlyDiskIsRefused() throws Exception {
        assertThat(saidWhenMounted("mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\""))
                .containsExactly(file + " or its folder is read-only. Allow writing to both, or use another file.");
    }

    @Test
    void readOnlyFileIsRefused() throws Exception {
        opened(file).close();
        assertThat(saidWhenMounted("mount --bind \"$0/gateboard.db\" \"$0/gateboard.db\""
                        + " && mount -o remount,ro,bind \"$0/gateboard.db\""))
                .containsExactly(file + " or its folder is read-only. Allow writing to both, or use another file.");
    }

    /// What a process says that appends until it cannot, with the folder mounted in its own way.
    private List<String> saidWhenMounted(String mount) throws IOException, InterruptedException {
        assumeTrue(mayMount(), "no mount namespaces here");
        var before = new ArrayList<>(namespace(mount + " && exec \"$@\""));
        before.add(folder.toString());
        var process = StoreProcess.start(before, file, 1, 1000);
        try (var lines = process.inputReader()) {
            return lines.readAllLines();
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private boolean mayMount() throws IOException, InterruptedException {
        if (!Files.exists(Path.of("/proc/self/ns/mnt"))) return false;
        var command = new ArrayList<>(namespace("mount -t tmpfs none \"$0\" && mount --bind \"$0\" \"$0\""));
        command.add(folder.toString());
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static List<String> namespace(String script) {
        return List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script);
    }
}
