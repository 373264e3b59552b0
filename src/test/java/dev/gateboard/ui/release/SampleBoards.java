package dev.gateboard.ui.release;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Reviews of the bundled sample, after deeds by Ada.
public final class SampleBoards {
    private static final Instant NOW = Instant.parse("2026-11-23T14:02:00Z");
    private static final Person ADA = Person.parse("Ada <ada@example.org>");

    private SampleBoards() {}

    public static ReviewStatus opened(int number) {
        if (!(DocumentParser.parse("production-readiness-staging.md", bytes(), GateSyntax.TASKS)
                instanceof DocumentParseResult.Parsed(var _, Checklist checklist)))
            throw new AssertionError("the sample is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Action.Open(
                "production-readiness-staging.md", "0".repeat(64), GateSyntax.TASKS, ZoneId.of("UTC"), gates);
        return ReviewStatus.of(Review.open(new UUID(0, number), checklist, opening, event(1, opening)), NOW);
    }

    private static byte[] bytes() {
        try (var stream =
                SampleBoards.class.getResourceAsStream("/dev/gateboard/sample/production-readiness-staging.md")) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReviewStatus after(ReviewStatus reviewStatus, List<Action> actions) {
        var review = reviewStatus.review();
        for (var action : actions) {
            review = switch (EventApplier.apply(review, event(review.lastEvent().number() + 1, action))) {
                case ApplyResult.Accepted(Review next) -> next;
                case ApplyResult.Refused(var refusal) -> throw new AssertionError(refusal.toString());
            };
        }
        return reviewStatus.update(review, NOW);
    }

    static Gate gate(ReviewStatus reviewStatus, String start) {
        return reviewStatus.review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static ReviewEvent event(int number, Action action) {
        return new ReviewEvent(number, number, NOW.minusSeconds(90_000L - number), ZoneOffset.UTC, ADA, ADA, action);
    }
}
