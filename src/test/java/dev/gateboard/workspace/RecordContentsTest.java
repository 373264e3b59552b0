package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the record says of every gate, in its three forms (rule R27).
class RecordContentsTest {
    private static final String TEXT = """
        # Beep

        - Owner: `TBD`

        ## Ops

        - [ ] smoke
        - [ ] backups
        - [ ] Topology: `TBD (single | multi)`
        - [ ] If multi:
          - [ ] workers are limited

        ## Sign-offs

        - Product sign-off: `TBD`
        - Legal sign-off: `TBD`
        """;

    @TempDir
    private Path temp;

    private BeepReview beep;

    @BeforeEach
    void open() {
        beep = new BeepReview(temp, TEXT);
    }

    @AfterEach
    void close() throws Exception {
        beep.close();
    }

    private UUID gate(String text) {
        return beep.board().review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Action pass(UUID gate) {
        return new Action.Pass(gate, "seen", Duration.ZERO, List.of());
    }

    private static Action waive(UUID gate) {
        return new Action.Waive(gate, new Waiver("later", "some", "", CARLA, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aFailureStaysInTheRecordOnceTheGateIsWaivedOrPassed() throws Exception {
        beep.does(ADA, new Action.Fail(gate("smoke"), "login answers 500", List.of()));
        beep.does(ADA, new Action.Fail(gate("backups"), "the tape is empty", List.of()));
        beep.does(ADA, pass(gate("smoke")));
        beep.does(ADA, waive(gate("backups")));
        beep.does(ADA, new Action.Fail(gate("workers"), "a slip", List.of()));
        beep.does(ADA, new Action.Undo(beep.board().review().lastEvent().number()));
        beep.export();
        assertThat(beep.text("beep.md"))
                .contains("### Failed before")
                .contains("| smoke (line 7) | login answers 500 | Ada, 12:00 |")
                .contains("| backups (line 8) | the tape is empty | Ada, 12:00 |")
                .contains("| a slip, taken back | Ada, 12:00 |");
        assertThat(beep.text("beep.html"))
                .contains("<h2>Failed before</h2>", ">login answers 500<", ">the tape is empty<");
        assertThat(beep.text("beep.record.json")).contains("\"failures\" : [", "\"reason\" : \"login answers 500\"");
    }

    @Test
    void aFailureOfTheBuildBeforeIsNotOneOfThis() throws Exception {
        beep.does(ADA, new Action.Fail(gate("smoke"), "login answers 500", List.of()));
        beep.does(ADA, new Action.StartNewBuild("2026.12", List.of()));
        beep.does(ADA, pass(gate("smoke")));
        beep.export();
        assertThat(beep.text("beep.md")).doesNotContain("Failed before");
    }

    @Test
    void aFailureThatStandsNowIsSaidOnce() throws Exception {
        beep.does(ADA, new Action.Fail(gate("smoke"), "login answers 500", List.of()));
        beep.export();
        assertThat(beep.text("beep.md")).doesNotContain("Failed before");
    }

    private Reading reading(Verdict verdict) {
        return new Reading(
                "p95",
                "promql",
                "d",
                "prom",
                "up",
                beep.now(),
                Reading.NO_SERVER_TIME,
                beep.now(),
                Duration.ofMinutes(15),
                List.of("0.8 s"),
                1,
                "at most 0.3 s",
                verdict,
                "0.8 s is over 0.3 s",
                200,
                "");
    }

    @Test
    void thePageSaysOfEveryReadingWhetherItFailsAndSaysItOnce() throws Exception {
        var probe = new Binding.Probe(
                "p95",
                "promql",
                "p95",
                "prom",
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                Binding.Trigger.ASKED,
                "d");
        beep.does(ADA, new Action.Bind(gate("smoke"), List.of(probe), Binding.Origin.PROPOSAL));
        beep.does(ADA, new Action.Arm(gate("smoke"), List.of(probe)));
        beep.workspace()
                .signals()
                .observe(beep.review(), List.of(reading(Verdict.FAIL)))
                .join();
        beep.later(Duration.ofSeconds(30));
        beep.workspace()
                .signals()
                .observe(beep.review(), List.of(reading(Verdict.FAIL)))
                .join();
        beep.export();
        var page = beep.text("beep.html");
        var row = page.substring(page.indexOf("<svg class=\"shape failed\"", page.indexOf("class=\"gates\"")));
        row = row.substring(0, row.indexOf("</tr>"));
        assertThat(row).containsOnlyOnce("0.8 s").contains("fails");
        beep.later(Duration.ofSeconds(30));
        beep.workspace()
                .signals()
                .observe(beep.review(), List.of(reading(Verdict.INCONCLUSIVE)))
                .join();
        beep.does(ADA, waive(gate("smoke")));
        beep.export();
        assertThat(beep.text("beep.html")).contains("is unclear").contains("Failed before");
    }

    @Test
    void thePageSaysWhatIsFilledWhatIsRuledOutAndWhoChose() throws Exception {
        beep.does(ADA, new Action.Choose(gate("Topology"), "single"));
        beep.does(ADA, new Action.MarkNotApplicable(gate("backups"), "nothing to back up", List.of()));
        beep.does(ADA, new Action.Fill(0, "Owner", "Bo"));
        beep.export();
        assertThat(beep.text("beep.html"))
                .contains("<h2>Fields</h2>", ">Owner<", ">Bo<")
                .contains("<h2>Not applicable</h2>", ">backups (line 8)<", ">nothing to back up<")
                .contains(">– workers are limited (line 11)<", ">single was chosen<");
        assertThat(beep.text("beep.record.json")).contains("\"reason\" : \"single was chosen\"");
    }

    @Test
    void aChangeOfRolesIsInTheRecordWithWhoAndWhen() throws Exception {
        beep.does(ADA, new Action.SetRole("Data sign-off", true, true, List.of(), List.of()));
        beep.decide(Decision.Kind.NO_GO);
        beep.export();
        assertThat(beep.text("beep.md"))
                .contains("### Changes to roles\n\n", "\n| Data sign-off | added as optional | | Ada, 12:00 |\n");
        assertThat(beep.text("beep.html")).contains("<h2>Changes to roles</h2>", ">added as optional<");
        assertThat(beep.text("beep.record.json")).contains("\"roleChanges\"", "\"role\" : \"Data sign-off\"");
    }

    @Test
    void whatOnlyAFileSaysIsNeverCountedAsCleared() throws Exception {
        try (var ticked = new BeepReview(temp.resolve("."), TEXT.replace("[ ] smoke", "[x] smoke"), "ticked.db")) {
            ticked.export();
            assertThat(ticked.text("beep.md"))
                    .contains(
                            "| Gates | 0 of 4 cleared. Not cleared: **1 ticked in the file, not confirmed**, 3 open |")
                    .contains("| smoke | passed, **not confirmed** |")
                    .contains("### Marked in the file, not confirmed");
            assertThat(ticked.text("beep.html"))
                    .contains(">1 ticked in the file, not confirmed<")
                    .doesNotContain("passed with evidence");
            assertThat(ticked.text("beep.record.json")).contains("\"unconfirmed\" : 1", "\"unconfirmed\" : true");
        }
    }
}
