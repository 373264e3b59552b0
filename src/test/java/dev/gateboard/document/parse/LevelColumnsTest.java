package dev.gateboard.document.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.GateSyntax;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The levels that the rows of a table are for, as its own text defines them (rule R7).
class LevelColumnsTest {
    private static final String SIGNS = """
        | Check name | Description | Level C | Level B | Level A |
        | :--------- | :---------- | :------ | :------ | :------ |
        | Unit test | It has unit tests. | :white_check_mark: | :white_check_mark: | :white_check_mark: |
        | Coverage | Its coverage is over 80%. |  | :white_check_mark: | :white_check_mark: |
        | Gradual deploy | It can be gradual. | - |  | :white_check_mark: |
        | Manual scale | It can be scaled by hand. | :white_check_mark: |  |  |
        """;
    private static final String NAMED = """
        | Check | Required level |
        | --- | --- |
        | Unit test | C |
        | Coverage | B |
        | Gradual deploy | A |
        """;

    private static Checklist rows(String text) {
        if (DocumentParser.parse("a.md", text.getBytes(StandardCharsets.UTF_8), GateSyntax.ROWS)
                instanceof DocumentParseResult.Parsed(var _, Checklist checklist)) return checklist;
        throw new AssertionError("the table is read");
    }

    @Test
    void anIncludedTableHasTheSameLevels() {
        var inclusion = new GateSyntax.Inclusion(GateSyntax.Inclusion.Kind.TABLE, "Check | Required level", 1, 3);
        var parsed = DocumentParser.parse(
                "a.md",
                ("- [ ] a task item\n\n" + NAMED).getBytes(StandardCharsets.UTF_8),
                GateSyntax.TASKS.withInclusions(List.of(inclusion)));
        var checklist = ((DocumentParseResult.Parsed) parsed).checklist();
        assertThat(checklist.gates().stream().map(gate -> gate.hints().tiers()))
                .containsExactly(List.of(), List.of("C"), List.of("B"), List.of("A"));
        assertThat(checklist.hints().tiers()).containsExactly("C", "B", "A");
    }

    private static List<List<String>> tiers(String text) {
        return rows(text).gates().stream().map(gate -> gate.hints().tiers()).toList();
    }

    @Test
    void aSignInALevelsColumnMakesTheRowOneForThatLevel() {
        assertThat(tiers(SIGNS))
                .containsExactly(List.of(), List.of("Level B", "Level A"), List.of("Level A"), List.of("Level C"));
        assertThat(rows(SIGNS).hints().tiers()).containsExactly("Level C", "Level B", "Level A");
    }

    @Test
    void aRowIsForTheLevelsItNamesWhereNothingElseIsSaid() {
        assertThat(tiers(NAMED)).containsExactly(List.of("C"), List.of("B"), List.of("A"));
    }

    @Test
    void theTextSaysWhichLevelsNeedTheChecksOfOthers() {
        assertThat(tiers("Level A requires A, B and C. Level B requires levels B and C.\n\n" + NAMED))
                .containsExactly(List.of(), List.of("B", "A"), List.of("A"));
    }

    @Test
    void otherTablesHaveNoLevels() {
        assertThat(tiers("| Check | Status | A |\n| --- | --- | --- |\n| Unit test | Done | x |\n"))
                .containsExactly(List.of());
        assertThat(tiers("| Check | Level |\n| --- | --- |\n| Unit test | very high |\n"))
                .containsExactly(List.of());
    }
}
