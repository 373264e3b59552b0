package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.model.Waiver;
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

    private static Deed pass(UUID gate) {
        return new Deed.Pass(gate, "seen", Duration.ZERO, List.of());
    }

    private static Deed waive(UUID gate) {
        return new Deed.Waive(gate, new Waiver("later", "some", "", CARLA, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aFailureStaysInTheRecordOnceTheGateIsWaivedOrPassed() throws Exception {
        beep.does(ADA, new Deed.Fail(gate("smoke"), "login answers 500", List.of()));
        beep.does(ADA, new Deed.Fail(gate("backups"), "the tape is empty", List.of()));
        beep.does(ADA, pass(gate("smoke")));
        beep.does(ADA, waive(gate("backups")));
        beep.does(ADA, new Deed.Fail(gate("workers"), "a slip", List.of()));
        beep.does(ADA, new Deed.Undo(beep.board().review().last().number()));
        beep.export();
        assertThat(beep.text("beep.md"))
                .contains("### Failed before")
                .contains("- smoke: login answers 500, by Ada")
                .contains("- backups: the tape is empty, by Ada")
                .contains("a slip, by Ada", ", undone");
        assertThat(beep.text("beep.html"))
                .contains("<h2>Failed before</h2>", "smoke: login answers 500, by Ada", "the tape is empty, by Ada");
        assertThat(beep.text("beep.record.json")).contains("\"failures\" : [", "\"reason\" : \"login answers 500\"");
    }

    @Test
    void aFailureOfTheBuildBeforeIsNotOneOfThis() throws Exception {
        beep.does(ADA, new Deed.Fail(gate("smoke"), "login answers 500", List.of()));
        beep.does(ADA, new Deed.Recut("2026.12", List.of()));
        beep.does(ADA, pass(gate("smoke")));
        beep.export();
        assertThat(beep.text("beep.md")).doesNotContain("Failed before");
    }

    @Test
    void aFailureThatStandsNowIsSaidOnce() throws Exception {
        beep.does(ADA, new Deed.Fail(gate("smoke"), "login answers 500", List.of()));
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
                Reading.UNTOLD,
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
                Binding.Asking.ASKED,
                "d");
        beep.does(ADA, new Deed.Bind(gate("smoke"), List.of(probe), Binding.Origin.PROPOSAL));
        beep.does(ADA, new Deed.Arm(gate("smoke"), List.of(probe)));
        beep.workspace().observe(beep.review(), List.of(reading(Verdict.FAIL))).join();
        beep.later(Duration.ofSeconds(30));
        beep.workspace().observe(beep.review(), List.of(reading(Verdict.FAIL))).join();
        beep.export();
        var page = beep.text("beep.html");
        var row = page.substring(page.indexOf("<td class=\"state failed\">"));
        row = row.substring(0, row.indexOf("</tr>"));
        assertThat(row).containsOnlyOnce("0.8 s").contains("fails");
        beep.later(Duration.ofSeconds(30));
        beep.workspace()
                .observe(beep.review(), List.of(reading(Verdict.INCONCLUSIVE)))
                .join();
        beep.does(ADA, waive(gate("smoke")));
        beep.export();
        assertThat(beep.text("beep.html")).contains("is unclear").contains("Failed before");
    }

    @Test
    void thePageSaysWhatIsFilledWhatIsRuledOutAndWhoChose() throws Exception {
        beep.does(ADA, new Deed.Choose(gate("Topology"), "single"));
        beep.does(ADA, new Deed.RuleOut(gate("backups"), "nothing to back up", List.of()));
        beep.does(ADA, new Deed.Fill(0, "Owner", "Bo"));
        beep.export();
        assertThat(beep.text("beep.html"))
                .contains("<h2>Fields</h2>", "<li>Owner: Bo</li>")
                .contains("<h2>Not applicable</h2>", "backups: nothing to back up, by Ada")
                .contains("workers are limited: single was chosen, by Ada");
        assertThat(beep.text("beep.record.json")).contains("\"reason\" : \"single was chosen\"");
    }

    @Test
    void aChangeOfRolesIsInTheRecordWithWhoAndWhen() throws Exception {
        beep.does(ADA, new Deed.SetRole("Data sign-off", true, true, List.of(), List.of()));
        beep.decide(Decision.Kind.NO_GO);
        beep.export();
        assertThat(beep.text("beep.md")).contains("### Changes of roles\n\n- Data sign-off: added as optional by Ada");
        assertThat(beep.text("beep.html"))
                .contains("<h2>Changes of roles</h2>", "Data sign-off: added as optional by Ada");
        assertThat(beep.text("beep.record.json")).contains("\"roleChanges\"", "\"role\" : \"Data sign-off\"");
    }

    @Test
    void whatOnlyAFileSaysIsNeverCountedAsCleared() throws Exception {
        try (var ticked = new BeepReview(temp.resolve("."), TEXT.replace("[ ] smoke", "[x] smoke"), "ticked.db")) {
            ticked.export();
            assertThat(ticked.text("beep.md"))
                    .contains("Gates: 0 of 4 cleared: 0 passed", "1 ticked in the file and not confirmed")
                    .contains("| smoke | passed, not confirmed |")
                    .contains("### Not confirmed");
            assertThat(ticked.text("beep.html"))
                    .contains(" 1 ticked in the file and not confirmed")
                    .doesNotContain("passed with evidence");
            assertThat(ticked.text("beep.record.json")).contains("\"unconfirmed\" : 1", "\"unconfirmed\" : true");
        }
    }
}
