package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.PATIENCE;
import static dev.gateboard.store.Fixtures.append;
import static dev.gateboard.store.Fixtures.connection;
import static dev.gateboard.store.Fixtures.notes;
import static dev.gateboard.store.Fixtures.opened;
import static dev.gateboard.store.Fixtures.refused;
import static dev.gateboard.store.Fixtures.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.store.sqlite.SchemaMigrator;
import dev.gateboard.store.sqlite.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that cannot be ours, or not whole, is refused with one sentence and left byte for byte as it is, with nothing
/// new beside it.
class RefusalTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aPlaceForAFile() {
        file = folder.resolve("gateboard.db");
    }

    @Test
    void textIsNoDatabase() throws IOException {
        Files.writeString(file, "- [ ] smoke\n".repeat(100));
        refusedUntouched(" is not a database. Use another file.");
    }

    @Test
    void oneByteIsNoDatabase() throws IOException {
        Files.writeString(file, "S");
        refusedUntouched(" is not a database. Use another file.");
    }

    @Test
    void folderIsNoFile() throws IOException {
        Files.createDirectory(file);
        refusedUntouched(" is not a file. Name a file for the database.");
    }

    @Test
    void fileIsNoFolderForADatabase() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThat(refused(Store.open(folder.resolve("file/gateboard.db"))))
                .isEqualTo(folder.resolve("file") + " cannot be created as a folder. Put the database somewhere else.");
    }

    @Test
    void anotherProgramsDatabaseIsKnownByItsApplication() throws Exception {
        run(file, "PRAGMA application_id = 252006675", "CREATE TABLE note (text)");
        refusedUntouched(" is the database of another program. Use another file.");
    }

    @Test
    void anotherProgramsDatabaseIsKnownByItsTables() throws Exception {
        run(file, "PRAGMA user_version = 1", "CREATE TABLE event (review)");
        refusedUntouched(" is the database of another program. Use another file.");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAloneWhileThatProgramWrites() throws Exception {
        run(file, "PRAGMA journal_mode = WAL", "CREATE TABLE note (text)");
        try (var connection = connection(file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO note VALUES ('in the log')");
            refusedUntouched(" is the database of another program. Use another file.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 252006675})
    void anotherProgramsDatabaseIsLeftAloneWhenThatProgramWasKilled(int application) throws Exception {
        run(file, "PRAGMA application_id = " + application, "PRAGMA journal_mode = WAL", "CREATE TABLE note (text)");
        leaveKilled("INSERT INTO note VALUES ('in the log')");
        refusedUntouched(" is the database of another program. Use another file.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 252006675})
    void anotherProgramsDatabaseIsLeftAloneWhenThatProgramWasKilledWhileItWrote(int application) throws Exception {
        run(file, "PRAGMA application_id = " + application, "CREATE TABLE note (text)");
        leaveKilled(
                "PRAGMA cache_size = 1",
                "BEGIN",
                "INSERT INTO note SELECT zeroblob(5000) FROM sqlite_schema",
                "INSERT INTO note SELECT zeroblob(900000) FROM sqlite_schema",
                "UPDATE note SET text = zeroblob(5000)");
        assertThat(file.resolveSibling("gateboard.db-journal")).isNotEmptyFile();
        refusedUntouched(" is the database of another program. Use another file.");
    }

    @Test
    void anotherProgramsDatabaseIsKnownByTablesThatStandOnlyInItsLog() throws Exception {
        run(file, "PRAGMA journal_mode = WAL");
        leaveKilled("CREATE TABLE note (text)");
        refusedUntouched(" is the database of another program. Use another file.");
    }

    @Test
    void newerFileIsLeftAloneWhenItsProgramWasKilled() throws Exception {
        opened(file).close();
        leaveKilled("PRAGMA user_version = 99");
        refusedUntouched(" has version 99, but this Gateboard supports only versions up to "
                + SchemaMigrator.newest().version() + ". ");
    }

    @Test
    void emptyDatabaseOfNobodyIsTakenAndNotRefused() throws Exception {
        run(file, "VACUUM");
        Files.createFile(folder.resolve("empty.db"));
        opened(file).close();
        opened(folder.resolve("empty.db")).close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5, 0.9, 0.999})
    void truncatedFileIsDamaged(double share) throws Exception {
        var whole = aFileOfManyEvents();
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
        refusedUntouched(" is damaged (");
    }

    @Test
    void headerCutShortIsNoDatabase() throws Exception {
        Files.write(file, Arrays.copyOf(aFileOfManyEvents(), 99));
        refusedUntouched(" is not a database. Use another file.");
    }

    @Test
    void overwrittenPageIsDamaged() throws Exception {
        var bytes = aFileOfManyEvents();
        var noise = new byte[4096];
        new Random(7).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 2 / 4096 * 4096, noise.length);
        Files.write(file, bytes);
        refusedUntouched(" is damaged (");
    }

    @Test
    void damagedFileIsNotTouchedWhenAKilledProgramLeftALog() throws Exception {
        aFileOfManyEvents();
        leaveKilled("PRAGMA application_id = " + SchemaMigrator.APPLICATION, "INSERT INTO setting VALUES ('a', 'b')");
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 40 * 4096, 41 * 4096, (byte) 0x55);
        Files.write(file, bytes);
        refusedUntouched(" is damaged (");
    }

    @Test
    void damageAmongEventsIsFoundInAFileOfManyPictures() throws Exception {
        aFileOfManyEvents();
        try (var store = opened(file)) {
            for (byte picture = 0; picture < 3; picture++) {
                var bytes = new byte[Evidence.Attachment.LARGEST];
                bytes[0] = picture;
                store.write(transaction -> transaction.putAttachment("picture", bytes));
            }
        }
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(40 * 4096).write(ByteBuffer.wrap(new byte[4096]));
        }
        assertThat(refused(Store.open(file))).startsWith(file + " is damaged (");
    }

    @Test
    void fileThatAnotherProgramKeepsLockedIsRefusedAfterAWhile() throws Exception {
        opened(file).close();
        try (var other = connection(file);
                var statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.executeUpdate("INSERT INTO setting VALUES ('a', 'b')");
            assertThat(refused(Store.open(file, SchemaMigrator.newest(), PATIENCE)))
                    .isEqualTo(file + " is locked by another program. Close that program, or wait until it is done, and"
                            + " try again.");
        }
    }

    /// Goes on with the file as a program leaves it that was killed after these statements.
    private void leaveKilled(String... statements) throws Exception {
        var killed = Files.createDirectory(folder.resolve("killed"));
        try (var connection = connection(file);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.executeUpdate(sql);
            try (var files = Files.list(folder)) {
                for (var left : files.filter(Files::isRegularFile).toList())
                    Files.copy(left, killed.resolve(left.getFileName()));
            }
        }
        file = killed.resolve("gateboard.db");
    }

    private byte[] aFileOfManyEvents() throws Exception {
        try (var store = opened(file)) {
            append(store, notes(1, 2000));
        }
        return Files.readAllBytes(file);
    }

    private void refusedUntouched(String sentence) throws IOException {
        var before = contents();
        assertThat(refused(Store.open(file)))
                .startsWith(file + sentence)
                .endsWith(".")
                .doesNotContain("\n");
        assertThat(contents()).isEqualTo(before);
    }

    /// Every file of the folder and the digest of its bytes; but not the index of a log, which is shared memory.
    private Map<String, String> contents() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith("-shm"))
                    .collect(Collectors.toMap(Path::toString, RefusalTest::digest));
        }
    }

    private static String digest(Path file) {
        try {
            return new Sha256().of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
