package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.agenda.OwnerProposals;
import dev.gateboard.model.checklist.Checklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Owners, due dates and priorities that a document names at its gates (rule R17).
class NamedOwnersTest {
    /// By reading the files: `line owner`.
    private static final Map<String, List<String>> GATES = Map.of();

    private static final Map<String, List<String>> SECTIONS = Map.of(
            "37_jaegertracing_jaeger_remove-v1-checklist.md",
            List.of("Milestone 1 — RE-NUMBER BUILD TARGETS TO USE v2 BY DEFAULT: @yurishkuro Optional.empty"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Restore drill done - @ada                              | @ada
        Restore drill done — @ada, @bo                         | @ada, @bo
        Restore drill done (@ada, @org/ops).                   | @ada, @org/ops
        Restore drill done - @ada (optional)                   | @ada
        Restore drill done — Owner: Ada                        | Ada
        Restore drill done. Owner: Ada Bar                     | Ada Bar
        Restore drill done Owner: Ada                          | Ada
        Restore drill done **Owner**: Ada                      | Ada
        Restore drill done **Owner:** Platform team            | Platform team
        Restore drill done (owner: platform team)              | platform team
        Restore drill done; DRI: ada                           | ada
        Restore drill done - Assignee: `@ada`                  | @ada
        Restore drill done · Responsible: Ada & Bo             | Ada, Bo
        Restore drill done - Owner: Ada <ada@example.org>      | Ada <ada@example.org>
        Restore drill done - Owner: ada@example.org            | ada@example.org
        Restore drill done - Owner: Ada, due 2026-12-04        | Ada
        Restore drill done [P1] (Owner: Ada; due: Dec 4, 2026) | Ada
        Restore drill done - Owner: [@ada](https://x.example)  | @ada
        """)
    void ownersStandAtTheEndOfATextInEveryUsualForm(String text, String owner) {
        assertThat(Fixtures.gate("- [ ] " + text + "\n").hints().owner()).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ping @release-managers
        ask @ada before the release
        Check with @cilium/security if it is open
        Notes are signed (ping @ada)
        Owner: TBD
        Drill done - Owner: TBD
        Drill done - Owner: none
        Drill done - @TODO
        Drill done - Owner: [name]
        Drill done - Owner: `TBD`
        Drill done - Owner: ???
        Drill done - Owner: to be decided
        Drill done - Owner: one accountable person, not just a team name.
        Product owner: scope, behavior and acceptance criteria
        Product Owner: Ada signs
        Announce it, e.g. https://example.org/@pillow
        Replace `@ada`
        Every risk has an owner: see the register
        """)
    void proseAndPlaceholdersNameNoOwner(String text) {
        assertThat(Fixtures.gate("- [ ] " + text + "\n").hints().owner()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Drill done, due 2026-12-04            | 2026-12-04
        Drill done by 2026-12-04              | 2026-12-04
        Drill done by 4 Dec 2026.             | 2026-12-04
        Drill done by Fri, 4th December 2026  | 2026-12-04
        Drill done - Due: Dec 4, 2026         | 2026-12-04
        Drill done **Due**: 2026-12-04 - @ada | 2026-12-04
        Drill done (due 4. Sept 2026)         | 2026-09-04
        Drill done by 4 December              |
        Drill done by 31 Feb 2026             |
        Drill done by 12/04/2026              |
        Drill of 2026-12-04                   |
        Certificates renewed by 2026-12-04 are checked |
        """)
    void dueDatesHaveAYear(String text, @Nullable LocalDate due) {
        assertThat(Fixtures.gate("- [ ] " + text + "\n").hints().due()).isEqualTo(Optional.ofNullable(due));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Drill done (P0)                      | P0
        Drill done [P1]                      | P1
        [P2] Drill done                      | P2
        Drill done **Priority: CRITICAL**    | CRITICAL
        Drill done - Severity: P0 - @ada     | P0
        Drill done **Priority**: 🔴 High     | High
        Files are in S3 (S3)                 |
        Drill done - Priority: to be decided |
        P0 incidents are handled             |
        """)
    void prioritiesAreGradesOrWordsBehindALabel(String text, @Nullable String priority) {
        assertThat(Fixtures.gate("- [ ] " + text + "\n").hints().priority())
                .isEqualTo(priority == null ? "" : priority);
    }

    @Test
    void textIdentityAndKindOfAGateAreWhatTheyWere() {
        var gate = Fixtures.gate("- [ ] Drill done (P0) - @ada, due 2026-12-04\n");
        assertThat(gate.text()).isEqualTo("Drill done (P0) - @ada, due 2026-12-04");
        assertThat(gate.hints().owner() + gate.hints().due() + gate.hints().priority())
                .isEqualTo("@adaOptional[2026-12-04]P0");
    }

    @Test
    void linesUnderAGateNameItsOwnerDueDateAndPriority() {
        var hints = Fixtures.gate("""
            - [ ] Drill done
              - **Priority**: High
              - Owner: Ada | Due: 4 Dec 2026
              - Ask @bo when it fails
            """).hints();
        assertThat(List.of(
                        hints.priority(),
                        hints.owner(),
                        hints.due().orElseThrow().toString()))
                .containsExactly("High", "Ada", "2026-12-04");
    }

    @Test
    void severalPeopleForTheStepsOfAGateAreNoOwnerOfIt() {
        assertThat(Fixtures.gate("- [ ] a\n  - dump it - @ada\n  - load it - @bo\n")
                        .hints()
                        .owner())
                .isEmpty();
        assertThat(Fixtures.gate("- [ ] a\n  - dump it - @ada\n  - load it - @ada\n")
                        .hints()
                        .owner())
                .isEqualTo("@ada");
    }

    @Test
    void aFieldUnderAGateStaysAField() {
        var checklist = Fixtures.checklist("- [ ] a\n  - Owner: `TBD`\n  - more\n");
        assertThat(checklist.fields()).extracting(field -> field.label()).containsExactly("Owner");
        assertThat(checklist.gates().getFirst().hints().owner()).isEmpty();
        assertThat(checklist.gates().getFirst().hints().guidance())
                .extracting(line -> line.text())
                .containsExactly("more");
    }

    @Test
    void aLineBelowAHeadingNamesTheOwnerOfItsSection() {
        var checklist = Fixtures.checklist("""
            # Release

            Owner: Zoe

            ## Data

            - [ ] a

            ## Network

            **Owner**: Ada, due 2026-12-04

            - [ ] b

            Owner: Bo

            ## Texts

            DRI: TBD

            ## Partners

            Owner: Eve

            ### Contracts

            - [ ] c
            """);
        assertThat(sectionOwners(checklist))
                .containsExactly("Network: Ada Optional[2026-12-04]", "Partners: Eve Optional.empty");
        assertThat(checklist.releaseLines()).extracting(line -> line.value()).containsExactly("Zoe");
    }

    private static List<String> sectionOwners(Checklist checklist) {
        return OwnerProposals.sections(checklist).stream()
                .map(named ->
                        checklist.sections().get(named.section()).title() + ": " + named.owner() + " " + named.due())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void ownersInRealDocumentsAreThoseThatAReaderFinds(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var checklist = Fixtures.read(entry.bytes()).checklist();
        assertThat(checklist.gates().stream()
                        .filter(gate -> gate.hints().hasOwner())
                        .map(gate -> gate.line() + " " + gate.hints().owner()))
                .isEqualTo(GATES.getOrDefault(entry.name(), List.of()));
        assertThat(sectionOwners(checklist)).isEqualTo(SECTIONS.getOrDefault(entry.name(), List.of()));
    }
}
