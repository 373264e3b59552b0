package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gateboard.record.RecordLocator;
import dev.gateboard.workspace.record.IncomingRecord;
import dev.gateboard.workspace.record.RecordService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The same state is the same bytes wherever it is written (rule R27), and a place that takes none says so.
class RecordPlacesTest {
    @TempDir
    private Path temp = Path.of("");

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList())
                files.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return files;
    }

    private static void export(Workspace workspace, BeepReview beep, Path folder) {
        stored(workspace.records().exportFolder(beep.review(), ADA, folder, false));
    }

    @Test
    void twiceHereAndFromABundleElsewhereTheFolderIsTheSameByteForByte() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.signed();
            beep.amend("rolled out on Friday");
            beep.export();
            export(beep.workspace(), beep, temp.resolve("again"));
            stored(beep.workspace().records().bundle(beep.review(), temp.resolve("beep.gateboard")));
            try (var elsewhere = beep.workspace("elsewhere.db")) {
                stored(elsewhere.records().take(ADA, temp.resolve("beep.gateboard"), java.util.Optional.empty()));
                export(elsewhere, beep, temp.resolve("elsewhere"));
            }
            assertThat(files(temp.resolve("again"))).isEqualTo(files(beep.folder()));
            assertThat(files(temp.resolve("elsewhere")))
                    .isEqualTo(files(beep.folder()))
                    .containsKeys("beep.html", "beep.md", "beep.record.json", "evidence/2cf24dba5fb0-log.txt");
        }
    }

    @Test
    void evidenceThatWasMissingComesWithAFolderThatHasIt() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.signed();
            beep.export();
            var evidence = beep.folder().resolve("evidence/2cf24dba5fb0-log.txt");
            var kept = Files.readAllBytes(evidence);
            try (var elsewhere = beep.workspace("elsewhere.db")) {
                Files.delete(evidence);
                stored(elsewhere.records().reopen(ADA, arrived(beep)));
                export(elsewhere, beep, temp.resolve("without"));
                assertThat(files(temp.resolve("without"))).doesNotContainKey("evidence/2cf24dba5fb0-log.txt");
                Files.write(evidence, kept);
                stored(elsewhere.records().reopen(ADA, arrived(beep)));
                export(elsewhere, beep, temp.resolve("with"));
                assertThat(files(temp.resolve("with"))).isEqualTo(files(beep.folder()));
            }
        }
    }

    private static IncomingRecord arrived(BeepReview beep) {
        var place = RecordLocator.markdown(beep.folder()).orElseThrow();
        return ((RecordService.SignatureFound<IncomingRecord>)
                        new RecordService().readForImport(place, Optional.of(beep.allowed()), beep.now()))
                .value();
    }

    /// A disk that is mounted for reading alone, for one child process where the system lets us.
    @Test
    @Timeout(60)
    void aReadOnlyFolderIsOneSentence() throws Exception {
        var folder = Files.createDirectory(temp.resolve("record"));
        var mount = List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o ro none \"$0\" && \"$@\"; ls -A \"$0\"",
                folder.toString());
        var tried = new ProcessBuilder(
                "unshare", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs none \"$0\"", folder.toString());
        assumeTrue(tried.start().waitFor() == 0, "no mount namespaces here");
        var process = RecordProcess.start(mount, "export", temp);
        try (var lines = process.inputReader()) {
            assertThat(lines.readAllLines())
                    .hasSize(2)
                    .last()
                    .asString()
                    .isEqualTo(folder + " cannot be written (Read-only file system). Check its folder and the free"
                            + " space, or choose another place.");
        }
    }
}
