package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.write.CheckboxMark;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.ChecklistHints.LeftOut;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables and lists that are included as gates (rule R38): seen, read, written and read again.
class IncludedPartsTest {
    private static final String TABLE = """
        # Ops

        - [ ] Runbooks are linked

        | ID | Item | Requirement | Owner | Status |
        |----|------|-------------|-------|--------|
        | **Data** | | | | |
        | PRR-7 | Backups | Backups are restored monthly | Ada | ✅ |
        | PRR-8 | Keys | Keys are rotated | Bo | ❌ Missing |
        | PRR-9 | Logs | Logs \\| traces are kept |  | ⏳ Pending |
        | PRR-10 | Cost | Costs are known |  |        |
        | TBD | | | | |

        - [ ] Alerts are routed
        """;
    private static final String LIST = """
        # Ops

        - [ ] Runbooks are linked
          - how to link them
        - Backups are made
        - Alerts are routed
        - Note: see the handbook

        Why this matters:

        - It hurts
        - It costs
        """;

    private static DocumentParseResult.Parsed included(String text, int line) {
        var form = DocumentParser.inclusionAt(text.getBytes(UTF_8), GateSyntax.TASKS, line)
                .map(found -> GateSyntax.TASKS.withInclusions(java.util.List.of(found)))
                .orElseThrow();
        return Fixtures.read(text.getBytes(UTF_8), form);
    }

    private static String written(DocumentParseResult.Parsed read, WriteInstructions decisions) {
        return new String(Splices.written(read, decisions).bytes(), UTF_8);
    }

    @Test
    void tableWithAStatusColumnBesideGatesIsSeen() {
        assertThat(Fixtures.checklist(TABLE).hints().leftOut())
                .extracting(LeftOut::line, LeftOut::rows, LeftOut::why)
                .containsExactly(tuple(5, 4, "a status column"));
        assertThat(Fixtures.checklist(TABLE).gates()).hasSize(2);
    }

    @Test
    void listThatMixesBoxedAndPlainSiblingsIsSeenAndTheOtherIsText() {
        assertThat(Fixtures.checklist(LIST).hints().leftOut())
                .extracting(LeftOut::line, LeftOut::rows, LeftOut::why)
                .containsExactly(tuple(3, 2, "1 of 4 items has a box"));
    }

    @Test
    void documentWithoutGatesShowsAllThatCouldBeGates() {
        var text = LIST.replace("- [ ] ", "- ");
        assertThat(Fixtures.checklist(text).hints().leftOut())
                .extracting(LeftOut::line, LeftOut::rows)
                .containsExactly(tuple(3, 3), tuple(11, 2));
    }

    @Test
    void reviewOpenedBeforeThereWereInclusionsSeesNothing() {
        assertThat(Fixtures.checklist(TABLE, GateSyntax.of("tasks", 2)).hints().leftOut())
                .isEmpty();
    }

    @Test
    void rowsOfAnIncludedTableAreGatesInTheOrderOfTheDocument() {
        var read = included(TABLE, 5);
        assertThat(read.checklist().gates())
                .extracting(Gate::line, Gate::text, Gate::claim)
                .containsExactly(
                        tuple(3, "Runbooks are linked", Claim.NONE),
                        tuple(8, "PRR-7 · Backups are restored monthly", new Claim.Passed()),
                        tuple(9, "PRR-8 · Keys are rotated", new Claim.Failed("❌ Missing")),
                        tuple(10, "PRR-9 · Logs | traces are kept", Claim.NONE),
                        tuple(11, "PRR-10 · Costs are known", Claim.NONE),
                        tuple(14, "Alerts are routed", Claim.NONE));
        assertThat(Fixtures.problems(read.checklist()))
                .containsExactly(
                        "7: This row of the table looks like a heading and is not a gate (line 7).",
                        "12: This row of the table is empty or a placeholder and is not a gate (line 12).");
        assertThat(read.checklist().hints().leftOut()).isEmpty();
    }

    @Test
    void statusIsWrittenIntoItsCellInTheSignsOfTheTable() {
        var read = included(TABLE, 5);
        var waived = new WriteInstructions.GateMark(
                CheckboxMark.OPEN, new GateSuffix.Waived(LocalDate.of(2026, 12, 31), "Ada", "later"));
        var decisions = new WriteInstructions(
                Map.of(1, Splices.failed("a | b"), 2, Splices.PASSED, 3, Splices.ruledOut("none"), 4, waived),
                Map.of(),
                "");
        var text = written(read, decisions);
        assertThat(text)
                .isEqualTo(TABLE.replace(
                                        "Backups are restored monthly | Ada | ✅ |",
                                        "Backups are restored monthly - **FAILED**: a \\| b <!-- gb:s=failed --> | Ada"
                                                + " | ❌ |")
                                .replace("| Bo | ❌ Missing |", "| Bo | ✅ |")
                                .replace(
                                        "are kept |  | ⏳ Pending |",
                                        "are kept - **N/A**: none <!-- gb:s=na --> |  | N/A |")
                                .replace(
                                        "are known |  |        |",
                                        "are known - **WAIVED** until 2026-12-31 by Ada: later <!-- gb:s=waived --> |"
                                                + "  | Waived |")
                        + "\n<!-- gb:include table=Ops › ID | Item | Requirement | Owner | Status n=1 gates=4 -->\n");
        var again = Fixtures.read(text.getBytes(UTF_8));
        assertThat(again.checklist().gates())
                .extracting(Gate::claim)
                .containsExactly(
                        Claim.NONE,
                        new Claim.Failed("a | b"),
                        new Claim.Passed(),
                        new Claim.NotApplicable("none"),
                        new Claim.Waived("later", "Ada", LocalDate.of(2026, 12, 31)),
                        Claim.NONE);
        assertThat(written(again, decisions)).isEqualTo(text);
    }

    @Test
    void reopenedGateHasTheCellItHadUnlessThatSaysPassed() {
        var read = included(TABLE, 5);
        var reopened = new WriteInstructions(
                Map.of(1, Splices.REOPENED, 3, Splices.REOPENED, 4, Splices.REOPENED), Map.of(), "");
        assertThat(written(read, reopened)).startsWith(TABLE.replace("| Ada | ✅ |", "| Ada | ⏳ Pending |"));
    }

    @Test
    void inclusionAloneIsWrittenAndNothingElse() {
        assertThat(written(included(TABLE, 5), WriteInstructions.none()))
                .isEqualTo(TABLE
                        + "\n<!-- gb:include table=Ops › ID | Item | Requirement | Owner | Status n=1 gates=4 -->\n");
        assertThat(written(included(LIST, 3), WriteInstructions.none()))
                .isEqualTo(LIST + "\n<!-- gb:include list=Ops › Backups are made n=1 gates=3 -->\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\n", "\r"})
    void commentThatIsTakenOutLeavesTheDocumentAsItWas(String end) {
        var text = LIST.stripTrailing() + end;
        var carrying = Fixtures.read(
                written(included(text, 3), WriteInstructions.none()).getBytes(UTF_8));
        assertThat(carrying.checklist().gates()).hasSize(3);
        var form = carrying.document().form().withInclusions(java.util.List.of());
        if (DocumentParser.parseStored("test.md", carrying.document().bytes(), form)
                instanceof DocumentParseResult.Parsed without)
            assertThat(written(without, WriteInstructions.none())).isEqualTo(text);
        else throw new AssertionError("unreadable");
    }

    @Test
    void itemsOfAnIncludedListAreGatesAndWhatStandsBelowThemIsNot() {
        var read = included(LIST, 5);
        assertThat(read.checklist().gates())
                .extracting(Gate::text)
                .containsExactly("Runbooks are linked", "Backups are made", "Alerts are routed");
        var text = written(read, Splices.decided(1, Splices.PASSED));
        assertThat(text)
                .isEqualTo(LIST.replace("- Backups", "- [x] Backups")
                        + "\n<!-- gb:include list=Ops › Backups are made n=1 gates=3 -->\n");
        assertThat(Fixtures.checklist(text).gates()).hasSize(3);
    }

    @Test
    void allBulletsAreRememberedOnceSomethingIsDecided() {
        var text = "# L\n" + "- item\n".repeat(23);
        var read = Fixtures.read(text.getBytes(UTF_8), GateSyntax.BULLETS);
        assertThat(written(read, WriteInstructions.none())).isEqualTo(text);
        var decided =
                written(read, new WriteInstructions(Map.of(0, Splices.PASSED, 9, Splices.failed("no")), Map.of(), ""));
        assertThat(decided).endsWith("\n<!-- gb:include lists=all gates=23 -->\n");
        assertThat(Fixtures.checklist(decided).gates()).hasSize(23);
    }

    @Test
    void aDamagedCommentIsNotTakenForNone() {
        var text = written(included(TABLE, 5), WriteInstructions.none());
        for (var damaged : List.of(
                text.replace(" -->", ""),
                text.replace("gb:include", "GB:Include"),
                text.replace("<!-- gb:include", "see <!-- gb:include")))
            assertThat(Fixtures.unreadable(damaged.getBytes(UTF_8)).message()).contains("cannot be read");
        var told = "```\n<!-- gb:include table=A n=1 gates=1 -->\n```\n\n- [ ] one\n";
        assertThat(Fixtures.checklist(told).gates()).hasSize(1);
    }

    @Test
    void fileThatHasFewerGatesThanItsCommentSaysIsNotRead() {
        var text = written(included(TABLE, 5), WriteInstructions.none());
        int line = text.lines().toList().size();
        assertThat(Fixtures.unreadable(text.replaceFirst("\\| PRR-8.*\n", "").getBytes(UTF_8)))
                .extracting(Problem::line, Problem::message)
                .containsExactly(
                        5,
                        "Line " + (line - 1)
                                + " says that this table has 4 gates, but it has 3. Restore the row, or change"
                                + " the number in line " + (line - 1) + ".");
        assertThat(Fixtures.unreadable(
                                text.replace("| ID | Item", "| Id | Item").getBytes(UTF_8))
                        .message())
                .contains("table \"Ops › ID | Item | Requirement | Owner | Status\"");
        assertThat(Fixtures.unreadable(text.replace(" gates=4", "").getBytes(UTF_8))
                        .line())
                .isEqualTo(line);
        var one = LIST.replace("- Backups", "- [ ] Backups") + "\n<!-- gb:include lists=all gates=8 -->\n";
        assertThat(Fixtures.unreadable(one.getBytes(UTF_8)).message()).contains("have 8 gates, but they have 7");
    }

    @Test
    void fileThatHasMoreGatesThanItsCommentSaysIsRead() {
        var text = written(included(LIST, 3), WriteInstructions.none()).replace("- Alerts", "- Costs\n- Alerts");
        var read = Fixtures.read(text.getBytes(UTF_8));
        assertThat(read.checklist().gates()).hasSize(4);
        assertThat(read.document().form().inclusions().getFirst().gates()).isEqualTo(4);
        assertThat(written(read, WriteInstructions.none())).isEqualTo(text);
    }

    @Test
    void commentMeansNothingToAReviewOpenedBefore() {
        var text = written(included(LIST, 3), WriteInstructions.none());
        assertThat(Fixtures.checklist(text, GateSyntax.of("tasks", 2)).gates()).hasSize(1);
    }

    @Test
    void recordComesBehindTheCommentAndGoesWithoutIt() {
        var read = included(LIST, 3);
        var text = written(read, new WriteInstructions(Map.of(1, Splices.PASSED), Map.of(), "# Record"));
        assertThat(text.indexOf("gb:include")).isLessThan(text.indexOf("gb:record"));
        var plain = new WriteInstructions(Map.of(1, Splices.PASSED), Map.of(), "");
        assertThat(written(Fixtures.read(text.getBytes(UTF_8)), plain)).isEqualTo(written(read, plain));
        var recorded = Splices.written(LIST, Splices.recorded("# Record"));
        var later = included(recorded, 3);
        assertThat(written(later, plain)).isEqualTo(written(read, plain));
        // A record that does not tell of the gates that were included would be wrong.
        assertThat(written(later, WriteInstructions.none()))
                .contains("gb:include")
                .doesNotContain("gb:record");
    }

    @Test
    void equalTablesAreToldApartByTheirNumber() {
        var table = "| Risk | Status |\n|---|---|\n| fire | ✅ |\n| flood | ✅ |\n\n";
        var text = "- [ ] a\n\n" + table + table.replace("fire", "wind") + table;
        assertThat(Fixtures.checklist(text).hints().leftOut())
                .extracting(part -> part.inclusion().occurrence())
                .containsExactly(1, 2, 3);
        var read = included(text, 8);
        assertThat(read.checklist().gates()).extracting(Gate::text).containsExactly("a", "wind", "flood");
    }

    @Test
    void anEqualTableOrListBelowAnotherHeadingTakesNoPlace() {
        var other =
                "# Before\n\n| Risk | Status |\n|---|---|\n| wind | ✅ |\n\n- [ ] x\n- Alerts are routed\n- Costs\n\n";
        var table = "# Ops\n\n| Risk | Status |\n|---|---|\n| fire | ✅ |\n\n";
        var list = "# Ops\n\n- [ ] a\n- Alerts are routed\n";
        var one = written(included(table + "- [ ] a\n", 3), WriteInstructions.none());
        var two = written(included(list, 3), WriteInstructions.none());
        assertThat(one).endsWith("\n<!-- gb:include table=Ops › Risk | Status n=1 gates=1 -->\n");
        assertThat(two).endsWith("\n<!-- gb:include list=Ops › Alerts are routed n=1 gates=2 -->\n");
        assertThat(Fixtures.checklist(other + one).gates())
                .extracting(Gate::text)
                .containsExactly("x", "fire", "a");
        assertThat(Fixtures.checklist(other + two).gates())
                .extracting(Gate::text)
                .containsExactly("x", "a", "Alerts are routed");
        assertThat(Fixtures.unreadable(one.replace("# Ops", "# Else").getBytes(UTF_8))
                        .message())
                .contains("the table \"Ops › Risk | Status\", which is not in the document");
        assertThat(Fixtures.unreadable(two.replace("# Ops", "# Else").getBytes(UTF_8))
                        .message())
                .contains("item \"Ops › Alerts are routed\", which is not in the document");
    }

    @Test
    void aTableAboveAllHeadingsIsNotTheOneBelowAHeading() {
        var table = "| Risk | Status |\n|---|---|\n| fire | ✅ |\n\n";
        var text = written(included("- [ ] a\n\n" + table, 3), WriteInstructions.none());
        assertThat(text).contains("table=› Risk | Status n=1");
        assertThat(Fixtures.unreadable(
                                text.replace("- [ ] a", "- [ ] a\n\n# Ops").getBytes(UTF_8))
                        .message())
                .contains("not in the document");
    }

    @Test
    void aFileWrittenWithoutTheHeadingIsReadAndStaysAsItIs() {
        for (var now : List.of(included(TABLE, 5), included(LIST, 3))) {
            var text = written(now, WriteInstructions.none()).replace("=Ops › ", "=");
            var read = Fixtures.read(text.getBytes(UTF_8));
            assertThat(read.checklist().gates()).hasSameSizeAs(now.checklist().gates());
            assertThat(written(read, WriteInstructions.none())).isEqualTo(text);
            assertThat(read.document().form().inclusions().getFirst().anchor()).startsWith("Ops › ");
        }
    }

    @Test
    void aFileWrittenWithoutTheHeadingIsRefusedWhereEqualsAreBelowSeveral() {
        var table = "| Risk | Status |\n|---|---|\n| fire | ✅ |\n\n";
        var two = "# Ops\n\n- [ ] a\n\n" + table + "# Data\n\n" + table.replace("fire", "wind");
        var comment = "<!-- gb:include table=Risk | Status n=2 gates=1 -->\n";
        assertThat(Fixtures.unreadable((two + comment).getBytes(UTF_8)).message())
                .contains("below several headings", "Heading › Risk | Status");
        var named = two + comment.replace("Risk", "Data › Risk").replace("n=2", "n=1");
        assertThat(Fixtures.checklist(named).gates()).extracting(Gate::text).containsExactly("a", "wind");
        // A review of then reads the bytes it knows as it did, and what it writes says which.
        var form = Fixtures.read((two + comment.replace("Risk", "Data › Risk").replace("n=2", "n=1")).getBytes(UTF_8))
                .document()
                .form();
        var kept = form.withInclusions(
                List.of(new GateSyntax.Inclusion(GateSyntax.Inclusion.Kind.TABLE, "Risk | Status", 2, 1)));
        for (var bytes : List.of(two, two + comment))
            if (DocumentParser.parseStored("test.md", bytes.getBytes(UTF_8), kept)
                    instanceof DocumentParseResult.Parsed stored) {
                assertThat(stored.checklist().gates()).extracting(Gate::text).containsExactly("a", "wind");
                assertThat(written(stored, WriteInstructions.none())).contains("table=Data › Risk | Status n=1");
            } else throw new AssertionError("unreadable");
        var list = "# Ops\n\n- [ ] a\n- b\n\n# Data\n\n- [ ] c\n- b\n\n<!-- gb:include list=b n=1 gates=2 -->\n";
        assertThat(Fixtures.unreadable(list.getBytes(UTF_8)).message()).contains("below several headings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Role | Name | Status |\n|---|---|---|\n| SRE | Ada | ✅ |\n",
                "| Sign | Meaning |\n|---|---|\n| ✅ | Done |\n",
                "| Month | On call |\n|---|---|\n| May 2026 | Ada |\n"
            })
    void rolesLegendsAndSchedulesAreNotProposed(String table) {
        assertThat(Fixtures.checklist("- [ ] a\n\n# Sign-off\n\n" + table)
                        .hints()
                        .leftOut())
                .isEmpty();
    }
}
