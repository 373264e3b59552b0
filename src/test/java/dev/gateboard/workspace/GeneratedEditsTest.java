package dev.gateboard.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.document.write.DocumentWriteResult;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.EarlierWording;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.ArchivedGate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.WriteInstructionsBuilder;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.revision.ComparisonContext;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
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

    private static DocumentParseResult.Parsed read(byte[] bytes) {
        return (DocumentParseResult.Parsed) DocumentParser.parse("gates.md", bytes, GateSyntax.TASKS);
    }

    private static ReviewEvent event(Review review, Action action) {
        int number = review.lastEvent().number() + 1;
        return new ReviewEvent(number, number, NOON, ZoneOffset.UTC, ADA, ADA, action);
    }

    private static Review open(DocumentParseResult.Parsed read) {
        var gates =
                read.checklist().gates().stream().map(_ -> UUID.randomUUID()).toList();
        var sha256 = FileAttachment.sha256(read.document().bytes());
        var opening = new Action.Open("gates.md", sha256, GateSyntax.TASKS, ZoneOffset.UTC, gates);
        var first = new ReviewEvent(1, 1, NOON, ZoneOffset.UTC, ADA, ADA, opening);
        return Review.open(UUID.randomUUID(), read.checklist(), opening, first);
    }

    private static Review does(Review review, Action action) {
        return ((ApplyResult.Accepted) EventApplier.apply(review, event(review, action))).review();
    }

    /// Passes, fails and rules out some of the leaves.
    private static Review decided(Review review, Random random) {
        var next = review;
        for (var gate : review.checklist().gates()) {
            if (!gate.isLeaf()) continue;
            switch (random.nextInt(4)) {
                case 0 -> next = does(next, new Action.Pass(gate.id(), "seen", Duration.ZERO, List.of()));
                case 1 -> next = does(next, new Action.Fail(gate.id(), "broken", List.of()));
                case 2 -> next = does(next, new Action.MarkNotApplicable(gate.id(), "elsewhere", List.of()));
                default -> {}
            }
        }
        return next;
    }

    private static byte[] exported(Review review, DocumentParseResult.Parsed read) {
        var decisions = new WriteInstructionsBuilder(ReviewStatus.of(review, NOON)).build("");
        return ((DocumentWriteResult.WrittenDocument)
                        DocumentWriter.splice(read.document(), read.checklist(), decisions))
                .bytes();
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
                new ComparisonContext.BaseVersion("gates.md", file, bytes, !fromExport),
                new ComparisonContext.BaseVersion("gates.md", bytes, bytes, true));
        var look = DocumentComparer.compareFile(new ComparisonContext(review, now, versions), "gates.md", copy, false);
        if (!(look instanceof IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming))) return;
        var outcome = EventApplier.apply(
                review,
                event(review, incoming.action()),
                read(incoming.document()).checklist());
        var after = ((ApplyResult.Accepted) outcome).review();
        held(review, after, before, tree.places());
        unsaidStaysOpenOrClaimed(review, after);
        assertThat(exported(after, read(incoming.document())))
                .as("an export reads back")
                .isNotEmpty();
    }

    private static void held(Review before, Review after, List<Edited.Place> older, List<Edited.Place> newer) {
        var archived = new HashMap<UUID, ArchivedGate>();
        after.archivedGates().forEach(gone -> archived.put(gone.gate().id(), gone));
        for (var gate : before.checklist().gates()) {
            var mark = before.mark(gate);
            if (!mark.isDecided()) continue;
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
            if (state.earlierWording() instanceof EarlierWording.Reworded was) {
                assertThat(was.mark()).isEqualTo(mark);
                assertThat(state.mark().isDecided()).isFalse();
                if (after.gate(index).isLeaf())
                    assertThat(ReviewStatus.of(after, NOON)
                                    .status(after.gate(index))
                                    .status())
                            .isEqualTo(GateStatus.OPEN);
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
        var reviewStatus = ReviewStatus.of(after, NOON);
        for (var gate : after.checklist().gates()) {
            int older = before.indexOf(gate.id());
            boolean said = older >= 0 && before.mark(before.gate(older)).isDecided();
            if (!gate.isLeaf() || said) continue;
            var status = reviewStatus.status(gate);
            assertThat(status.status().isCleared() && !status.isClaimed())
                    .as(gate.text())
                    .isFalse();
        }
    }
}
