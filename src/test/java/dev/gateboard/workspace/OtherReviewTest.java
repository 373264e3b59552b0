package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A review may wait for another one of its database. What blocks there blocks here, and no review waits for itself.
class OtherReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final String SOURCES = "sources: {here: {kind: reviews, database: this}}\n";

    private static final String WEB = """
        # Gates of the pages

        - Service: `beep-web`
        - Build: `77b0d1e`

        ## Checks

        - [ ] pages load
        """;

    @TempDir
    private Path folder;

    private Judged judged(String keys) throws Exception {
        return new Judged(folder, NOW, SOURCES, "it: {kind: review, source: here, " + keys + "}").armed();
    }

    private static UUID open(Judged judged, String file, String text, StoredProbesFile probes) throws Exception {
        var done = judged.workspace()
                .open(Judged.ADA, file, text.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS, Map.of(), probes)
                .get();
        assertThat(done).isInstanceOf(WorkspaceResult.Stored.class);
        return ((WorkspaceResult.Stored) done).reviewStatus().review().id();
    }

    private static UUID open(Judged judged, String file, String text) throws Exception {
        return open(judged, file, text, StoredProbesFile.NOTHING);
    }

    private static void does(Judged judged, UUID review, Action action) throws Exception {
        assertThat(judged.workspace()
                        .perform(review, Judged.ADA, Judged.ADA, List.of(action), List.of())
                        .get())
                .isInstanceOf(WorkspaceResult.Stored.class);
    }

    private static void pass(Judged judged, UUID review) throws Exception {
        var gate = judged.workspace()
                .state()
                .get()
                .reviewStatus(review)
                .orElseThrow()
                .review()
                .checklist()
                .gates()
                .getFirst();
        does(judged, review, new Action.Pass(gate.id(), "seen", Duration.ZERO, List.of()));
    }

    private static Reading newest(Judged judged) throws Exception {
        judged.later(Duration.ofSeconds(31)).asked();
        return judged.newest().getFirst();
    }

    private static void decide(Judged judged, UUID review, Decision.Kind kind, Instant until) throws Exception {
        does(judged, review, new Action.Decide(new Decision(kind, "why not", List.of(), until, false)));
    }

    @Test
    void aReviewThatIsReadyPassesAndOneThatIsBlockedDoesNot() throws Exception {
        try (var judged = judged("review: beep-web")) {
            assertThat(newest(judged).reason()).isEqualTo("There is no review beep-web.");
            var web = open(judged, "web.md", WEB);
            var blocked = newest(judged);
            assertThat(blocked.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(blocked.reason()).isEqualTo("beep-web is blocked by 1 gate or field.");
            assertThat(judged.stands()).isEqualTo(GateStatus.OPEN);

            pass(judged, web);
            var ready = newest(judged);
            assertThat(ready.verdict()).as(ready.reason()).isEqualTo(Verdict.PASS);
            assertThat(ready.reason()).isEqualTo("beep-web is ready.");
            assertThat(judged.stands()).isEqualTo(GateStatus.PASSED);
        }
    }

    @Test
    void itIsNamedByItsIdOrByItsNameInAnyCase() throws Exception {
        try (var judged = judged("review: BEEP-WEB")) {
            pass(judged, open(judged, "web.md", WEB));
            assertThat(newest(judged).verdict()).isEqualTo(Verdict.PASS);
            open(judged, "web2.md", WEB);
            assertThat(newest(judged).reason())
                    .isEqualTo("2 reviews are called BEEP-WEB. Write the id of the one that is meant.");
        }
    }

    @Test
    void whatOnlyTheFileClaimsIsNotReady() throws Exception {
        try (var judged = judged("review: beep-web")) {
            open(judged, "web.md", WEB.replace("[ ]", "[x]"));
            var reading = newest(judged);
            assertThat(reading.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(reading.reason()).isEqualTo("In beep-web, 1 gate is ticked in the file and not confirmed.");
        }
    }

    @Test
    void anArchivedOrRemovedReviewIsNamed() throws Exception {
        try (var judged = judged("review: beep-web")) {
            var web = open(judged, "web.md", WEB);
            pass(judged, web);
            judged.workspace().tidying().archive(web, Judged.ADA).get();
            var archived = newest(judged);
            assertThat(archived.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(archived.reason()).isEqualTo("Review beep-web is archived.");
            judged.workspace().tidying().unarchive(web, Judged.ADA).get();
            assertThat(newest(judged).verdict()).isEqualTo(Verdict.PASS);
            judged.workspace()
                    .tidying()
                    .remove(web, Judged.ADA, "no longer planned")
                    .get();
            assertThat(newest(judged).reason()).isEqualTo("Review beep-web was removed.");
        }
    }

    @Test
    void noReviewWaitsForItself() throws Exception {
        try (var judged = new Judged(folder, NOW, SOURCES, "it: {kind: review, source: here, review: beep-api}")) {
            assertThat(judged.workspace()
                            .signals()
                            .arm(
                                    judged.review(),
                                    Judged.ADA,
                                    List.of(judged.gate().id()))
                            .get())
                    .isEqualTo(new WorkspaceResult.ActionRefused("This review waits for itself: beep-api."));
            judged.askedThoughUnarmed();
            var reading = judged.newest().getFirst();
            assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(reading.reason()).isEqualTo("This review waits for itself: beep-api.");
        }
        try (var judged = judged("review: beep-web")) {
            var probes = "version: 1\nprobes:\n  next: {kind: review, source: here, review: %s}\n";
            var bound = "- [ ] pages load <!-- probe: next -->";
            open(
                    judged,
                    "web.md",
                    WEB.replace("- [ ] pages load", bound),
                    new StoredProbesFile(
                            "web.probes.yaml", probes.formatted("beep-db").getBytes(StandardCharsets.UTF_8)));
            open(
                    judged,
                    "db.md",
                    WEB.replace("beep-web", "beep-db").replace("- [ ] pages load", bound),
                    new StoredProbesFile(
                            "db.probes.yaml", probes.formatted("beep-api").getBytes(StandardCharsets.UTF_8)));
            var reading = newest(judged);
            assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(reading.reason()).isEqualTo("This review waits for itself: beep-web → beep-db → beep-api.");
        }
    }

    @Test
    void onlyAGoThatStillHoldsPassesWhereAGoIsAskedFor() throws Exception {
        try (var judged = judged("review: beep-web, state: go")) {
            var web = open(judged, "web.md", WEB);
            pass(judged, web);
            assertThat(newest(judged).reason()).isEqualTo("beep-web is not decided yet.");
            decide(judged, web, Decision.Kind.HOLD, Instant.MAX);
            assertThat(newest(judged).verdict()).isEqualTo(Verdict.FAIL);
            decide(judged, web, Decision.Kind.GO, judged.now().plus(Duration.ofMinutes(10)));
            var go = newest(judged);
            assertThat(go.verdict()).as(go.reason()).isEqualTo(Verdict.PASS);
            assertThat(go.reason()).isEqualTo("beep-web: go by Ada.");
            judged.later(Duration.ofMinutes(10));
            assertThat(newest(judged).verdict()).as("no longer valid").isEqualTo(Verdict.INCONCLUSIVE);

            decide(judged, web, Decision.Kind.GO, Instant.MAX);
            assertThat(newest(judged).verdict()).isEqualTo(Verdict.PASS);
            does(
                    judged,
                    web,
                    new Action.Reopen(
                            judged.workspace()
                                    .state()
                                    .get()
                                    .reviewStatus(web)
                                    .orElseThrow()
                                    .review()
                                    .checklist()
                                    .gates()
                                    .getFirst()
                                    .id(),
                            "broken"));
            assertThat(newest(judged).reason()).isEqualTo("beep-web has changed since its decision.");
            decide(judged, web, Decision.Kind.NO_GO, Instant.MAX);
            assertThat(newest(judged).reason()).isEqualTo("Not a go for beep-web: no-go by Ada.");
        }
    }

    @Test
    void aReviewOfAnotherReleaseIsInconclusive() throws Exception {
        try (var judged = judged("review: beep-web, release: '${release}'")) {
            pass(judged, open(judged, "web.md", WEB));
            var reading = newest(judged);
            assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(reading.reason()).isEqualTo("beep-web is for release 77b0d1e, not 4f2a91c.");
        }
        try (var judged = judged("review: beep-web, release: '${release}'")) {
            pass(judged, open(judged, "web.md", WEB.replace("77b0d1e", "4f2a91c")));
            assertThat(newest(judged).verdict()).isEqualTo(Verdict.PASS);
        }
    }

    /// It is as old as the moment it was asked, and no longer fresh soon after.
    @Test
    void aReviewThatIsBlockedAgainBlocks() throws Exception {
        try (var judged = judged("review: beep-web")) {
            var web = open(judged, "web.md", WEB);
            pass(judged, web);
            assertThat(newest(judged).freshness()).isEqualTo(Duration.ofMinutes(2));
            assertThat(judged.stands()).isEqualTo(GateStatus.PASSED);
            does(
                    judged,
                    web,
                    new Action.Reopen(
                            judged.workspace()
                                    .state()
                                    .get()
                                    .reviewStatus(web)
                                    .orElseThrow()
                                    .review()
                                    .checklist()
                                    .gates()
                                    .getFirst()
                                    .id(),
                            "broken"));
            newest(judged);
            newest(judged);
            assertThat(judged.stands()).isEqualTo(GateStatus.FAILED);
        }
    }
}
