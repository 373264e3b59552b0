package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents without task items, read by their rows or bullets on request.
class RowsAndBulletsTest {
    private static final String TABLE = """
        | # | ID | Item | Status |
        |---|----|------|:------:|
        | 1 | A-1 | **TLS** on | ✅ |
        | 2 | A-2 | p95 `x \\| y` | ❌ fail |
        | 3 |     |  | N/A |
        | 4 | A-4 | Logs | ✅ Partly |
        | 5 | A-5 | Drill on `TBD` | |
        """;

    private static DocumentParseResult.Parsed rows(String text) {
        return Fixtures.read(text.getBytes(UTF_8), GateSyntax.ROWS);
    }

    private static DocumentParseResult.Parsed bullets(String text) {
        return Fixtures.read(text.getBytes(UTF_8), GateSyntax.BULLETS);
    }

    private static String written(DocumentParseResult.Parsed read, WriteInstructions decisions) {
        return new String(Splices.written(read, decisions).bytes(), UTF_8);
    }

    @Test
    void everyRowIsALeafWithTheTextOfTheCellThatSaysSomething() {
        var checklist = rows(TABLE).checklist();
        assertThat(checklist.gates())
                .extracting(Gate::line, Gate::text, Gate::claim)
                .containsExactly(
                        tuple(3, "TLS on", new Claim.Passed()),
                        tuple(4, "p95 x | y", new Claim.Failed("❌ fail")),
                        tuple(5, "3", new Claim.NotApplicable("")),
                        tuple(6, "Logs", Claim.NONE),
                        tuple(7, "Drill on TBD", Claim.NONE));
        assertThat(checklist.gates().get(4).fields()).hasSize(1);
        assertThat(Fixtures.checklist(TABLE).gates()).isEmpty();
    }

    @Test
    void boxAndSuffixArePutIntoTheCellAndReadBack() {
        var read = rows(TABLE);
        var decisions = new WriteInstructions(
                Map.of(0, Splices.REOPENED, 1, Splices.PASSED, 3, Splices.failed("a | b")), Map.of(0, "1 | 2"), "");
        var text = written(read, decisions);
        assertThat(text.lines().toList())
                .contains(
                        "| 1 | A-1 | [ ] **TLS** on | ✅ |",
                        "| 2 | A-2 | [x] p95 `x \\| y` | ❌ fail |",
                        "| 4 | A-4 | [ ] Logs - **FAILED**: a \\| b <!-- gb:s=failed --> | ✅ Partly |",
                        "| 5 | A-5 | Drill on `1 \\| 2` | |");
        assertThat(rows(text).checklist().gates())
                .extracting(Gate::text, Gate::claim)
                .containsExactly(
                        tuple("TLS on", Claim.NONE),
                        tuple("p95 x | y", new Claim.Passed()),
                        tuple("3", new Claim.NotApplicable("")),
                        tuple("Logs", new Claim.Failed("a | b")),
                        tuple("Drill on 1 | 2", Claim.NONE));
        assertThat(rows(text).checklist().gates().getFirst().source().hasBox()).isTrue();
    }

    @Test
    void boxInACellOfItsOwnIsTheRows() {
        var read = rows("a | b\n---|---\nTLS | [ ]\n[x] | Logs\n");
        assertThat(read.checklist().gates())
                .extracting(Gate::text, Gate::claim)
                .containsExactly(tuple("TLS", Claim.NONE), tuple("Logs", new Claim.Passed()));
        var decisions = new WriteInstructions(Map.of(0, Splices.ruledOut("no"), 1, Splices.REOPENED), Map.of(), "");
        assertThat(written(read, decisions)).isEqualTo("""
            a | b
            ---|---
            TLS - **N/A**: no <!-- gb:s=na --> | [~]
            [ ] | Logs

            <!-- gb:include tables=all gates=2 -->
            """);
    }

    @Test
    void taskItemsStayGatesBesideRows() {
        assertThat(rows("- [ ] a\n\n" + TABLE).checklist().gates()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "✅,Passed", "✔️ Done,Passed", "YES,Passed", "Passed.,Passed", "x,Passed", "❌,Failed", "Fail,Failed",
        "n/a,NotApplicable", "Not applicable,NotApplicable", "no,None", "⏳ Pending,None", "✅ Mitigated,None",
                "✅ ❌,None", "ok but,None"
    })
    void statusIsReadOnlyWhereItIsClear(String status, String claim) {
        var gate = rows("| i | Status |\n|---|---|\n| a | " + status + " |\n")
                .checklist()
                .gates()
                .getFirst();
        assertThat(gate.claim().getClass().getSimpleName()).isEqualTo(claim);
    }

    @Test
    void everyBulletIsAGateAndNestingIsKept() {
        var read = bullets("""
            - Service: `api`
            - [Contents](#c)

            # C
            - Backups
              - enabled

                more
              - [x] tested
            1. Alerts
            - Owner: `TBD`
            - Runbook: [r](u)
            """);
        assertThat(read.checklist().gates())
                .extracting(Gate::text, Gate::parent, gate -> gate.source().hasBox(), Gate::isLeaf)
                .containsExactly(
                        tuple("Backups", -1, false, false),
                        tuple("enabled", 0, false, true),
                        tuple("tested", 0, true, true),
                        tuple("Alerts", -1, false, true));
        assertThat(read.checklist().fields()).hasSize(1);
        assertThat(read.checklist().releaseLines().getFirst().value()).isEqualTo("api");
        var decisions = new WriteInstructions(
                Map.of(0, Splices.REOPENED, 1, Splices.PASSED, 3, Splices.failed("x")), Map.of(), "");
        assertThat(written(read, decisions).lines().toList())
                .contains("- [ ] Backups", "  - [x] enabled", "1. [ ] Alerts - **FAILED**: x <!-- gb:s=failed -->");
    }

    @Test
    void documentWithoutGatesIsToldHowItCouldBeRead() {
        assertThat(Fixtures.problems(Fixtures.checklist(TABLE))).anyMatch(problem -> problem.contains("--rows"));
        assertThat(Fixtures.problems(Fixtures.checklist("- a\n")))
                .singleElement()
                .asString()
                .contains("--bullets");
        assertThat(Fixtures.problems(Fixtures.checklist("a\n")))
                .singleElement()
                .asString()
                .contains("Add task items");
        assertThat(Fixtures.problems(Fixtures.checklist("a\n", GateSyntax.ROWS)))
                .hasSize(1);
        assertThat(List.of(Fixtures.checklist("- [ ] a").problems())).containsExactly(List.of());
    }
}
