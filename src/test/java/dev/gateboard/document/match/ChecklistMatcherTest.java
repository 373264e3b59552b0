package dev.gateboard.document.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.Corpus;
import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.revision.ChecklistMatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a gate of a newer document was in an older one (rule R31).
class ChecklistMatcherTest {

    private static Checklist read(String text) {
        return ((DocumentParseResult.Parsed) DocumentParser.parse("a.md", text.getBytes(UTF_8), GateSyntax.TASKS))
                .checklist();
    }

    private static List<ChecklistMatch.Origin> origins(String older, String newer) {
        return ChecklistMatcher.match(read(older), read(newer)).gates();
    }

    private static ChecklistMatch.Origin same(int gate) {
        return new ChecklistMatch.Origin.Same(gate);
    }

    private static ChecklistMatch.Origin moved(int gate) {
        return new ChecklistMatch.Origin.Moved(gate);
    }

    private static ChecklistMatch.Origin perhaps(int gate) {
        return new ChecklistMatch.Origin.Perhaps(gate);
    }

    private static final ChecklistMatch.Origin NEW = new ChecklistMatch.Origin.New();

    @Test
    void aGateIsTheSameByHeadingsGatesAboveAndTextWhereverItsLineIs() {
        assertThat(origins("# A\n- [ ] one\n- [ ] two\n", "# A\n\ntext\n\n- [x] **two**\n- [ ] fresh\n- [ ] *one*\n"))
                .containsExactly(same(1), NEW, same(0));
    }

    @Test
    void aGateMovesWithItsTextWhereTheHeadingsAboveReadTheSame() {
        assertThat(origins(
                        "# A\n## Checks\n- [ ] alerts are routed\n# A\n## Checks\n- [ ] backups are made\n",
                        "# A\n## Checks\n- [ ] backups are made\n# A\n## Checks\n- [ ] alerts are routed\n"))
                .containsExactly(moved(1), moved(0));
    }

    @Test
    void aGateThatMovesUnderAnotherHeadingIsAsked() {
        assertThat(origins(
                        "# A\n- [ ] alerts are routed\n# B\n- [ ] backups are made\n",
                        "# A\n- [ ] backups are made\n# C\n- [ ] alerts are routed\n"))
                .containsExactly(perhaps(1), perhaps(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Staging checks|# Production checks",
                "# Release 1\\n## Staging|# Release 1\\n## staging",
                "# Release 1\\n## Checks|# Release 2\\n## Checks",
                "# R\\n## Checks|# R\\n## Hotfix\\n### Checks",
                "- [ ] on staging:|- [ ] on production:",
                "- [ ] on staging\\n  - [ ] in Europe|- [ ] on production\\n  - [ ] in Europe",
                "- On staging:|- On production:",
                "- in staging|- in production",
                "Checked on staging:|Checked on production:",
                "1. [ ] below 5 %|1. [ ] below 50 %"
            })
    void everyGateBelowASentenceThatReadsOtherwiseIsAsked(String above, String now) {
        var before = withTwoGates(above);
        var after = withTwoGates(now);
        var origins = origins(before, after);
        assertThat(origins.subList(origins.size() - 2, origins.size()))
                .containsExactly(perhaps(origins.size() - 2), perhaps(origins.size() - 1));
        assertThat(origins(before, before)).allMatch(ChecklistMatch.Origin.Same.class::isInstance);
    }

    /// Two gates below the last line, as its content where it is a list item.
    private static String withTwoGates(String above) {
        var lines = above.replace("\\n", "\n");
        boolean item = lines.startsWith("-") || lines.startsWith("1");
        var indent = item ? lines.contains("\n") ? "    " : "   " : "";
        return lines + "\n\n" + indent + "- [ ] the backup was restored\n" + indent + "- [ ] alerts are routed\n";
    }

    @Test
    void gatesBelowRewordedGroupsStayWithTheirOwnGroup() {
        var older = "- [ ] staging is ready\n  - [ ] documented\n- [ ] production is ready\n  - [ ] documented\n";
        var newer = "- [ ] Production is ready\n  - [ ] documented\n- [ ] Staging is ready\n  - [ ] documented\n";
        assertThat(origins(older, newer)).containsExactly(perhaps(2), perhaps(3), perhaps(0), perhaps(1));
    }

    @ParameterizedTest
    @CsvSource({
        "- [ ] It is done,- [ ] it is done",
        "- [ ] it is done!,- [ ] it is done",
        "- [ ] it grew by 5,- [ ] it grew by -5",
        "- [ ] ready ✅,- [ ] ready ❌",
        "- [ ] it may not fail,- [ ] it may ~~not~~ fail",
        "- [ ] it may not fail,- [ ] it may <s>not</s> fail",
        "- [ ] the badge ![b](green.png) is shown,- [ ] the badge ![b](red.png) is shown",
        "- [ ] at 10<sup>3</sup> rps,- [ ] at 10<sup>6</sup> rps",
        "- [ ] at 10³ rps,- [ ] at 103 rps"
    })
    void anotherWordingInTheSamePlaceIsAsked(String one, String other) {
        assertThat(origins(one, other)).containsExactly(perhaps(0));
        assertThat(origins(other, one)).containsExactly(perhaps(0));
    }

    @Test
    void aLinkThatLeadsElsewhereReadsTheSame() {
        assertThat(origins("- [ ] the [runbook](a) exists\n", "- [ ] the [runbook](b) exists\n"))
                .containsExactly(same(0));
        assertThat(origins("- [ ] the runbook exists\n", "- [ ] the *[`runbook`](b)* exists\n"))
                .containsExactly(same(0));
    }

    @Test
    void aRewordedGateIsOnlyProposed() {
        assertThat(origins("- [ ] backups are made every day\n", "- [ ] backups are made every single day\n"))
                .containsExactly(perhaps(0));
        assertThat(origins("- [ ] backups are made\n", "- [ ] dashboards exist\n"))
                .containsExactly(NEW);
    }

    @Test
    void aSignThatTurnsTheMeaningRoundIsAnotherText() {
        assertThat(origins("- [ ] p95 < 300 ms\n", "- [ ] p95 > 300 ms\n")).containsExactly(perhaps(0));
    }

    @Test
    void anIdentityInACommentWinsOverPlaceAndTextButATextThatChangedIsAsked() {
        assertThat(origins(
                        "# A\n- [ ] one <!-- gb:id=g1 -->\n- [ ] two <!-- gb:id=g2 -->\n",
                        "# B\n- [ ] two <!-- gb:id=g2 -->\n- [ ] something else <!-- gb:id=g1 -->\n"))
                .containsExactly(perhaps(1), perhaps(0));
        assertThat(origins("- [ ] one <!-- gb:id=g1 -->\n  - [ ] two\n", "- [ ] two\n- [ ] one <!-- gb:id=g1 -->\n"))
                .containsExactly(perhaps(1), perhaps(0));
    }

    @Test
    void anIdentityThatWasCopiedToAnotherGateMovesNothing() {
        assertThat(origins(
                        "- [ ] one <!-- gb:id=g -->\n- [ ] two\n",
                        "- [ ] copied from it <!-- gb:id=g -->\n- [ ] one <!-- gb:id=g -->\n- [ ] two\n"))
                .containsExactly(NEW, same(0), same(1));
    }

    @Test
    void ofEqualsNothingTellsWhichIsWhichOnceThereIsOneMore() {
        assertThat(origins("- [ ] done\n- [ ] done\n", "- [ ] done\n- [ ] done\n"))
                .containsExactly(same(0), same(1));
        assertThat(origins("- [ ] done\n- [ ] done\n", "- [ ] done\n- [ ] done\n- [ ] done\n"))
                .containsExactly(perhaps(0), perhaps(1), NEW);
    }

    @Test
    void whatStandsBelowEqualGroupsIsAskedTooWhenOneOfThemIsGone() {
        var group = "- [ ] rollout\n  - [ ] smoke tested\n";
        assertThat(origins(group + group, group)).containsExactly(perhaps(0), perhaps(1));
    }

    @Test
    void theSameTextBelowAGroupOfAnotherNameIsAsked() {
        assertThat(origins(
                        "# A\n- [ ] Staging\n  - [ ] the backup was restored\n",
                        "# A\n- [ ] Production\n  - [ ] the backup was restored\n"))
                .containsExactly(NEW, perhaps(1));
        assertThat(origins(
                        "# A\n- [ ] Staging\n  - [ ] the backup was restored\n",
                        "# A\n- [ ] the backup was restored\n- [ ] Staging\n  - [ ] a load test ran\n"))
                .containsExactly(perhaps(1), same(0), NEW);
    }

    @Test
    void theSameTextTwiceInTheDocumentMovesNowhereUnasked() {
        assertThat(origins(
                        "# A\n- [ ] documented\n# B\n- [ ] documented\n",
                        "# A\n- [ ] documented\n# C\n- [ ] documented\n"))
                .containsExactly(same(0), perhaps(1));
    }

    @Test
    void aLeafThatBecameAGroupIsAsked() {
        assertThat(origins("- [ ] tested\n", "- [ ] tested\n  - [ ] here\n")).containsExactly(perhaps(0), NEW);
    }

    @Test
    void everyOlderGateGoesToOneNewerAtMostAndTheRestIsRemoved() {
        var matching =
                ChecklistMatcher.match(read("- [ ] a b c\n- [ ] x y z\n"), read("- [ ] a b c d\n- [ ] a b c e\n"));
        assertThat(matching.gates()).containsExactly(perhaps(0), NEW);
        assertThat(matching.removedGates()).containsExactly(1);
    }

    @Test
    void placesKeepTheirValuesByLabelAndRolesByName() {
        var older = """
            # R
            - Owner: `TBD`
            - Date: `TBD`
            # G
            - [ ] mode `TBD (a | b)`
            # Sign-off
            - Ops sign-off: `TBD`
            """;
        var newer = """
            # R
            - Date: `TBD`
            - Team: `TBD`
            - Owner: `TBD`
            # G
            - [ ] mode `TBD (a | b)`
            # Sign-off
            - QA sign-off: `TBD`
            - Ops sign-off: `TBD`
            """;
        var matching = ChecklistMatcher.match(read(older), read(newer));
        assertThat(matching.placeholders()).containsExactly(1, -1, 0, 2, -1, 3);
        assertThat(matching.roles()).containsExactly(-1, 0);
        assertThat(matching.sections()).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void everyDocumentIsTheSameAsItself(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var parsed = DocumentParser.parse(entry.toString(), entry.bytes(), GateSyntax.TASKS);
        if (!(parsed instanceof DocumentParseResult.Parsed(Document _, Checklist checklist))) return;
        var matching = ChecklistMatcher.match(checklist, checklist);
        assertThat(matching.removedGates()).isEmpty();
        assertThat(matching.gates()).allMatch(ChecklistMatch.Origin.Same.class::isInstance);
        for (int index = 0; index < matching.gates().size(); index++)
            assertThat(matching.gates().get(index).index()).isEqualTo(index);
    }
}
