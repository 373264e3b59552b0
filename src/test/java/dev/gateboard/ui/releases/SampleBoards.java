package dev.gateboard.ui.releases;

import dev.gateboard.document.Documents;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Fold;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Person;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Reviews of the bundled sample, after deeds by Ada.
final class SampleBoards {
    private static final Instant NOW = Instant.parse("2026-11-23T14:02:00Z");
    private static final Person ADA = Person.parse("Ada <ada@example.org>");

    private SampleBoards() {}

    static Board opened(int number) {
        if (!(Documents.parse("production-readiness-staging.md", bytes(), Checklist.Form.TASKS)
                instanceof Parsed.Read(var _, Checklist checklist))) throw new AssertionError("the sample is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Deed.Open(
                "production-readiness-staging.md", "0".repeat(64), Checklist.Form.TASKS, ZoneId.of("UTC"), gates);
        return Board.of(Review.open(new UUID(0, number), checklist, opening, event(1, opening)), NOW);
    }

    private static byte[] bytes() {
        try (var stream =
                SampleBoards.class.getResourceAsStream("/dev/gateboard/sample/production-readiness-staging.md")) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Board after(Board board, List<Deed> deeds) {
        var review = board.review();
        for (var deed : deeds) {
            review = switch (Fold.apply(review, event(review.last().number() + 1, deed))) {
                case Outcome.Accepted(Review next) -> next;
                case Outcome.Refused(var why) -> throw new AssertionError(why.toString());
            };
        }
        return board.next(review, NOW);
    }

    static Gate gate(Board board, String start) {
        return board.review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static ReviewEvent event(int number, Deed deed) {
        return new ReviewEvent(number, number, NOW.minusSeconds(90_000L - number), ZoneOffset.UTC, ADA, ADA, deed);
    }
}
