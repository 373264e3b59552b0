package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page to print: what was decided in the place of what was asked, and nothing from elsewhere (rule R28).
class PrintPageTest {
    private static final String TEXT = """
        # Beep <api>

        ## Ops

        - [ ] Topology recorded: `TBD (single-node | multi-node)`
        - [ ] If multi-node:
          - [ ] workers are limited
        - [ ] Tabletop held on `TBD (YYYY-MM-DD)`

        ## Sign-offs

        - Product sign-off: `TBD`
        """;

    @TempDir
    private Path temp = Path.of("");

    private String page = "";

    @BeforeEach
    void export() throws Exception {
        try (var beep = new BeepReview(temp, TEXT)) {
            beep.does(ADA, new Action.Choose(gate(beep, "Topology"), "single-node"));
            beep.does(ADA, new Action.Fill(1, "Tabletop held on", "2026-11-19"));
            beep.does(ADA, new Action.Pass(gate(beep, "Tabletop"), "<b>seen</b>", java.time.Duration.ZERO, List.of()));
            beep.does(CARLA, new Action.CastVote(0, "Product sign-off", new Vote(Vote.Answer.GO, "", List.of(), "")));
            beep.decide(Decision.Kind.GO);
            beep.export();
            page = beep.text("beep.html");
        }
    }

    private static UUID gate(BeepReview beep, String text) {
        return beep.board().review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatWasChosenAndFilledStandsInItsPlace() {
        assertThat(page)
                .contains("<div>Topology recorded: single-node</div>")
                .contains("<div>Tabletop held on <span class=\"day\">2026-11-19</span></div>")
                .doesNotContain("TBD");
    }

    /// As many as the head counts: a role's line is no field, and its vote fills it.
    @Test
    void onlyFieldsAreListedAsEmpty(@TempDir Path elsewhere) throws Exception {
        try (var beep =
                new BeepReview(elsewhere, "# A\n\n- Owner: `TBD`\n- [ ] b\n\n## Sign-offs\n\n- Product: `TBD`\n")) {
            beep.does(CARLA, new Action.CastVote(0, "Product", new Vote(Vote.Answer.GO, "", List.of(), "")));
            beep.decide(Decision.Kind.NO_GO);
            beep.export();
            for (var written : List.of(beep.text("beep.html"), beep.text("beep.md")))
                assertThat(written.split("empty field", -1)).as(written).hasSize(3);
            assertThat(beep.text("beep.md")).contains("1 empty field |", "| Owner (line 3) | empty field | |");
        }
    }

    @Test
    void itAsksNobodyForAnythingAndRunsNothing() {
        assertThat(page)
                .doesNotContain("<script", "<link", "<img", "@import", "url(", "<b>seen</b>", "Beep <api>")
                .contains("default-src 'none'", "&lt;b&gt;seen&lt;/b&gt;", "color-scheme: light");
    }

    @Test
    void pagesBreakBetweenRowsAndCardsWithLinesForInk() {
        assertThat(page)
                .contains("tr { break-inside: avoid; }", "thead { display: table-header-group; }")
                .contains("break-after: avoid")
                .contains("<span>Signature</span><span>Date</span>");
    }

    /// Somebody who reads the record a year later sees at once that it went against somebody.
    @Test
    void aNoGoThatTheDecisionWentAgainstStandsUnderDissent(@TempDir Path elsewhere) throws Exception {
        try (var beep = new BeepReview(elsewhere)) {
            for (var leaf : beep.leaves())
                beep.does(ADA, new Action.Pass(leaf, "", java.time.Duration.ZERO, List.of()));
            beep.does(CARLA, new Action.CastVote(0, "Product", new Vote(Vote.Answer.NO_GO, "too late", List.of(), "")));
            beep.does(ADA, new Action.CastVote(1, "Ops", new Vote(Vote.Answer.GO, "", List.of(), "")));
            beep.does(
                    ADA,
                    new Action.Decide(new Decision(
                            Decision.Kind.GO, "it cannot wait", List.of(CARLA), java.time.Instant.MAX, false)));
            beep.signed();
            beep.export();
            assertThat(beep.text("beep.md"))
                    .contains("### Dissent\n\n| role | person | dissent |\n|---|---|---|\n"
                            + "| Product sign-off | Carla | no-go: too late |");
            assertThat(beep.text("beep.html")).contains("<h2>Dissent</h2>", "<div>no-go: too late</div>");
            assertThat(beep.text("README.txt"))
                    .as("everybody signed, so nothing is left to sign")
                    .doesNotContain("signs anywhere");
            assertThat(beep.verify().isGood()).isTrue();
        }
    }
}
