package dev.gateboard.workspace;

import static dev.gateboard.workspace.ReviewShelf.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.BurnUpPoint;
import dev.gateboard.store.json.SummaryCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The cleared gates of a review over time are kept beside what an overview shows, and are never more than the events
/// say.
class BurnUpTest {
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

    private BurnUpCurve curve(UUID review) throws Exception {
        return shelf.workspace.overview().active().get().stream()
                .filter(each -> each.review().equals(review))
                .findFirst()
                .orElseThrow()
                .burnUp();
    }

    private Instant pass(UUID review, String gate, Duration validFor) throws Exception {
        shelf.now = shelf.now.plus(Duration.ofHours(1));
        shelf.does(review, new Action.Pass(shelf.gate(review, gate).id(), "seen", validFor, List.of()));
        return shelf.now;
    }

    @Test
    void theCurveGoesOnWithWhatIsDoneAndIsTheSameFromTheEvents() throws Exception {
        var begun = shelf.now;
        var one = shelf.begin("one");
        int total = shelf.status(one).total().leaves();
        var first = pass(one, "smoke", Duration.ZERO);
        shelf.reopen();
        var second = pass(one, "backups", Duration.ZERO);
        var third = shelf.now.plus(Duration.ofHours(1));
        shelf.now = third;
        shelf.does(one, new Action.Reopen(shelf.gate(one, "smoke").id(), "again"));
        shelf.now = shelf.now.plus(Duration.ofHours(1));
        shelf.does(one, new Action.AddNote(shelf.gate(one, "smoke").id(), "nothing is cleared by that"));
        var points = List.of(
                new BurnUpPoint(begun, 0, total),
                new BurnUpPoint(first, 1, total),
                new BurnUpPoint(second, 2, total),
                new BurnUpPoint(third, 1, total));
        assertThat(curve(one).points()).isEqualTo(points);
        var kept = curve(one);
        shelf.reopen();
        shelf.execute("DELETE FROM summary");
        assertThat(curve(one)).isEqualTo(kept);
    }

    @Test
    void whatExpiresComesDown() throws Exception {
        var one = shelf.begin("one");
        pass(one, "smoke", Duration.ofHours(2));
        shelf.now = shelf.now.plus(Duration.ofHours(2));
        assertThat(curve(one).newest())
                .isEqualTo(new BurnUpPoint(shelf.now, 0, curve(one).newest().total()));
    }

    @Test
    void anotherProcessesEventsAreInIt() throws Exception {
        var one = shelf.begin("one");
        try (var other = shelf.opened()) {
            for (var gate : List.of("smoke", "backups")) {
                shelf.now = shelf.now.plus(Duration.ofHours(1));
                var pass = new Action.Pass(shelf.gate(one, gate).id(), "seen", Duration.ZERO, List.of());
                ReviewShelf.stored(
                        other.perform(one, ADA, ADA, List.of(pass), List.of()).get());
            }
        }
        assertThat(curve(one).points()).extracting(BurnUpPoint::cleared).containsExactly(0, 1, 2);
    }

    @Test
    void whatCameWithAFileIsNotClearedBeforeSomebodyConfirmsIt() throws Exception {
        var one = shelf.begin("one");
        pass(one, "smoke", Duration.ZERO);
        pass(one, "backups", Duration.ZERO);
        var bundle = folder.resolve("one.gateboard");
        ReviewShelf.stored(shelf.workspace.records().bundle(one, bundle).get());
        var other = new ReviewShelf(Files.createDirectory(folder.resolve("other")));
        shelf.close();
        shelf = other;
        shelf.now = shelf.now.plus(Duration.ofHours(4));
        ReviewShelf.stored(
                shelf.workspace.records().take(ADA, bundle, Optional.empty()).get());
        assertThat(shelf.status(one).total().cleared()).isZero();
        assertThat(curve(one).points()).extracting(BurnUpPoint::cleared).containsExactly(0);
        shelf.now = shelf.now.plus(Duration.ofHours(1));
        shelf.does(one, new Action.Confirm(shelf.gate(one, "smoke").id()));
        assertThat(curve(one).points()).extracting(BurnUpPoint::cleared).containsExactly(0, 1);
    }

    @Test
    void aLongHistoryStaysSmallAndKeepsItsEnds() throws Exception {
        var begun = shelf.now;
        var one = shelf.begin("one");
        for (int count = 0; count < 90; count++) {
            pass(one, "smoke", Duration.ZERO);
            shelf.now = shelf.now.plus(Duration.ofHours(1));
            shelf.does(one, new Action.Reopen(shelf.gate(one, "smoke").id(), "again"));
        }
        assertThat(curve(one).points()).hasSizeBetween(80, 160);
        assertThat(curve(one).from()).isEqualTo(begun);
        assertThat(curve(one).newest().at()).isEqualTo(shelf.now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "{\"name\": 3}"})
    void whatIsNoSummaryIsNone(String text) {
        assertThat(new SummaryCodec().summary(new UUID(0, 1), text)).isEmpty();
    }
}
