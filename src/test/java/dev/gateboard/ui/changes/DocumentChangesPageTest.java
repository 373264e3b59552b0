package dev.gateboard.ui.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.revision.ComparisonContext;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.testfx.matcher.control.LabeledMatchers;

/// What comes in is grouped, and each question is answered by one deed or left (rule R31).
class DocumentChangesPageTest {
    private static final String TEXT = """
        # beep-api

        - Owner: `TBD`

        ## Ops Gates (Pass/Fail)

        - [ ] Migrations run before deploy.
        - [ ] Backups are made every day
        - [ ] RPO/RTO targets defined (even if best-effort for MVP)
        - [ ] tabletop exercise completed (date + notes)
        - [ ] Alert routing is configured and tested (at least one controlled alert).
        - [ ] SLOs defined (availability, error rate, latency for /knowledge critical calls).
        - [ ] Topology decision recorded: `TBD (single-node | multi-node)`.

        ## Sign-Off

        - Product sign-off: `TBD`
        """;
    private static final Person CARLA = Person.parse("Carla <carla@example.org>");
    private static final Instant NOW = Instant.parse("2026-11-23T14:02:00Z");

    private final List<String> heard = new ArrayList<>();
    private final DocumentChangesPage page = TestWindow.call(() -> new DocumentChangesPage(Messages.WINDOW, verbs()));
    private Review review = opened();

    private static DocumentParseResult.Parsed read() {
        return (DocumentParseResult.Parsed)
                DocumentParser.parse("checklist.md", TEXT.getBytes(UTF_8), GateSyntax.TASKS);
    }

    private static Review opened() {
        var gates = read().checklist().gates().stream().map(Gate::id).toList();
        var opening = new Action.Open("checklist.md", "0".repeat(64), GateSyntax.TASKS, ZoneOffset.UTC, gates);
        var first = new ReviewEvent(1, 1, NOW, ZoneOffset.UTC, CARLA, CARLA, opening);
        return Review.open(new UUID(0, 1), read().checklist(), opening, first);
    }

    private void does(Action action) {
        int number = review.lastEvent().number() + 1;
        var event = new ReviewEvent(number, number, NOW, ZoneOffset.UTC, CARLA, CARLA, action);
        review = ((ApplyResult.Accepted) EventApplier.apply(review, event)).review();
    }

    private UUID gate(String start) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .map(Gate::id)
                .findFirst()
                .orElseThrow();
    }

    private PendingDocumentUpdate arrival(PendingDocumentUpdate.UpdateOrigin way) {
        does(new Action.Pass(gate("Migrations"), "ran in staging", Duration.ZERO, List.of()));
        does(new Action.Pass(gate("Backups"), "", Duration.ZERO, List.of()));
        does(new Action.Fail(gate("tabletop"), "nobody had time", List.of()));
        does(new Action.Fill(0, "Owner", "Ada Bar"));
        var copy = TEXT.replace("run before deploy.", "run before every deploy.")
                .replace("- [ ] tabletop exercise completed (date + notes)\n", "")
                .replace("[ ] Alert routing", "[x] Alert routing")
                .replace("[ ] RPO/RTO", "[~] RPO/RTO")
                .replace("`TBD (single-node | multi-node)`", "`single-node`")
                .replace("Owner: `TBD`", "Owner: `Bob`")
                .replace("\n## Sign-Off", "- [ ] Costs of the release are known\n\n## Sign-Off");
        var versions = List.of(
                new ComparisonContext.BaseVersion("checklist.md", TEXT.getBytes(UTF_8), TEXT.getBytes(UTF_8), true));
        var look = DocumentComparer.compareFile(
                new ComparisonContext(review, read(), versions), "checklist.md", copy.getBytes(UTF_8), false);
        return new PendingDocumentUpdate(
                review.id(),
                ((IncomingDocument.DocumentComparison.Changed) look).incoming(),
                Path.of("checklist.md"),
                way);
    }

    private DocumentChangeController verbs() {
        return new DocumentChangeController() {
            @Override
            public CompletableFuture<String> accept(PendingDocumentUpdate arrival, List<Action> answers) {
                heard.add("take "
                        + answers.stream()
                                .map(action -> action.getClass().getSimpleName())
                                .toList());
                return CompletableFuture.completedFuture("");
            }

            @Override
            public CompletableFuture<List<DocumentChange.Added>> addedGates(
                    UUID asked, List<GateSyntax.Inclusion> inclusions) {
                throw new UnsupportedOperationException("the page includes nothing");
            }

            @Override
            public CompletableFuture<String> include(UUID asked, List<GateSyntax.Inclusion> inclusions) {
                throw new UnsupportedOperationException("the page includes nothing");
            }

            @Override
            public ProbesFileController probes() {
                throw new UnsupportedOperationException("the page asks nothing of probes");
            }

            @Override
            public void setProbesDigest(UUID asked, String probesFile) {}

            @Override
            public void asTemplate(PendingDocumentUpdate arrival) {
                heard.add("template");
            }

            @Override
            public void startReview(Path file) {
                heard.add("begin " + file);
            }

            @Override
            public CompletableFuture<String> writeBack(UUID written) {
                heard.add("back");
                return CompletableFuture.completedFuture("checklist.md was changed since.");
            }

            @Override
            public Optional<Path> file(UUID asked) {
                return Optional.empty();
            }

            @Override
            public void watch(UUID watched) {}
        };
    }

    @Test
    void whatAsksStandsFirstAndIsAnsweredAtItsPlace() {
        var arrival = arrival(PendingDocumentUpdate.UpdateOrigin.ON_DISK);
        try (var window = TestWindow.of(1000, 900, () -> page)) {
            window.interact(() -> page.show(arrival));
            window.save("changes-light");
            assertThat(window.texts(".change-heading"))
                    .containsExactly("4 questions for you to answer", "3 changes apply without a question");
            assertThat(window.texts(".change-word"))
                    .containsExactly(
                            "Reworded",
                            "Removed",
                            "Filled in differently",
                            "Choice",
                            "Marked not applicable",
                            "Ticked",
                            "New");
            window.clickOn("Same gate, keep the decision");
            window.clickOn("Choose single-node");
            window.clickOn("Use Bob");
            window.clickOn("Keep Ada Bar");
            window.save("changes-answered-light");
            window.clickOn("#take-in");
            assertThat(heard).containsExactly("take [Confirm, Settle, Choose]");
            window.clickOn("#write-back");
            verifyThat(window.only(".message-line"), LabeledMatchers.hasText("checklist.md was changed since."));
            window.save("changes-done-light");
        }
    }

    @Test
    void allProposedMatchesAreAcceptedTogetherAndWhatWasBroughtMayBeSomethingElse() {
        var arrival = arrival(PendingDocumentUpdate.UpdateOrigin.OPENED_BY_USER);
        try (var window = TestWindow.of(683, 360, () -> page)) {
            window.dark();
            window.interact(() -> page.show(arrival));
            window.save("changes-narrow-dark");
            window.clickOn("Treat as a newer template");
            window.clickOn("Answer: it is the same gate");
            assertThat(window.texts(".deed")).doesNotContain("Answer: it is the same gate");
            window.clickOn("#take-in");
            assertThat(heard).containsExactly("template", "take [Confirm]");
            assertThat(window.lookup("#write-back").queryAll()).isEmpty();
        }
    }

    @Test
    void whatGotNoAnswerStaysOnAPageOfItsOwnUntilItIsAnsweredR31() {
        var incoming = arrival(PendingDocumentUpdate.UpdateOrigin.ON_DISK).incoming();
        int number = review.lastEvent().number() + 1;
        var event = new ReviewEvent(number, number, NOW, ZoneOffset.UTC, CARLA, CARLA, incoming.action());
        var newer = (DocumentParseResult.Parsed)
                DocumentParser.parse("checklist.md", incoming.document(), GateSyntax.TASKS);
        review = ((ApplyResult.Accepted) EventApplier.apply(review, event, newer.checklist())).review();
        var questions = TestWindow.call(() -> new OpenQuestionsPage(Messages.WINDOW, this::answer));
        try (var window = TestWindow.of(1000, 560, () -> questions)) {
            window.interact(() -> questions.show(review));
            window.save("doubts-light");
            verifyThat(window.only(".title"), LabeledMatchers.hasText("3 open questions about changed files"));
            assertThat(window.texts(".change-word")).containsExactly("Removed", "Filled in differently", "Choice");
            window.clickOn("Use Bob");
            window.interact(() -> questions.show(review));
            window.clickOn("Leave unchanged");
            window.interact(() -> questions.show(review));
            window.dark();
            window.save("doubts-dark");
            window.clickOn("Acknowledge");
            window.interact(() -> questions.show(review));
            verifyThat(window.only(".title"), LabeledMatchers.hasText("No open questions"));
            assertThat(heard).containsExactly("Fill", "Settle", "Settle");
        }
        assertThat(review.value(review.checklist().placeholders().getFirst())).isEqualTo("Bob");
    }

    private void answer(List<Action> actions) {
        actions.forEach(action -> {
            heard.add(action.getClass().getSimpleName());
            does(action);
        });
    }
}
