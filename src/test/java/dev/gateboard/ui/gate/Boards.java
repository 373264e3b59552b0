package dev.gateboard.ui.gate;

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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Boards of a small checklist for the views' tests, after deeds by Ada.
public final class Boards {
    public static final Instant NOW = Instant.parse("2026-11-23T14:02:00Z");
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final String TEXT = """
        # beep-api

        - **Environment**: `staging`
        - **Artifact**: `4f2a91c`

        ## Ops Gates (Pass/Fail)

        - [ ] Migrations run **before** deploy with `flyway`.
        - [ ] DR posture documented:
          - [ ] RPO/RTO targets defined (even if best-effort for MVP)
          - [ ] tabletop exercise completed (date + notes)
        - [x] Secrets are rotated
        - [ ] Topology: `[single-node | multi-node]`
        """;

    private Boards() {}

    public static ReviewStatus opened() {
        return of(TEXT);
    }

    /// The board of another checklist.
    public static ReviewStatus of(String text) {
        return of(new UUID(0, 1), text);
    }

    public static ReviewStatus of(String text, GateSyntax form) {
        return of(new UUID(0, 1), text, form);
    }

    public static ReviewStatus of(UUID id, String text) {
        return of(id, text, GateSyntax.TASKS);
    }

    private static ReviewStatus of(UUID id, String text, GateSyntax form) {
        if (!(DocumentParser.parse("beep.md", text.getBytes(StandardCharsets.UTF_8), form)
                instanceof DocumentParseResult.Parsed(var _, Checklist checklist)))
            throw new AssertionError("the checklist is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Action.Open("beep.md", "0".repeat(64), form, ZoneId.of("UTC"), gates);
        return ReviewStatus.of(Review.open(id, checklist, opening, event(1, opening)), NOW);
    }

    public static ReviewStatus after(ReviewStatus reviewStatus, List<Action> actions) {
        var review = reviewStatus.review();
        for (var action : actions) {
            review = switch (EventApplier.apply(review, event(review.lastEvent().number() + 1, action))) {
                case ApplyResult.Accepted(Review next) -> next;
                case ApplyResult.Refused(var refusal) -> throw new AssertionError(refusal.toString());
            };
        }
        return reviewStatus.update(review, NOW);
    }

    public static Gate gate(ReviewStatus reviewStatus, String start) {
        return reviewStatus.review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static ReviewEvent event(int number, Action action) {
        return new ReviewEvent(number, number, NOW.minusSeconds(3600), ZoneOffset.UTC, ADA, ADA, action);
    }
}
