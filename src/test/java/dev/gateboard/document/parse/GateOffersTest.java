package dev.gateboard.document.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.Fixtures;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a document marks as optional, and what it offers (rule R7).
class GateOffersTest {
    private static Gate gate(String text) {
        return Fixtures.gate("# Title\n\n- [ ] " + text);
    }

    private static Gate last(String text) {
        return Fixtures.checklist(text).gates().getLast();
    }

    private static Checklist older(String text) {
        return DocumentParser.parse("a.md", text.getBytes(StandardCharsets.UTF_8), new GateSyntax("TASKS", 2))
                        instanceof DocumentParseResult.Parsed(var _, Checklist checklist)
                ? checklist
                : Fixtures.checklist("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(optional) load test",
                "load test (optional)",
                "load test (Optional) in staging",
                "**(optional)** load test",
                "FINAL: (optional) post on social media"
            })
    void optionalInParenthesesCountsAnywhereInTheText(String text) {
        assertThat(gate(text).requirement()).isEqualTo(Gate.Requirement.OPTIONAL);
        assertThat(gate(text).hints().optional()).isEmpty();
    }

    @Test
    void aMarkInCodeIsSpokenOf() {
        assertThat(gate("the label `(optional)` is translated").requirement()).isEqualTo(Gate.Requirement.UNMARKED);
        assertThat(gate("the label `(optional)` is translated").hints().optional())
                .isEmpty();
    }

    @Test
    void aGroupThatAnOptionNamesIsABranchAndNoOffer() {
        var text = """
            # A
            - [ ] Topology: `TBD (one node | many)`
            - [ ] If one node:
              - [ ] a
            - [ ] If needed often:
              - [ ] b
            """;
        var gates = Fixtures.checklist(text).gates();
        assertThat(gates.get(2).hints().optional()).isEmpty();
        assertThat(gates.getLast().hints().optional()).isEqualTo("If needed often");
    }

    @Test
    void aHeadingsMarkHoldsForEveryGateBelowIt() {
        var text = """
            # A
            - [ ] one
            ## B (optional)
            - [ ] two
            ### C
            - [ ] group
              - [ ] (R) three
              - [ ] four
            ## D
            - [ ] five
            """;
        assertThat(Fixtures.checklist(text).gates().stream().map(Gate::requirement))
                .containsExactly(
                        Gate.Requirement.UNMARKED,
                        Gate.Requirement.OPTIONAL,
                        Gate.Requirement.OPTIONAL,
                        Gate.Requirement.REQUIRED,
                        Gate.Requirement.OPTIONAL,
                        Gate.Requirement.UNMARKED);
    }

    @Test
    void olderEditionsReadAsBefore() {
        var text = """
            # A (optional)
            - [ ] load (optional) test
            - [ ] RC only: tag
            - [ ] b, only needed for migrations
            - [ ] c (optional)
            """;
        var checklist = older(text);
        assertThat(checklist.gates().stream().map(Gate::requirement))
                .containsExactly(
                        Gate.Requirement.UNMARKED,
                        Gate.Requirement.UNMARKED,
                        Gate.Requirement.UNMARKED,
                        Gate.Requirement.OPTIONAL);
        assertThat(checklist.gates())
                .allMatch(gate -> gate.hints().optional().isEmpty()
                        && gate.hints().tiers().isEmpty());
        assertThat(checklist.hints().tiers()).isEmpty();
        assertThat(checklist.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Optional: run the load test | Optional",
                "Optionally, post on social media | Optionally",
                "RabbitMQ server provisioned (optional - phase 4) | optional - phase 4",
                "Add a captcha (optional, for extra spam protection) | optional, for extra spam protection",
                "Load test, optional | optional",
                "Run the load test. This step is optional for patches. | is optional for patches",
                "Dark mode (nice to have) | nice to have",
                "Rehearse the rollback, only needed for migrations | only needed for migrations",
                "Rehearse the rollback (only required if the schema changes) | only required if the schema changes",
                "Only if the schema changes: rehearse | Only if the schema changes",
                "Set the ID if using analytics | if using analytics",
                "Tell support, if applicable, by phone | if applicable",
                "Tell support when applicable | when applicable",
                "Add CSRF protection if needed | if needed",
                "External audit conducted (if required) | if required",
                "Hot fixes deployed (if critical bugs found) | if critical bugs found",
                "If this is a security fix: publish the advisory | If this is a security fix",
                "The changelog can be skipped for release candidates | can be skipped for release candidates",
            })
    void otherWordsAreOffered(String text, String reason) {
        var gate = gate(text);
        assertThat(gate.requirement()).isEqualTo(Gate.Requirement.UNMARKED);
        assertThat(gate.hints().optional()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Test optional fields",
                "Remove what is on the branch that is only relevant for main",
                "Set up alerts. If using Slack you can send them there",
                "See if the queue is empty",
                "Update `.tool-versions` (update if needed)",
                "Optional parameters are validated",
                "Two-factor login is not optional",
                "This is non-optional",
                "Deploy only if and when the checks are green, never before",
                "Merge only when CI is green",
                "Only admins can delete users",
                "Read-only replicas are in sync",
                "OTLP export configured (server and client where applicable)",
                "queue health (if applicable)",
                "load test (R), if applicable (R)",
                "the flag `optional: true` is set",
                "v2-only artifacts are published"
            })
    void whatIsSaidOfAThingInTheGateIsNotOffered(String text) {
        assertThat(gate(text).hints().optional()).isEmpty();
        assertThat(gate(text).hints().tiers()).isEmpty();
    }

    @Test
    void headingsAndLinesAboveAreOfferedForWhatIsBelow() {
        assertThat(last("# Next steps (optional enhancements)\n## Web\n- [ ] group\n  - [ ] a\n")
                        .hints()
                        .optional())
                .isEqualTo("Next steps (optional enhancements)");
        assertThat(last("# A\nThe following are optional:\n\n- [ ] a\n").hints().optional())
                .isEqualTo("are optional");
        assertThat(last("# A\n- Only needed for migrations:\n  - [ ] a\n")
                        .hints()
                        .optional())
                .isEqualTo("Only needed for migrations");
        assertThat(last("# A (optional extras)\n# B\n- [ ] a\n").hints().optional())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**RC only:** tell the testers | RC",
                "FINAL only: merge | FINAL",
                "[RC only] tag | RC",
                "tag (patch releases only) | patch",
                "For minor releases: update the branches | minor",
                "For patch releases, cherry-pick | patch",
                "Only for major: announce | major",
                "(only for RC and beta) tag | RC,beta",
                "RC1 only: switch to master | RC1",
                "**FINAL non-PATCH:** create the issue | FINAL,non-PATCH",
                "non-PATCH: upgrade Go | non-PATCH",
                "announce, only needed for major releases | major",
                "announce - FINAL only | FINAL",
                "Production only: page the on-call | Production",
                "\u26A0 RC only: tag | RC",
            })
    void kindsOfReleaseAreFound(String text, String kinds) {
        assertThat(gate(text).hints().tiers()).isEqualTo(List.of(kinds.split(",")));
        assertThat(gate(text).hints().optional()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Final: check everything",
                "RC: tag the branch",
                "Wait for the major release",
                "For production, use the large size",
                "Final review of the patch",
                "Only the release manager tags"
            })
    void aKindAloneIsNoLabel(String text) {
        assertThat(gate(text).hints().tiers()).isEmpty();
    }

    @Test
    void aLabelCountsWhereTheDocumentSaysThatThereAreSuchKinds() {
        assertThat(last("# A\n- [ ] RC only: a\n- [ ] RC: b\n").hints().tiers()).containsExactly("RC");
        assertThat(last("# A\n- [ ] RC only: a\n- [ ] final: b\n").hints().tiers())
                .isEmpty();
        assertThat(last("**Release types:** RC (Release Candidate) | FINAL | PATCH\n\n- [ ] FINAL: b\n")
                        .hints()
                        .tiers())
                .containsExactly("FINAL");
    }

    @Test
    void kindsHoldBelowAGroupALineAndAHeading() {
        assertThat(last("# A\n- [ ] RC only: a\n  - [ ] b\n").hints().tiers()).containsExactly("RC");
        assertThat(last("# A\nPatch releases only:\n\n- [ ] b\n").hints().tiers())
                .containsExactly("Patch");
        assertThat(last("# For patch releases\n## Web\n- [ ] b\n").hints().tiers())
                .containsExactly("patch");
        assertThat(last("# RC only\n- [ ] FINAL only: b\n").hints().tiers()).containsExactly("FINAL");
        assertThat(last("# RC only\n- [ ] for minor releases: b\n").hints().tiers())
                .containsExactly("minor", "RC");
    }

    @Test
    void theDocumentListsItsKindsOnceAsItWritesThemFirst() {
        var checklist = Fixtures.checklist("""
            # A
            - [ ] RC only: a
            - [ ] FINAL only: b
            - [ ] rc only: c
            - [ ] d (non-patch only)
            """);
        assertThat(checklist.hints().tiers()).containsExactly("RC", "FINAL", "patch", "non-patch");
        assertThat(checklist.gates().get(2).hints().tiers()).containsExactly("RC");
        assertThat(Fixtures.checklist("# A\n- [ ] a\n").hints().tiers()).isEmpty();
    }

    @Test
    void lintSaysEachKindInOneLineWithItsNumberAndWhatToDo() {
        var checklist = Fixtures.checklist("""
            # A
            - [ ] FINAL only: a
            - [ ] FINAL only: b
            - [ ] RC only: c
            - [ ] d, nice to have
            - [ ] e, if using Kafka
            """);
        assertThat(Fixtures.problems(checklist))
                .containsExactly(
                        "2: 2 gates are only for FINAL. They apply until you choose a kind of release: gateboard open"
                                + " FILE --tier FINAL",
                        "4: 1 gate is only for RC. It applies until you choose a kind of release: gateboard open FILE"
                                + " --tier RC",
                        "5: 2 gates may be optional: \"nice to have\", \"if using Kafka\". They are required until you"
                                + " say otherwise: gateboard optional REVIEW yes GATE");
    }
}
