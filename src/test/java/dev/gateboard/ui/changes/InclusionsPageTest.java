package dev.gateboard.ui.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.revision.ComparisonContext;
import dev.gateboard.workspace.revision.SyntaxChangePlanner;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.testfx.matcher.control.LabeledMatchers;

/// Tables and lists are previewed as the gates they would make, included, and taken out again (rule R38).
class InclusionsPageTest {
    private static final String TEXT = """
        # Shop

        - [ ] Runbooks are linked
        - Alerts are routed to the team

        | ID | Requirement | Owner | Status |
        |---|---|---|---|
        | PRR-1 | Backups are restored every month | Ada | ✅ |
        | PRR-2 | Keys are rotated every year | Bo | ⏳ Pending |
        | PRR-3 | Costs per request are known |  | ❌ |
        """;
    private static final Instant NOW = Instant.parse("2026-11-23T14:02:00Z");
    private static final Person ADA = Person.parse("Ada <ada@example.org>");

    private final List<String> heard = new ArrayList<>();
    private final InclusionsPage page =
            TestWindow.call(() -> new InclusionsPage(Messages.WINDOW, verbs(), () -> heard.add("back")));
    private ComparisonContext context = opened(GateSyntax.TASKS);
    private String trouble = "";

    private static ComparisonContext opened(GateSyntax form) {
        var read = (DocumentParseResult.Parsed) DocumentParser.parse("shop.md", TEXT.getBytes(UTF_8), form);
        var gates = read.checklist().gates().stream().map(Gate::id).toList();
        var opening = new Action.Open("shop.md", "0".repeat(64), form, ZoneOffset.UTC, gates);
        var first = new ReviewEvent(1, 1, NOW, ZoneOffset.UTC, ADA, ADA, opening);
        var review = Review.open(new UUID(0, 1), read.checklist(), opening, first);
        return new ComparisonContext(review, read, List.of());
    }

    @Test
    void eachTableAndListIsPreviewedAndIncludedAlone() {
        try (var window = TestWindow.of(900, 620, () -> page)) {
            window.interact(() -> page.show(context.review()));
            window.save("inclusions-light");
            assertThat(window.texts(".change-heading"))
                    .containsExactly(
                            "1 list item is not a gate (1 of 2 items has a box) (line 3)",
                            "3 table rows with a status column are not gates (line 6)");
            assertThat(window.texts(".change-subject"))
                    .containsExactly(
                            "Alerts are routed to the team",
                            "PRR-1 · Backups are restored every month",
                            "PRR-2 · Keys are rotated every year",
                            "PRR-3 · Costs per request are known");
            assertThat(window.texts(".change-word")).containsExactly("Open", "Passed", "Open", "Failed");
            window.clickOn("Include 3 gates");
            assertThat(heard).containsExactly("include [Shop › ID | Requirement | Owner | Status]", "back");
            window.dark();
            window.save("inclusions-dark");
        }
    }

    @Test
    void whatIsIncludedCanBeTakenOutAndWhatIsRefusedIsSaid() {
        var all = context.review().checklist().hints().leftOut().stream()
                .map(part -> part.inclusion())
                .toList();
        context = opened(GateSyntax.TASKS.withInclusions(all));
        try (var window = TestWindow.of(900, 420, () -> page)) {
            window.interact(() -> page.show(context.review()));
            window.save("inclusions-included-light");
            assertThat(window.texts(".change-heading"))
                    .containsExactly(
                            "2 gates of the list with \"Shop › Alerts are routed to the team\"",
                            "3 gates of the table \"Shop › ID | Requirement | Owner | Status\"");
            trouble = "It was changed meanwhile.";
            window.clickOn(window.all(".button").getLast());
            assertThat(heard).containsExactly("include [Shop › Alerts are routed to the team]");
            verifyThat(window.only(".message-line"), LabeledMatchers.hasText(trouble));
        }
    }

    private DocumentChangeController verbs() {
        return new DocumentChangeController() {
            @Override
            public CompletableFuture<List<DocumentChange.Added>> addedGates(
                    UUID review, List<GateSyntax.Inclusion> inclusions) {
                return CompletableFuture.completedFuture(SyntaxChangePlanner.addedGates(context, inclusions));
            }

            @Override
            public CompletableFuture<String> include(UUID review, List<GateSyntax.Inclusion> inclusions) {
                heard.add("include "
                        + inclusions.stream().map(GateSyntax.Inclusion::anchor).toList());
                return CompletableFuture.completedFuture(trouble);
            }

            @Override
            public CompletableFuture<String> accept(PendingDocumentUpdate arrival, List<Action> answers) {
                throw new UnsupportedOperationException("nothing came in");
            }

            @Override
            public void asTemplate(PendingDocumentUpdate arrival) {}

            @Override
            public void startReview(Path file) {}

            @Override
            public CompletableFuture<String> writeBack(UUID review) {
                throw new UnsupportedOperationException("nothing is written");
            }

            @Override
            public Optional<Path> file(UUID review) {
                return Optional.empty();
            }

            @Override
            public ProbesFileController probes() {
                throw new UnsupportedOperationException("the page asks nothing of probes");
            }

            @Override
            public void setProbesDigest(UUID review, String probesFile) {}

            @Override
            public void watch(UUID review) {}
        };
    }
}
