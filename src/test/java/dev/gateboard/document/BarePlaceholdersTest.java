package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gateboard.document.syntax.PlaceholderValueRules;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.ReleaseLine;
import dev.gateboard.model.checklist.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Places to fill as people write them, without backticks (rule R4): found, filled in, and read again.
class BarePlaceholdersTest {
    private static final GateSyntax SECOND_EDITION = new GateSyntax("TASKS", 2);

    private static List<String> fields(String text) {
        return Fixtures.checklist(text).fields().stream()
                .map(field -> field.label() + " = " + field.placeholder().text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBD",
                "tbd",
                "TODO",
                "Todo",
                "TBC",
                "???",
                "?????",
                "___",
                "____________",
                "<fill in>",
                "<your name>",
                "<YYYY-MM-DD>",
                "<link>",
                "<name, role>",
                "{{ name }}",
                "{{.StableDateString}}",
                "[your name]",
                "[YYYY-MM-DD]",
                "[a | b]",
                "TBD (week 32)"
            })
    void aFormThatIsTheWholeValueAfterALabelIsAField(String form) {
        for (var line :
                List.of("- Label: ", "Label: ", "- **Label:** ", "**Label**: ", "* __Label:__  ", "1. *Label*: "))
            assertThat(fields(line + form + "\n")).as(line).containsExactly("Label = " + form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBD by Ada",
                "to be done (TBD)",
                "see TODO",
                "TBDX",
                "TODO list",
                "??",
                "__",
                "<br>",
                "<br/>",
                "<b>",
                "</name>",
                "<https://x.example>",
                "<ada@x.example>",
                "<img src=x>",
                "{ name }",
                "{{}}",
                "[]",
                "[ ]",
                "[x]",
                "[link](u)",
                "[known]",
                "[^1]",
                "[#12]",
                "[1.2]",
                "[N/A]",
                "\\[your name]",
                "`[x]`",
                "your [name] here"
            })
    void whatIsTextOrALinkOrAKnownTagIsNone(String value) {
        assertThat(fields("- Label: " + value + "\n\n[known]: u\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBD",
                "- TBD",
                "We met at 12 and the rest is TBD",
                "# Owner: TBD",
                "```\nOwner: TBD\n```",
                "Ship it :tada: TBD",
                "[x]: TBD",
                "<!-- Owner: TBD -->"
            })
    void withoutALabelOfItsOwnAFormIsTalk(String text) {
        var checklist = Fixtures.checklist(text + "\n\n# Gates\n\n- [ ] a\n");
        assertThat(checklist.placeholders()).isEmpty();
        assertThat(checklist.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Name: ____ Date: ____; Name = ____, Date = ____",
                "- Name: ____  Signature: ______  ; Name = ____, Signature = ______",
                "Owner: TBD, Deputy: TBD; Owner = TBD, Deputy = TBD",
                "Owner: {{ a }} Deputy: [b c].; Owner = {{ a }}, Deputy = [b c]",
                "Name: Ada Date: ____; Date = ____",
                "Name: Ada Bar, Signature date: ____; Signature date = ____",
                "Amount: ____ EUR; Amount = ____",
                "Owner: TBD and a word: TBD; word = TBD"
            })
    void severalOnALineAreAFieldEach(String line, String expected) {
        assertThat(String.join(", ", fields(line))).isEqualTo(expected);
    }

    @Test
    void eachLabelOfAParagraphIsALineOfItsOwn() {
        var checklist = Fixtures.checklist("""
            # T
            **Project**: Web
            that is on two lines
            **Owner**: TBD
            **Date:** `TBD`
            """);
        assertThat(checklist.fields())
                .extracting(Field::label, Field::line)
                .containsExactly(tuple("Owner", 4), tuple("Date", 5));
        assertThat(checklist.sections().getFirst().items()).hasSize(3);
    }

    @Test
    void aGateThatIsALabelAndAFormHasItsOwnField() {
        var checklist = Fixtures.checklist("""
            - [ ] Host 1: [hostname]
            - [ ] Topology: [single | cluster]
            - [ ] Drill done
              on: ____ <!-- probe: x -->
            - [ ] Sign: TBD - **N/A**: none <!-- gb:s=na -->
            - [ ] Wait until it is TBD
            """);
        assertThat(checklist.fields())
                .extracting(Field::label, Field::gate)
                .containsExactly(tuple("Host 1", 0), tuple("on", 2), tuple("Sign", 3));
        assertThat(checklist.gates().get(1).options()).containsExactly("single", "cluster");
        assertThat(checklist.gates().getFirst().text()).isEqualTo("Host 1: [hostname]");
    }

    /// `[ClassName]` in a sentence made a gate that could not be passed.
    @Test
    void aWordInBracketsInsideAGateIsTextUnlessItSaysThatItWaits() {
        var checklist = Fixtures.checklist("""
            - [ ] Every use of `[ClassName]` is gone
            - [ ] `[Track]` the issue
            - [ ] Mode is `[a | b]` now
            - [ ] Done on `[TBD]` or `todo`
            - [ ] Release id: `[git sha]`
            """);
        assertThat(checklist.fields())
                .extracting(Field::gate, field -> field.placeholder().text())
                .containsExactly(tuple(3, "[TBD]"), tuple(3, "todo"), tuple(4, "[git sha]"));
        assertThat(checklist.gates().get(2).options()).containsExactly("a", "b");
        assertThat(Fixtures.problems(checklist)).isEmpty();
    }

    @Test
    void wordsInBracketsInProseAreNotWarnedAbout() {
        assertThat(Fixtures.problems(Fixtures.checklist("""
            # `[Track]` it
            Use `[square brackets]` and `[x]` here.

            - the `[Track]` items

            # Gates
            - [ ] a

            | a | b |
            |---|---|
            | x | use `[b c]` |
            """))).isEmpty();
    }

    @Test
    void aCellThatIsAFormIsAFieldWithTheRowsLabel() {
        assertThat(fields("""
            | Pilot | <pilot> |
            |---|---|
            | Co-pilot | `TBD` |
            | Region | eu |

            | Role | Name | Phone | Status |
            |---|---|---|---|
            | DBA | [Name] | ____ | TBD |
            | TBD | TBD | TBD | TBD |
            | QA | see TBD | [555](tel) | |

            | Check | Status |
            |---|---|
            | Backups | TBD |

            | Start | End |
            |---|---|
            | TBD | ??? |
            """))
                .containsExactly("Pilot = <pilot>", "Co-pilot = TBD", "DBA Name = [Name]", "DBA Phone = ____");
    }

    @Test
    void inTheSignOffSectionAFormIsARole() {
        var checklist = Fixtures.checklist("# Sign-off\n- Product signs: ____\nQuality: TBD\n");
        assertThat(checklist.roles()).extracting(Role::label).containsExactly("Product signs", "Quality");
        assertThat(checklist.fields()).isEmpty();
    }

    @Test
    void theReleaseWaitsForItsField() {
        var checklist = Fixtures.checklist("""
            **Version:** ____
            **Release date**: <date>
            Owner: Ada Build: ____

            - [ ] a
            """);
        assertThat(checklist.releaseLines())
                .extracting(ReleaseLine::kind, ReleaseLine::placeholder)
                .containsExactly(
                        tuple(ReleaseLine.Kind.NAME, 0),
                        tuple(ReleaseLine.Kind.DATE, 1),
                        tuple(ReleaseLine.Kind.OWNER, -1));
    }

    /// The place in each text is filled in, and nothing else changes.
    static Stream<String> texts() {
        return Stream.of(
                "- Owner: TBD\n",
                "- **Owner:** ____ \n- b\n",
                "> Owner: {{ name }}.\n",
                "Owner: TBD\\\nDate: [day]\n",
                "Name: ____ Date: ____\r\n",
                "Owner: TBD, Deputy: <deputy> <!-- c -->\n",
                "- [ ] Host: [hostname]\n- [x] b\n",
                "- [ ] Host &amp; \\*port\\*: <host> - **FAILED**: r <!-- gb:s=failed -->\n",
                "| a | b |\n|---|---|\n| Owner | TBD |\n| Date | `TBD` |\n",
                "| Region | Host |\n|---|---|\n| a \\| b | `[x y]` |\n| Zone | [x y] |\n\n# T\n",
                "# Approvals\n- Product: TODO\n\n# Next\nB: tbd\n",
                "\uFEFF- [ ] Date: ____\n\n  Owner: `TBD`\n");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everySingleFieldIsFilledInItsOwnForm(String text) {
        var read = Fixtures.read(text.getBytes(UTF_8));
        assertThat(read.checklist().placeholders()).isNotEmpty();
        for (var placeholder : read.checklist().placeholders()) {
            var written = Splices.written(read, Splices.valued(placeholder.index(), " Ada Bar "));
            var before = read.document().text();
            assertThat(written.document().text())
                    .isEqualTo(
                            before.substring(0, placeholder.start()) + "Ada Bar" + before.substring(placeholder.end()));
            assertThat(written.checklist().placeholders())
                    .hasSize(read.checklist().placeholders().size() - 1);
        }
        var all = new HashMap<Integer, String>();
        for (var placeholder : read.checklist().placeholders()) all.put(placeholder.index(), "v" + placeholder.index());
        assertThat(Splices.written(read, new WriteInstructions(Map.of(), all, ""))
                        .checklist()
                        .placeholders())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*b* _c_ __d__",
                "[x](y) ![z](u)",
                "<b>x</b> <!-- y -->",
                "a | b",
                "1 -- 2 – 3",
                "&amp; & AT&T",
                "back\\slash",
                "~~x~~ # - > 1.",
                "https://x.example/a_b?c=d&e=f",
                "Ada: Bar",
                "[not a link]",
                "`"
            })
    void aValueIsShownAsItWasTyped(String value) {
        for (var text : List.of(
                "- Owner: TBD\n", "- [ ] Owner: [name]\n", "| a | b |\n|---|---|\n| Owner | TBD |\n", "O: ____ x\n")) {
            if (PlaceholderValueRules.findProblem(value).isPresent()) {
                assertThat(Splices.refused(text, Splices.valued(0, value)).message())
                        .isNotEmpty();
                continue;
            }
            var written = Splices.written(text, Splices.valued(0, value));
            if (text.startsWith("|")) assertThat(written.lines().skip(2)).hasSize(1);
            else
                assertThat(shown(Fixtures.checklist(written)))
                        .isEqualTo(shown(Fixtures.checklist(text))
                                .replaceFirst("TBD|\\[name]|____", java.util.regex.Matcher.quoteReplacement(value)));
        }
    }

    private static String shown(Checklist checklist) {
        var text = new StringBuilder();
        for (var item : checklist.sections().getFirst().items()) for (var run : item.runs()) text.append(run.text());
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TBD", "tbd", "___", "???", "[name]", "<name>", "{{ x }}", "TODO", "a\tb"})
    void aValueThatWaitsItselfIsRefused(String value) {
        assertThat(PlaceholderValueRules.findProblem(value)).isPresent();
        assertThat(Splices.refused("- Owner: ____\n", Splices.valued(0, value)).message())
                .isNotEmpty();
    }

    /// A value that was accepted under an earlier edition is written as before.
    @Test
    void anEarlierEditionReadsAndWritesAsBefore() {
        var text = """
            Owner: TBD
            Date: `TBD`

            - Name: ____
            - Id: `TBD`
            - Mode: `tbd`
            - [ ] Use of `[ClassName]`
            - [ ] Host: [hostname]

            | a | b |
            |---|---|
            | Owner | TBD |
            """;
        var read = Fixtures.read(text.getBytes(UTF_8), SECOND_EDITION);
        assertThat(read.checklist().fields())
                .extracting(Field::label, Field::gate)
                .containsExactly(tuple("Id", -1), tuple("Use of", 0));
        assertThat(read.checklist().sections().getFirst().items()).hasSize(6);
        assertThat(read.checklist().gates()).extracting(Gate::text).contains("Host: [hostname]");
        var written = Splices.written(read, Splices.valued(0, "TODO"));
        assertThat(written.document().text()).isEqualTo(text.replace("Id: `TBD`", "Id: `TODO`"));
    }
}
