package dev.gateboard.workspace;

import static dev.gateboard.workspace.ReviewShelf.ADA;
import static dev.gateboard.workspace.ReviewShelf.BO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.BurnUpPoint;
import dev.gateboard.model.overview.DueItem;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an overview shows comes from one row a review, and is never greener than the events are.
class OverviewOperationsTest {
    private static final String CHOICES = """
        # Choices

        - Owner: `TBD`

        ## Gates

        - [ ] Backups:
          - [ ] automated
          - [ ] restored
        - [ ] Topology: `TBD (one | two)`.
        - [ ] If one:
          - [ ] failure mode
        - [ ] If two:
          - [ ] prefixing
        - [x] ticked before

        ## Sign-offs

        - Product sign-off: `TBD`
        """;

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

    private ReviewSummary summary(UUID review) throws Exception {
        return withCurve(review).withBurnUp(BurnUpCurve.NOTHING);
    }

    private ReviewSummary withCurve(UUID review) throws Exception {
        return shelf.workspace.overview().active().get().stream()
                .filter(each -> each.review().equals(review))
                .findFirst()
                .orElseThrow();
    }

    /// As the events have it, read by a workspace that knows nothing yet.
    private ReviewSummary folded(UUID review) throws Exception {
        try (var other = shelf.opened()) {
            return ReviewSummary.of(other.overview().reviewStatus(review).get().orElseThrow());
        }
    }

    private static ReviewSummary at(ReviewSummary summary, Instant moment) {
        return new ReviewSummary(
                summary.review(),
                summary.names(),
                summary.isDemo(),
                summary.release(),
                summary.zone(),
                summary.tasks(),
                summary.total(),
                summary.unconfirmed(),
                summary.emptyFields(),
                summary.decision(),
                summary.blocking(),
                summary.blockers(),
                summary.due(),
                BurnUpCurve.NOTHING,
                moment,
                Instant.MAX);
    }

    private Action pass(UUID review, String gate, Duration validFor) throws Exception {
        return new Action.Pass(shelf.gate(review, gate).id(), "seen", validFor, List.of());
    }

    /// Makes every event that overview could read unreadable: the newest alone keeps its hash.
    private void damageEvents() throws Exception {
        shelf.execute("DROP TRIGGER event_is_never_changed", "UPDATE event SET body = '{}'");
    }

    @Test
    void anOverviewReadsNoEvents() throws Exception {
        var one = shelf.begin("one");
        var two = shelf.begin("two");
        shelf.does(two, pass(two, "smoke", Duration.ZERO));
        var before = List.of(folded(one), folded(two));
        shelf.reopen();
        damageEvents();
        assertThat(shelf.workspace.overview().active().get().stream().map(each -> at(each, shelf.now)))
                .isEqualTo(before.stream().map(each -> at(each, shelf.now)).toList());
        assertThatThrownBy(() -> shelf.workspace.overview().reviewStatus(two).get())
                .hasStackTraceContaining("Event 1");
    }

    @Test
    void aSummaryThatWasChangedOutsideIsMadeAnew() throws Exception {
        var one = shelf.begin("one");
        var honest = folded(one);
        shelf.reopen();
        shelf.execute("UPDATE summary SET body = replace(body, '\"emptyFields\":0', '\"emptyFields\":7')"
                + ", made = made - 1");
        assertThat(summary(one)).isEqualTo(honest);
        shelf.reopen();
        shelf.execute("UPDATE summary SET form = 0");
        assertThat(summary(one)).isEqualTo(honest);
        shelf.reopen();
        shelf.execute("DELETE FROM summary");
        assertThat(summary(one)).isEqualTo(honest);
        assertThat(shelf.count("summary")).isEqualTo(1);
    }

    @Test
    void whatTheClockChangesIsNeverShownGreener() throws Exception {
        var one = shelf.begin("one");
        shelf.does(
                one,
                pass(one, "smoke", Duration.ofHours(1)),
                pass(one, "backups", Duration.ZERO),
                new Action.Waive(
                        shelf.gate(one, "alerts").id(),
                        new Waiver("late", "little", "", BO, LocalDate.of(2026, 11, 24))));
        shelf.reopen();
        assertThat(summary(one).isReady()).isTrue();
        assertThat(summary(one).total().withoutEvidence()).isEqualTo(2);
        shelf.now = shelf.now.plus(Duration.ofHours(1));
        assertThat(summary(one).isReady()).isFalse();
        assertThat(summary(one).total().stale()).isEqualTo(1);
        shelf.now = Instant.parse("2026-11-25T00:00:00Z");
        shelf.reopen();
        assertThat(summary(one).blocking()).isEqualTo(2);
        assertThat(summary(one)).isEqualTo(folded(one));
        shelf.now = shelf.now.minus(Duration.ofHours(11));
        shelf.reopen();
        assertThat(summary(one)).isEqualTo(folded(one));
    }

    @Test
    void anotherProcessesEventsAreInTheOverview() throws Exception {
        var one = shelf.begin("one");
        assertThat(summary(one).total().passed()).isZero();
        try (var other = shelf.opened()) {
            ReviewShelf.stored(other.perform(one, ADA, ADA, List.of(pass(one, "smoke", Duration.ZERO)), List.of())
                    .get());
            assertThat(summary(one).total().passed()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aSummaryIsWhatTheEventsGive(long seed) throws Exception {
        var random = new Random(seed);
        var one = shelf.begin("one", CHOICES);
        int accepted = 0;
        for (int count = 0; count < 60; count++) {
            shelf.now = shelf.now.plusSeconds(random.nextInt(40));
            var by = random.nextBoolean() ? ADA : BO;
            var done = random.nextInt(8) == 0
                    ? shelf.workspace.undo(one, by).get()
                    : shelf.workspace
                            .perform(one, by, by, List.of(action(one, random)), List.of())
                            .get();
            if (!(done instanceof WorkspaceResult.Stored)) continue;
            accepted++;
            if (random.nextInt(5) == 0) shelf.reopen();
            shelf.now = shelf.now.plusSeconds(random.nextInt(20));
            assertThat(at(summary(one), shelf.now)).isEqualTo(at(folded(one), shelf.now));
            assertThat(summary(one).isReady()).isEqualTo(shelf.status(one).isReady());
            var curve = withCurve(one).burnUp();
            assertThat(curve.newest().cleared()).isEqualTo(summary(one).total().cleared());
            assertThat(curve.points()).isSortedAccordingTo(Comparator.comparing(BurnUpPoint::at));
        }
        assertThat(accepted).isGreaterThan(15);
    }

    private Action action(UUID review, Random random) throws Exception {
        var gates = shelf.status(review).review().checklist().gates();
        var gate = gates.get(random.nextInt(gates.size())).id();
        return switch (random.nextInt(14)) {
            case 0, 1 -> new Action.Pass(gate, "seen", Duration.ofSeconds(random.nextInt(60)), List.of());
            case 2 -> new Action.Fail(gate, "broken", List.of());
            case 3 -> new Action.MarkNotApplicable(gate, "not here", List.of());
            case 4 -> new Action.Reopen(gate, "again");
            case 5 -> new Action.Confirm(gate);
            case 6 -> new Action.Waive(gate, new Waiver("late", "little", "", BO, LocalDate.of(2026, 11, 24)));
            case 7 ->
                new Action.Choose(
                        shelf.gate(review, "Topology: TBD (one | two).").id(), "two");
            case 8 -> new Action.Name("named " + random.nextInt(9));
            case 9 -> new Action.Fill(0, "Owner", random.nextBoolean() ? "Ada" : "Bo");
            case 10 -> new Action.StartRound();
            case 11 ->
                new Action.AssignGate(
                        gate, new Assignment.To(BO, new Assignment.Due.At(shelf.now.plusSeconds(random.nextInt(90)))));
            case 12 ->
                new Action.AssignSection(
                        1, "Gates", new Assignment.To(ADA, new Assignment.Due.On(LocalDate.of(2026, 11, 24))));
            default -> new Action.StartNewBuild("build " + random.nextInt(1000), List.of());
        };
    }

    @Test
    void whatIsDueIsToldWithItsOwner() throws Exception {
        var one = shelf.begin("one");
        var due = Instant.parse("2026-11-24T13:00:00Z");
        shelf.does(
                one,
                new Action.AssignGate(shelf.gate(one, "smoke").id(), new Assignment.To(BO, new Assignment.Due.At(due))),
                new Action.Waive(
                        shelf.gate(one, "alerts").id(),
                        new Waiver("late", "little", "", BO, LocalDate.of(2026, 11, 25))));
        var items = summary(one).due();
        assertThat(items)
                .extracting(DueItem::kind, DueItem::text, DueItem::owner, DueItem::due)
                .containsExactly(
                        tuple(DueItem.Kind.GATE, "smoke", List.of(BO), due),
                        tuple(DueItem.Kind.WAIVER, "alerts", List.of(ADA), Instant.parse("2026-11-26T00:00:00Z")));
        assertThat(summary(one).overdue(shelf.now)).isEmpty();
        shelf.now = due;
        assertThat(summary(one).overdue(shelf.now)).hasSize(1);
        shelf.does(one, pass(one, "smoke", Duration.ZERO));
        assertThat(summary(one).due()).extracting(DueItem::text).containsExactly("alerts");
        assertThat(summary(one).daysLeft(shelf.now)).hasValue(3);
    }
}
