package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.NOON;
import static dev.gateboard.store.Fixtures.REVIEW;
import static dev.gateboard.store.Fixtures.opened;
import static org.assertj.core.api.Assertions.assertThat;

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

    private static List<Integer> acknowledged(Process process) throws Exception {
        try (var lines = process.inputReader()) {
            return lines.lines().map(Integer::parseInt).toList();
        }
    }
}
