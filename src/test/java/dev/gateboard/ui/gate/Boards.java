package dev.gateboard.ui.gate;

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

    public static Board opened() {
        return of(TEXT);
    }

    /// The board of another checklist.
    public static Board of(String text) {
        if (!(Documents.parse("beep.md", text.getBytes(StandardCharsets.UTF_8), Checklist.Form.TASKS)
                instanceof Parsed.Read(var _, Checklist checklist))) throw new AssertionError("the checklist is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Deed.Open("beep.md", "0".repeat(64), Checklist.Form.TASKS, ZoneId.of("UTC"), gates);
        return Board.of(Review.open(new UUID(0, 1), checklist, opening, event(1, opening)), NOW);
    }

    public static Board after(Board board, List<Deed> deeds) {
        var review = board.review();
        for (var deed : deeds) {
            review = switch (Fold.apply(review, event(review.last().number() + 1, deed))) {
                case Outcome.Accepted(Review next) -> next;
                case Outcome.Refused(var why) -> throw new AssertionError(why.toString());
            };
        }
        return board.next(review, NOW);
    }

    public static Gate gate(Board board, String start) {
        return board.review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static ReviewEvent event(int number, Deed deed) {
        return new ReviewEvent(number, number, NOW.minusSeconds(3600), ZoneOffset.UTC, ADA, ADA, deed);
    }
}
