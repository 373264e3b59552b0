package dev.gateboard.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.Documents;
import dev.gateboard.document.Parsed;
import dev.gateboard.document.Spliced;
import dev.gateboard.document.Splicer;
import dev.gateboard.model.Archived;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Fold;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Person;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.Standing;
import dev.gateboard.model.Was;
import dev.gateboard.record.Writing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Any checklist, any decisions, any edits: nothing that was said is lost or put on another gate silently (rule R31).
class GeneratedEditsTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, 300).boxed().toList();
    }

    private static Parsed.Read read(byte[] bytes) {
        return (Parsed.Read) Documents.parse("gates.md", bytes, Checklist.Form.TASKS);
    }

    private static ReviewEvent event(Review review, Deed deed) {
        int number = review.last().number() + 1;
        return new ReviewEvent(number, number, NOON, ZoneOffset.UTC, ADA, ADA, deed);
    }

    private static Review open(Parsed.Read read) {
        var gates =
                read.checklist().gates().stream().map(_ -> UUID.randomUUID()).toList();
        var sha256 = Enclosure.sha256(read.document().bytes());
        var opening = new Deed.Open("gates.md", sha256, Checklist.Form.TASKS, ZoneOffset.UTC, gates);
        var first = new ReviewEvent(1, 1, NOON, ZoneOffset.UTC, ADA, ADA, opening);
        return Review.open(UUID.randomUUID(), read.checklist(), opening, first);
    }

    private static Review does(Review review, Deed deed) {
        return ((Outcome.Accepted) Fold.apply(review, event(review, deed))).next();
    }

    /// Passes, fails and rules out some of the leaves.
    private static Review decided(Review review, Random random) {
        var next = review;
        for (var gate : review.checklist().gates()) {
            if (!gate.isLeaf()) continue;
            switch (random.nextInt(4)) {
                case 0 -> next = does(next, new Deed.Pass(gate.id(), "seen", Duration.ZERO, List.of()));
                case 1 -> next = does(next, new Deed.Fail(gate.id(), "broken", List.of()));
                case 2 -> next = does(next, new Deed.RuleOut(gate.id(), "elsewhere", List.of()));
                default -> {}
            }
        }
        return next;
    }

    private static byte[] exported(Review review, Parsed.Read read) {
        var decisions = new Writing(Board.of(review, NOON)).decisions("");
        return ((Spliced.Written) Splicer.splice(read.document(), read.checklist(), decisions)).bytes();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingSaidIsLostOrPutOnAnotherGateSilentlyR31(long seed) {
        var random = new Random(seed);
        var tree = new Edited(random);
        var bytes = tree.markdown(Map.of()).getBytes(UTF_8);
        var now = read(bytes);
        var review = decided(open(now), random);
        boolean fromExport = random.nextBoolean();
        var file = fromExport ? exported(review, now) : bytes;
        var before = tree.places();
        tree.edit(fromExport ? Edited.boxes(new String(file, UTF_8)) : Map.of());
        var copy = tree.markdown(tree.boxes()).getBytes(UTF_8);
        var versions = List.of(
                new Sight.Version("gates.md", file, bytes, !fromExport),
                new Sight.Version("gates.md", bytes, bytes, true));
        var look = Comparing.look(new Sight(review, now, versions), "gates.md", copy, false);
        if (!(look instanceof Incoming.Look.Brings(Incoming incoming))) return;
        var outcome = Fold.apply(
                review,
                event(review, incoming.deed()),
                read(incoming.document()).checklist());
        var after = ((Outcome.Accepted) outcome).next();
        held(review, after, before, tree.places());
        unsaidStaysOpenOrClaimed(review, after);
        assertThat(exported(after, read(incoming.document())))
                .as("an export reads back")
                .isNotEmpty();
    }

    private static void held(Review before, Review after, List<Edited.Place> older, List<Edited.Place> newer) {
        var archived = new HashMap<UUID, Archived>();
        after.archived().forEach(gone -> archived.put(gone.gate().id(), gone));
        for (var gate : before.checklist().gates()) {
            var mark = before.mark(gate);
            if (!mark.decided()) continue;
            int index = after.indexOf(gate.id());
            if (index < 0) {
                assertThat(archived.get(gate.id()))
                        .as(gate.text())
                        .isNotNull()
                        .extracting(gone -> gone.state().mark())
                        .isEqualTo(mark);
                continue;
            }
            var state = after.state(after.gate(index));
            if (state.was() instanceof Was.Reworded was) {
                assertThat(was.mark()).isEqualTo(mark);
                assertThat(state.mark().decided()).isFalse();
                if (after.gate(index).isLeaf())
                    assertThat(Board.of(after, NOON).standing(after.gate(index)).standing())
                            .isEqualTo(Standing.OPEN);
                continue;
            }
            assertThat(state.mark()).as(gate.text()).isEqualTo(mark);
            rightly(older.get(gate.index()), newer.get(index), older, newer);
        }
    }

    /// A mark went on without a question: to the very gate, or to one that nobody could tell from it.
    private static void rightly(Edited.Place was, Edited.Place is, List<Edited.Place> older, List<Edited.Place> newer) {
        assertThat(is.text()).isEqualTo(was.text());
        if (is.id() == was.id()) return;
        boolean inPlace = is.path().equals(was.path());
        assertThat(count(older, was, inPlace)).as(was + " became " + is).isEqualTo(count(newer, was, inPlace));
        if (!inPlace)
            assertThat(count(older, was, false)).as(was + " became " + is).isEqualTo(1);
    }

    /// How many gates have its path, or its text.
    private static long count(List<Edited.Place> places, Edited.Place like, boolean byPath) {
        return places.stream()
                .filter(place ->
                        byPath ? place.path().equals(like.path()) : place.text().equals(like.text()))
                .count();
    }

    /// What nobody had said is cleared by nothing but a claim.
    private static void unsaidStaysOpenOrClaimed(Review before, Review after) {
        var board = Board.of(after, NOON);
        for (var gate : after.checklist().gates()) {
            int older = before.indexOf(gate.id());
            boolean said = older >= 0 && before.mark(before.gate(older)).decided();
            if (!gate.isLeaf() || said) continue;
            var standing = board.standing(gate);
            assertThat(standing.standing().clears() && !standing.isClaimed())
                    .as(gate.text())
                    .isFalse();
        }
    }
}
