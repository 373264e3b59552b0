package dev.gateboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.agenda.VoteDigest;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.apply.ImportedStateRules;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.TierRules;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.RestoreEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an owner takes of a document's offers, and what nobody took (rule R7).
class NecessityTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String TEXT = """
        # Release

        - Build: `TBD`
        - [ ] build is green
        - [ ] RC only: tell the testers
        - [ ] FINAL only: merge
          - [ ] master is merged
          - [ ] version is raised
        - [ ] announce (patch releases only)
        - [ ] rehearse, only needed for migrations
        - [ ] dashboards (optional)

        # Web

        - [ ] final non-patch: social media
        - [ ] smoke test

        # Sign-off

        - Product sign-off: `TBD`
        - Web sign-off: `TBD`
        """;

    private Review review = opened(TEXT);

    private static Checklist parsed(String text) {
        if (DocumentParser.parse("a.md", text.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS)
                instanceof DocumentParseResult.Parsed(var _, Checklist checklist)) return checklist;
        throw new AssertionError("the checklist is read");
    }

    private static Review opened(String text) {
        var checklist = parsed(text);
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Action.Open("a.md", "ab", GateSyntax.TASKS, ZoneOffset.UTC, gates);
        return Review.open(new UUID(0, 1), checklist, opening, event(1, opening));
    }

    private static ReviewEvent event(int number, Action action) {
        return new ReviewEvent(number, number, NOON, ZoneOffset.UTC, Signalled.ADA, Signalled.ADA, action);
    }

    private ApplyResult outcome(Action action) {
        return EventApplier.apply(review, event(review.lastEvent().number() + 1, action));
    }

    private void does(Action action) {
        review = switch (outcome(action)) {
            case ApplyResult.Accepted(Review next) -> next;
            case ApplyResult.Refused(Refusal refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private Refusal refusal(Action action) {
        return switch (outcome(action)) {
            case ApplyResult.Accepted _ -> throw new AssertionError("accepted: " + action);
            case ApplyResult.Refused(Refusal refusal) -> refusal;
        };
    }

    private Gate gate(String part) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.text().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private ReviewStatus status() {
        return ReviewStatus.of(review, NOON);
    }

    private GateStatus status(String part) {
        return status().status(gate(part)).status();
    }

    private void pass(String part) {
        does(new Action.Pass(gate(part).id(), "seen", Duration.ZERO, List.of()));
    }

    private static List<GateView> views(ReviewStatus status) {
        return status.review().checklist().gates().stream().map(status::status).toList();
    }

    @Test
    void everythingAppliesUntilAKindIsChosen() {
        assertThat(review.checklist().hints().tiers()).containsExactly("RC", "FINAL", "patch", "non-patch");
        assertThat(status().blockers().stream().filter(Blocker.OpenGate.class::isInstance))
                .hasSize(8);
    }

    @Test
    void gatesForAnotherKindDoNotApplyWithThatAsTheReasonAndComeBackAsTheyWere() {
        pass("version is raised");
        does(new Action.ChooseTier("rc"));
        assertThat(status("master is merged")).isEqualTo(GateStatus.NOT_APPLICABLE);
        assertThat(status("version is raised")).isEqualTo(GateStatus.NOT_APPLICABLE);
        assertThat(status("FINAL only")).isEqualTo(GateStatus.NOT_APPLICABLE);
        assertThat(status("tell the testers")).isEqualTo(GateStatus.OPEN);
        assertThat(status("announce")).isEqualTo(GateStatus.OPEN);
        assertThat(status().status(gate("master is merged")).reason())
                .isEqualTo(new GateView.Reason.OtherTier(List.of("FINAL")));
        assertThat(review.tiers()).containsExactly("RC");
        does(new Action.ChooseTier("FINAL"));
        assertThat(status("version is raised")).isEqualTo(GateStatus.PASSED);
        assertThat(status("master is merged")).isEqualTo(GateStatus.OPEN);
        assertThat(status("tell the testers")).isEqualTo(GateStatus.NOT_APPLICABLE);
        does(new Action.ChooseTier(""));
        assertThat(review.tiers()).isEmpty();
        assertThat(status("tell the testers")).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void aKindNobodyNamedIsRefusedAndSoIsOneThatIsChosen() {
        assertThat(refusal(new Action.ChooseTier("LTS"))).isInstanceOf(Refusal.NoSuchTier.class);
        does(new Action.ChooseTier("RC"));
        assertThat(refusal(new Action.ChooseTier("RC"))).isInstanceOf(Refusal.SameTier.class);
        review = opened("# A\n- [ ] a\n");
        assertThat(refusal(new Action.ChooseTier("RC"))).isInstanceOf(Refusal.NoSuchTier.class);
        assertThat(refusal(new Action.ChooseTier(""))).isInstanceOf(Refusal.NoSuchTier.class);
    }

    @Test
    void anExcludedGateIsNotMarkedAndNamesItsKinds() {
        does(new Action.ChooseTier("RC"));
        assertThat(refusal(new Action.Pass(gate("master is merged").id(), "x", Duration.ZERO, List.of())))
                .isInstanceOf(Refusal.Excluded.class);
    }

    @Test
    void theRolesOfChangedSectionsAreAskedAgainAndTheOthersAreNot() {
        does(new Action.SetRole("Web sign-off", false, false, List.of(), List.of(1)));
        var product = review.meeting().roles().getFirst();
        var web = review.meeting().roles().getLast();
        var before = VoteDigest.of(review, product);
        var webBefore = VoteDigest.of(review, web);
        does(new Action.ChooseTier("patch"));
        assertThat(VoteDigest.of(review, web)).isNotEqualTo(webBefore);
        does(new Action.ChooseTier("minor"));
        assertThat(VoteDigest.of(review, web)).isEqualTo(webBefore);
        assertThat(VoteDigest.of(review, product)).isNotEqualTo(before);
        does(new Action.ChooseTier(""));
        assertThat(VoteDigest.of(review, product)).isEqualTo(before);
    }

    @Test
    void onlyWhatTheDocumentLetsOutIsMadeOptional() {
        var smoke = gate("smoke test").id();
        assertThat(refusal(new Action.SetOptional(smoke, true, ""))).isInstanceOf(Refusal.NotOffered.class);
        var rehearse = gate("rehearse");
        assertThat(review.isRequired(rehearse)).isTrue();
        does(new Action.SetOptional(rehearse.id(), true, rehearse.hints().optional()));
        assertThat(review.isRequired(rehearse)).isFalse();
        assertThat(refusal(new Action.SetOptional(rehearse.id(), true, ""))).isInstanceOf(Refusal.SameNecessity.class);
        does(new Action.SetOptional(rehearse.id(), false, ""));
        assertThat(review.isRequired(rehearse)).isTrue();
        var marked = gate("dashboards");
        does(new Action.SetOptional(marked.id(), false, ""));
        assertThat(review.isRequired(marked)).isTrue();
        does(new Action.SetOptional(marked.id(), true, ""));
        assertThat(review.isRequired(marked)).isFalse();
    }

    @Test
    void aStatusMadeStepByStepKnowsThatAGateIsOptional() {
        var before = status();
        var rehearse = gate("rehearse");
        does(new Action.SetOptional(rehearse.id(), true, "x"));
        assertThat(before.update(review, NOON).total()).isEqualTo(status().total());
        assertThat(before.update(review, NOON).total().blocking())
                .isEqualTo(before.total().blocking() - 1);
    }

    @Test
    void anotherBuildIsAskedOfWhichKindItIsAndNothingPassedOfTheOneBeforeCounts() {
        pass("version is raised");
        does(new Action.ChooseTier("RC"));
        does(new Action.StartNewBuild("1.0.0", List.of()));
        assertThat(review.tiers()).isEmpty();
        assertThat(review.state().settings().tierChoice().lostNames()).containsExactly("RC");
        assertThat(status("version is raised")).isEqualTo(GateStatus.OPEN);
        does(new Action.Undo(review.lastEvent().step()));
        assertThat(review.tiers()).containsExactly("RC");
        does(new Action.ChooseTier(""));
        assertThat(status("version is raised")).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void aNewerDocumentKeepsTheChosenKindWhileItHasIt() {
        does(new Action.ChooseTier("RC"));
        revise(TEXT.replace("smoke test", "smoke tests"));
        assertThat(review.tiers()).containsExactly("RC");
        revise("# Release\n\n- [ ] build is green\n- [ ] for minor releases: announce\n");
        assertThat(review.tiers()).isEmpty();
        assertThat(review.state().settings().tierChoice().lostNames()).containsExactly("RC");
        assertThat(review.state().settings().tierChoice().isAnswered()).isFalse();
        revise(TEXT);
        assertThat(review.tiers()).isEmpty();
    }

    @Test
    void whatAStrangersFileChoseOrMadeOptionalCountsForNothingHereR40() {
        var rehearse = gate("rehearse");
        does(new Action.SetOptional(rehearse.id(), true, "x"));
        does(new Action.ChooseTier("RC"));
        var number = review.lastEvent().number() + 1;
        var file =
                new Action.RestoreFromRecord("theirs.md", "ab", false, "not verified", 0, Action.RestoreFromRecord.ALL);
        var entry = new RestoreEntry(new Attribution(Signalled.ADA, Signalled.ADA, NOON, number), file, false);
        review = ImportedStateRules.apply(review, entry);
        assertThat(review.tiers()).isEmpty();
        assertThat(status("master is merged")).isEqualTo(GateStatus.OPEN);
        assertThat(review.isRequired(rehearse)).isTrue();
    }

    private void revise(String text) {
        var newer = parsed(text);
        var action = new Action.Revise(
                "a.md",
                "cd",
                "cd",
                GateSyntax.TASKS,
                false,
                newer.gates().stream().map(_ -> UUID.randomUUID()).toList(),
                List.of(),
                List.of(),
                newer.placeholders().stream().map(_ -> -1).toList(),
                newer.sections().stream().map(_ -> -1).toList(),
                newer.roles().stream().map(_ -> -1).toList(),
                List.of(),
                List.of());
        review = switch (EventApplier.apply(review, event(review.lastEvent().number() + 1, action), newer)) {
            case ApplyResult.Accepted(Review next) -> next;
            case ApplyResult.Refused(Refusal refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    /// The gates of the chosen kinds block as they did, whatever was chosen; nothing becomes ready by an offer that
    /// nobody took; undo brings back exactly what was.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyChoiceLeavesTheGatesOfItsKindsAsTheyStandAndUndoBringsBackWhatWas(long seed) {
        var random = new Random(seed);
        for (int count = 0; count < 200; count++) {
            var before = status();
            var blocked = blocking(before);
            var action = deed(random);
            if (!(outcome(action) instanceof ApplyResult.Accepted(Review next))) continue;
            review = next;
            var after = status();
            assertThat(before.update(review, NOON).total()).isEqualTo(after.total());
            assertThat(views(before.update(review, NOON))).isEqualTo(views(after));
            if (action instanceof Action.ChooseTier) {
                for (var gate : review.checklist().gates()) {
                    if (!gate.isLeaf()) continue;
                    boolean applies = TierRules.applies(gate.hints().tiers(), review.tiers());
                    assertThat(review.exclusion(gate).isPresent()).isEqualTo(!applies);
                    if (applies && blocked.contains(gate.id()))
                        assertThat(blocking(after)).contains(gate.id());
                    if (applies && before.review().exclusion(gate).isEmpty())
                        assertThat(after.status(gate)).isEqualTo(before.status(gate));
                }
            }
            int step = review.lastEvent().step();
            does(new Action.Undo(step));
            assertThat(views(status())).isEqualTo(views(before));
            assertThat(status().blockers()).isEqualTo(before.blockers());
            assertThat(review.tiers()).isEqualTo(before.review().tiers());
            does(new Action.Redo(step));
            assertThat(views(status())).isEqualTo(views(after));
            assertThat(status().blockers()).isEqualTo(after.blockers());
        }
    }

    private static List<UUID> blocking(ReviewStatus status) {
        var gates = new ArrayList<UUID>();
        for (var blocker : status.blockers())
            if (blocker instanceof Blocker.OpenGate(Gate gate, var _)) gates.add(gate.id());
        return gates;
    }

    private Action deed(Random random) {
        var gates = review.checklist().gates();
        var gate = gates.get(random.nextInt(gates.size()));
        var tiers = List.of("RC", "FINAL", "patch", "non-patch", "minor", "RC2", "");
        return switch (random.nextInt(6)) {
            case 0 -> new Action.Pass(gate.id(), "seen", Duration.ZERO, List.of());
            case 1 -> new Action.Fail(gate.id(), "broken", List.of());
            case 2 -> new Action.Reopen(gate.id(), "again");
            case 3 -> new Action.SetOptional(gate.id(), random.nextBoolean(), "as it says");
            default -> new Action.ChooseTier(tiers.get(random.nextInt(tiers.size())));
        };
    }

    @Test
    void anOfferThatNobodyTookMakesNothingReady() {
        var plain = opened(TEXT.replace("RC only: ", "")
                .replace("FINAL only: ", "")
                .replace(" (patch releases only)", "")
                .replace(", only needed for migrations", "")
                .replace("final non-patch: ", ""));
        assertThat(status().total().blocking())
                .isEqualTo(ReviewStatus.of(plain, NOON).total().blocking());
    }
}
