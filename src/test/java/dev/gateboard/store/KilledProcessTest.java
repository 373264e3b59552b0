package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.REVIEW;
import static dev.gateboard.store.Fixtures.connection;
import static dev.gateboard.store.Fixtures.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Design section 6: kill the process at any moment and nothing it acknowledged is lost.
class KilledProcessTest {
    private static final int ROUNDS = 25;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void everyAcknowledgedEventIsThereWhenTheWritingProcessIsKilled() throws Exception {
        var file = folder.resolve("gateboard.db");
        long seed = System.nanoTime();
        var random = new Random(seed);
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged;
            acknowledged = acknowledgedUntilKilled(file, random.nextLong(), 1 + random.nextInt(30), random);
            var where = "seed " + seed + ", round " + round;
            assertThat(acknowledged).as(where).isGreaterThan(before);
            assertThat(quickCheck(file)).as(where).isEqualTo("ok");
            try (var store = opened(file)) {
                // Reading checks the chain; an event may be there whose acknowledgement the kill cut off.
                assertThat(store.events(REVIEW, 0)).as(where).hasSizeGreaterThanOrEqualTo(acknowledged);
            }
        }
    }

    /// Kills the process after so many acknowledgements, at a moment of its own: it does not wait for us. Those it had
    /// said by then are still in the pipe.
    private static int acknowledgedUntilKilled(Path file, long seed, int times, Random random) throws Exception {
        var process = StoreProcess.start(List.of(), file, seed, Integer.MAX_VALUE);
        try (var lines = process.inputReader()) {
            int last = 0;
            for (int time = 0; time < times; time++) last = Integer.parseInt(String.valueOf(lines.readLine()));
            long until = System.nanoTime() + random.nextInt(3_000_000);
            while (System.nanoTime() < until) Thread.onSpinWait();
            // By its handle: killed by itself, a process closes our end of the pipe.
            process.toHandle().destroyForcibly();
            process.waitFor();
            return lastWhole(lines, last);
        } finally {
            process.destroyForcibly();
        }
    }

    /// The last number whose line end came through.
    private static int lastWhole(BufferedReader lines, int before) throws IOException {
        var rest = lines.readAllAsString();
        var whole = rest.substring(0, rest.lastIndexOf('\n') + 1).lines().toList();
        return whole.isEmpty() ? before : Integer.parseInt(whole.getLast());
    }

    private static String quickCheck(Path file) throws SQLException {
        try (var connection = connection(file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA quick_check")) {
            return rows.getString(1);
        }
    }
}
