package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.NOON;
import static dev.gateboard.store.Fixtures.REVIEW;
import static dev.gateboard.store.Fixtures.append;
import static dev.gateboard.store.Fixtures.notes;
import static dev.gateboard.store.Fixtures.opened;
import static dev.gateboard.store.Fixtures.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.store.sqlite.ProbeLease;
import dev.gateboard.store.sqlite.SchemaMigrator;
import dev.gateboard.store.sqlite.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Readings outside the chain, and who may make them (rules R32 and R33).
class ReadingsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() throws StoreException {
        store = opened(folder.resolve("gateboard.db"));
        append(store, notes(1, 1));
    }

    @AfterEach
    void close() throws StoreException {
        store.close();
    }

    @Test
    void everyReadingComesBackAsItWas() throws StoreException {
        long seed = System.nanoTime();
        var actions = new Actions(new Random(seed));
        var readings = new ArrayList<Reading>();
        for (int number = 0; number < 300; number++) readings.add(asked(actions.reading(), number));
        keep(readings);
        assertThat(store.readingsAfter(REVIEW, 0)).as("seed " + seed).isEqualTo(readings);
    }

    @Test
    void openingFindsTheNewestReadingTheNewestPassAndTheFirstFailSince() throws StoreException {
        keep(List.of(
                reading("a", Verdict.FAIL, 1),
                reading("a", Verdict.PASS, 2),
                reading("a", Verdict.PASS, 3),
                reading("a", Verdict.FAIL, 4),
                reading("a", Verdict.FAIL, 5),
                reading("a", Verdict.ERROR, 6),
                reading("b", Verdict.NO_DATA, 2)));
        store.close();
        store = opened(folder.resolve("gateboard.db"));
        assertThat(store.readings(REVIEW))
                .containsExactly(
                        reading("b", Verdict.NO_DATA, 2),
                        reading("a", Verdict.PASS, 3),
                        reading("a", Verdict.FAIL, 4),
                        reading("a", Verdict.ERROR, 6));
    }

    @Test
    void aReadingThatWasEditedOutsideIsRefused() throws Exception {
        keep(List.of(reading("a", Verdict.PASS, 1)));
        for (var edit : List.of(
                "body = body || ' '", "asked = asked + 60000", "probe = 'b'", "verdict = 'fail'", "sha256 = ''")) {
            store.close();
            Files.copy(
                    folder.resolve("gateboard.db"), folder.resolve("edited.db"), StandardCopyOption.REPLACE_EXISTING);
            run(folder.resolve("edited.db"), "DROP TRIGGER reading_is_never_changed", "UPDATE reading SET " + edit);
            store = opened(folder.resolve("edited.db"));
            assertThatThrownBy(() -> store.readings(REVIEW))
                    .as(edit)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("was changed after it was written");
        }
    }

    @Test
    void readingsWrittenBeforeThereWereDigestsGetThem() throws Exception {
        var old = folder.resolve("old.db");
        var two = new SchemaMigrator(SchemaMigrator.newest().steps().subList(0, 2));
        try (var store = opened(Store.open(old, two, Duration.ofSeconds(1)))) {
            append(store, notes(1, 1));
        }
        keep(List.of(reading("a", Verdict.PASS, 1)));
        var body = store.readings(REVIEW).getFirst();
        store.close();
        run(
                old,
                "ATTACH '" + folder.resolve("gateboard.db") + "' AS other",
                "INSERT INTO reading (review, probe, asked, verdict, body)"
                        + " SELECT review, probe, asked, verdict, body FROM other.reading");
        store = opened(old);
        assertThat(store.readings(REVIEW)).containsExactly(body);
    }

    @Test
    void theNewestOfOneProbeComeNewestFirst() throws StoreException {
        keep(List.of(reading("a", Verdict.PASS, 1), reading("a", Verdict.PASS, 2), reading("b", Verdict.PASS, 3)));
        assertThat(store.readings(REVIEW, "a", 5))
                .containsExactly(reading("a", Verdict.PASS, 2), reading("a", Verdict.PASS, 1));
        assertThat(store.readings(REVIEW, "a", 1)).containsExactly(reading("a", Verdict.PASS, 2));
    }

    @Test
    void theOldestGoWhenThereAreTooManyButNoNewestReadingAndNoNewestPass() throws StoreException {
        keep(List.of(reading("quiet", Verdict.PASS, 0), reading("quiet", Verdict.ERROR, 1)));
        int many = Store.MOST_READINGS + 10;
        keep(IntStream.range(0, many)
                .mapToObj(number -> reading("busy", Verdict.FAIL, 2 + number))
                .toList());
        assertThat(store.readingsAfter(REVIEW, 0)).hasSize(Store.MOST_READINGS);
        assertThat(store.readings(REVIEW))
                .contains(
                        reading("quiet", Verdict.PASS, 0),
                        reading("quiet", Verdict.ERROR, 1),
                        reading("busy", Verdict.FAIL, 1 + many));
    }

    @Test
    void theOldestAreLookedForOnceForATenthMore() throws StoreException {
        int many = Store.MOST_READINGS;
        keep(from(0, many));
        keep(from(many, 1));
        assertThat(store.readingsAfter(REVIEW, 0)).hasSize(many + 1);
        keep(from(many + 1, many / 10));
        assertThat(store.readingsAfter(REVIEW, 0)).hasSize(many);
    }

    private static List<Reading> from(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> reading("busy", Verdict.FAIL, number))
                .toList();
    }

    @Test
    void nothingIsKeptOfAnAbandonedTransaction() throws StoreException {
        store.write(transaction -> {
            transaction.addReadings(REVIEW, List.of(reading("a", Verdict.PASS, 1)));
            transaction.abandon();
            return 0;
        });
        assertThat(store.readingsAfter(REVIEW, 0)).isEmpty();
    }

    @Test
    void aSidecarIsKeptByItsDigest() throws StoreException {
        var bytes = "version: 1".getBytes(StandardCharsets.UTF_8);
        var digest = store.write(transaction -> transaction.putProbesFile(bytes));
        assertThat(store.probesFile(digest))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(bytes));
        assertThat(store.probesFile("0".repeat(64))).isEmpty();
        assertThat(store.templates()).isEmpty();
    }

    @Test
    void oneProcessAsksAndTheNextOneDoesWhenTheLeaseIsOverOrGivenBackR33() throws StoreException {
        try (var other = opened(folder.resolve("gateboard.db"))) {
            assertThat(take(store, "one", Duration.ZERO)).isEqualTo("one");
            assertThat(take(other, "two", ProbeLease.LENGTH.minusMillis(1))).isEqualTo("one");
            assertThat(take(store, "one", ProbeLease.RENEWAL)).isEqualTo("one");
            assertThat(take(other, "two", ProbeLease.LENGTH)).isEqualTo("one");
            assertThat(take(
                            other,
                            "two",
                            ProbeLease.LENGTH.plus(ProbeLease.RENEWAL).plusMillis(1)))
                    .isEqualTo("two");
            assertThat(take(
                            store,
                            "one",
                            ProbeLease.LENGTH.plus(ProbeLease.RENEWAL).plusMillis(2)))
                    .isEqualTo("two");
            giveBack(store, "one");
            assertThat(take(store, "one", ProbeLease.LENGTH.plusSeconds(6))).isEqualTo("two");
            giveBack(other, "two");
            assertThat(take(store, "one", ProbeLease.LENGTH.plusSeconds(6))).isEqualTo("one");
        }
    }

    @Test
    void aClockThatWasSetBackKeepsNoLeaseForEver() throws StoreException {
        assertThat(take(store, "one", Duration.ofHours(1))).isEqualTo("one");
        assertThat(take(store, "two", Duration.ZERO)).isEqualTo("two");
    }

    private static String take(Store store, String holder, Duration after) throws StoreException {
        return store.write(transaction -> transaction.acquireLease(REVIEW, holder, NOON.plus(after)))
                .holder();
    }

    private static void giveBack(Store store, String holder) throws StoreException {
        store.write(transaction -> {
            transaction.releaseLease(REVIEW, holder);
            return 0;
        });
    }

    private void keep(List<Reading> readings) throws StoreException {
        store.write(transaction -> {
            transaction.addReadings(REVIEW, readings);
            return readings.size();
        });
    }

    private static Reading asked(Reading any, int number) {
        return new Reading(
                any.probe(),
                any.kind(),
                any.digest(),
                any.source(),
                any.query(),
                NOON.plus(SECOND.multipliedBy(number)),
                any.serverTime(),
                any.provenAt(),
                any.freshness(),
                any.values(),
                any.series(),
                any.rule(),
                any.verdict(),
                any.reason(),
                any.httpStatus(),
                any.bodySha256());
    }

    private static Reading reading(String probe, Verdict verdict, int second) {
        var asked = NOON.plus(SECOND.multipliedBy(second));
        return new Reading(
                probe,
                "promql",
                "d",
                "prom",
                "up",
                asked,
                Reading.NO_SERVER_TIME,
                asked,
                Duration.ofMinutes(15),
                List.of("1"),
                1,
                "",
                verdict,
                "",
                200,
                "");
    }
}
