package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.NOON;
import static dev.gateboard.store.Fixtures.REVIEW;
import static dev.gateboard.store.Fixtures.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.store.sqlite.ChecklistTemplate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Rule R33: two processes on one file both stay right.
class TwoProcessesTest {
    private static final int TIMES = 150;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void bothCompleteAndNumbersHaveNoGapsWhenTwoProcessesWriteAtOnce() throws Exception {
        var file = folder.resolve("gateboard.db");
        var one = StoreProcess.start(List.of(), file, 1, TIMES);
        var other = StoreProcess.start(List.of(), file, 2, TIMES);
        var numbers = new ArrayList<>(acknowledged(one));
        numbers.addAll(acknowledged(other));

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(numbers).hasSize(2 * TIMES).doesNotHaveDuplicates();
        try (var store = opened(file)) {
            // Reading checks that numbers go on without gaps and that the chain holds.
            assertThat(store.events(REVIEW, 0).size())
                    .isEqualTo(numbers.stream().max(Integer::compare).orElseThrow());
        }
    }

    @RepeatedTest(50)
    void bothOpenAndWriteWhenTwoMakeTheFileAtOnce() throws Exception {
        var file = folder.resolve("gateboard.db");
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> written = new ArrayList<>();
            for (var name : List.of("a.md", "b.md"))
                written.add(threads.submit(() -> {
                    start.await();
                    try (var store = opened(file)) {
                        return store.write(transaction ->
                                transaction.putDocument(name, name.getBytes(StandardCharsets.UTF_8), NOON));
                    }
                }));
            for (var digest : written) assertThat(digest.get()).hasSize(64);
        }
        try (var store = opened(file)) {
            assertThat(store.templates())
                    .extracting(ChecklistTemplate::fileName)
                    .containsExactlyInAnyOrder("a.md", "b.md");
        }
    }

    @Test
    @Timeout(120)
    void aCopyReplacesNothingWhileAnotherProcessHasTheFileOpenAndKeepsAllItWrote() throws Exception {
        var file = folder.resolve("gateboard.db");
        var copy = folder.resolve("copy.db");
        var kept = folder.resolve("kept.db");
        opened(copy).close();
        try (var store = opened(file)) {
            var other = StoreProcess.start(List.of(), file, 1, Integer.MAX_VALUE);
            int acknowledged = 0;
            try (var lines = other.inputReader()) {
                acknowledged = Integer.parseInt(lines.readLine());
                assertThatThrownBy(() -> new StoreFile(store).replaceWith(copy, kept))
                        .hasMessageContaining("Another Gateboard window or command has " + file + " open");
                assertThat(kept).doesNotExist();
                // Not by the process itself, which would close its lines as well.
                assertThat(other.toHandle().destroyForcibly()).isTrue();
                for (var line = lines.readLine(); line != null; line = lines.readLine())
                    acknowledged = Integer.parseInt(line);
            }
            assertThat(other.waitFor()).isNotZero();
            new StoreFile(store).replaceWith(copy, kept);
            assertThat(store.events(REVIEW, 0)).isEmpty();
            try (var before = opened(kept)) {
                assertThat(before.events(REVIEW, 0)).hasSizeGreaterThanOrEqualTo(acknowledged);
            }
        }
    }

    private static List<Integer> acknowledged(Process process) throws Exception {
        try (var lines = process.inputReader()) {
            return lines.lines().map(Integer::parseInt).toList();
        }
    }
}
