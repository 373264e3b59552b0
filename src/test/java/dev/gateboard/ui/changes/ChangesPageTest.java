package dev.gateboard.ui.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.Documents;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Fold;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Person;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Screen;
import dev.gateboard.workspace.Comparing;
import dev.gateboard.workspace.Incoming;
import dev.gateboard.workspace.Sight;
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

/// What comes in is grouped, and each question is answered by one deed or left (rule R31).
class ChangesPageTest {
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
    private final ChangesPage page = Screen.call(() -> new ChangesPage(new Messages(), verbs()));
    private Review review = opened();

    private static Parsed.Read read() {
        return (Parsed.Read) Documents.parse("checklist.md", TEXT.getBytes(UTF_8), Checklist.Form.TASKS);
    }

    private static Review opened() {
        var gates = read().checklist().gates().stream().map(Gate::id).toList();
        var opening = new Deed.Open("checklist.md", "0".repeat(64), Checklist.Form.TASKS, ZoneOffset.UTC, gates);
        var first = new ReviewEvent(1, 1, NOW, ZoneOffset.UTC, CARLA, CARLA, opening);
        return Review.open(new UUID(0, 1), read().checklist(), opening, first);
    }

    private void does(Deed deed) {
        int number = review.last().number() + 1;
        var event = new ReviewEvent(number, number, NOW, ZoneOffset.UTC, CARLA, CARLA, deed);
        review = ((Outcome.Accepted) Fold.apply(review, event)).next();
    }

    private UUID gate(String start) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .map(Gate::id)
                .findFirst()
                .orElseThrow();
    }

    private Arrival arrival(Arrival.Way way) {
        does(new Deed.Pass(gate("Migrations"), "ran in staging", Duration.ZERO, List.of()));
        does(new Deed.Pass(gate("Backups"), "", Duration.ZERO, List.of()));
        does(new Deed.Fail(gate("tabletop"), "nobody had time", List.of()));
        does(new Deed.Fill(0, "Owner", "Ada Bar"));
        var copy = TEXT.replace("run before deploy.", "run before every deploy.")
                .replace("- [ ] tabletop exercise completed (date + notes)\n", "")
                .replace("[ ] Alert routing", "[x] Alert routing")
                .replace("[ ] RPO/RTO", "[~] RPO/RTO")
                .replace("`TBD (single-node | multi-node)`", "`single-node`")
                .replace("Owner: `TBD`", "Owner: `Bob`")
                .replace("\n## Sign-Off", "- [ ] Costs of the release are known\n\n## Sign-Off");
        var versions = List.of(new Sight.Version("checklist.md", TEXT.getBytes(UTF_8), TEXT.getBytes(UTF_8), true));
        var look = Comparing.look(new Sight(review, read(), versions), "checklist.md", copy.getBytes(UTF_8), false);
        return new Arrival(review.id(), ((Incoming.Look.Brings) look).incoming(), Path.of("checklist.md"), way);
    }

    private ChangesVerbs verbs() {
        return new ChangesVerbs() {
            @Override
            public CompletableFuture<String> take(Arrival arrival, List<Deed> answers) {
                heard.add("take "
                        + answers.stream()
                                .map(deed -> deed.getClass().getSimpleName())
                                .toList());
                return CompletableFuture.completedFuture("");
            }

            @Override
            public ProbesVerbs probes() {
                throw new UnsupportedOperationException("the page asks nothing of probes");
            }

            @Override
            public void has(UUID asked, String sidecar) {}

            @Override
            public void asTemplate(Arrival arrival) {
                heard.add("template");
            }

            @Override
            public void begin(Path file) {
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
        var arrival = arrival(Arrival.Way.ON_DISK);
        try (var screen = Screen.of(1000, 900, () -> page)) {
            screen.run(() -> page.show(arrival));
            screen.save("changes-light");
            assertThat(screen.texts(".change-heading"))
                    .containsExactly("4 things for you to answer", "Applied without a question: 3");
            assertThat(screen.texts(".change-word"))
                    .containsExactly(
                            "Reworded",
                            "Removed",
                            "Filled otherwise",
                            "Chosen",
                            "Marked not applicable",
                            "Ticked",
                            "New");
            screen.click(screen.named("Same gate, the word holds"));
            screen.click(screen.named("Choose single-node"));
            screen.click(screen.named("Take Bob"));
            screen.click(screen.named("Keep Ada Bar"));
            screen.save("changes-answered-light");
            screen.click(screen.find("#take-in"));
            assertThat(heard).containsExactly("take [Confirm, Settle, Choose]");
            screen.click(screen.find("#write-back"));
            assertThat(screen.texts(".message-line")).containsExactly("checklist.md was changed since.");
            screen.save("changes-done-light");
        }
    }

    @Test
    void allProposedMatchesAreAcceptedTogetherAndWhatWasBroughtMayBeSomethingElse() {
        var arrival = arrival(Arrival.Way.BROUGHT);
        try (var screen = Screen.of(683, 360, () -> page)) {
            screen.dark();
            screen.run(() -> page.show(arrival));
            screen.save("changes-narrow-dark");
            screen.click(screen.named("It is a newer template"));
            screen.click(screen.named("Accept the proposed match"));
            assertThat(screen.texts(".deed")).doesNotContain("Accept the proposed match");
            screen.click(screen.find("#take-in"));
            assertThat(heard).containsExactly("template", "take [Confirm]");
            assertThat(screen.all("#write-back")).isEmpty();
        }
    }

    @Test
    void whatGotNoAnswerStaysOnAPageOfItsOwnUntilItIsAnsweredR31() {
        var incoming = arrival(Arrival.Way.ON_DISK).incoming();
        int number = review.last().number() + 1;
        var event = new ReviewEvent(number, number, NOW, ZoneOffset.UTC, CARLA, CARLA, incoming.deed());
        var newer = (Parsed.Read) Documents.parse("checklist.md", incoming.document(), Checklist.Form.TASKS);
        review = ((Outcome.Accepted) Fold.apply(review, event, newer.checklist())).next();
        var doubts = Screen.call(() -> new DoubtsPage(new Messages(), this::answer));
        try (var screen = Screen.of(1000, 560, () -> doubts)) {
            screen.run(() -> doubts.show(review));
            screen.save("doubts-light");
            assertThat(screen.texts(".title")).containsExactly("3 questions about changed files");
            assertThat(screen.texts(".change-word")).containsExactly("Removed", "Filled otherwise", "Chosen");
            screen.click(screen.named("Take Bob"));
            screen.run(() -> doubts.show(review));
            screen.click(screen.named("Leave it"));
            screen.run(() -> doubts.show(review));
            screen.dark();
            screen.save("doubts-dark");
            screen.click(screen.named("Noted"));
            screen.run(() -> doubts.show(review));
            assertThat(screen.texts(".title")).containsExactly("Nothing waits for an answer");
            assertThat(heard).containsExactly("Fill", "Settle", "Settle");
        }
        assertThat(review.value(review.checklist().placeholders().getFirst())).isEqualTo("Bob");
    }

    private void answer(List<Deed> deeds) {
        deeds.forEach(deed -> {
            heard.add(deed.getClass().getSimpleName());
            does(deed);
        });
    }
}
