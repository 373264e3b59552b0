package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gateboard.app.Main;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.ReleaseLine;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The sample that ships with the product, read as its owner reads it.
class SeedTest {
    private final byte[] bytes = sample();
    private final Checklist checklist = Fixtures.read(bytes).checklist();

    private static byte[] sample() {
        var name = "/dev/gateboard/sample/production-readiness-staging.md";
        try (var sample = Objects.requireNonNull(Main.class.getResourceAsStream(name))) {
            return sample.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void gatesFieldsAndRolesAreCounted() {
        assertThat(checklist.gates()).hasSize(50);
        assertThat(checklist.gates().stream().filter(Gate::isLeaf)).hasSize(40);
        assertThat(checklist.gates().stream().filter(gate -> gate.kind() instanceof Gate.Kind.Choice))
                .hasSize(1);
        assertThat(checklist.fields())
                .extracting(Field::label, Field::line)
                .containsExactly(
                        tuple("Release id", 9),
                        tuple("Date", 10),
                        tuple("Owner", 11),
                        tuple("Rollback plan", 98),
                        tuple("Backup/restore", 99),
                        tuple("Known issues", 100));
        assertThat(checklist.placeholders()).hasSize(10);
        assertThat(checklist.problems()).isEmpty();
        assertThat(checklist.title()).isEqualTo("Production Readiness Checklist (staging)");
    }

    @Test
    void rolesAreRequiredAndOneMayBeNotApplicable() { // R8
        assertThat(checklist.roles())
                .extracting(Role::label, Role::isRequired, Role::canBeNotApplicable)
                .containsExactly(
                        tuple("Product sign-off", true, false),
                        tuple("Engineering sign-off", true, false),
                        tuple("Security/compliance sign-off", true, true));
    }

    @Test
    void choiceSwitchesItsTwoBranches() { // R4, R6
        var choice = gate("Topology decision recorded: TBD (single-node | multi-node/cluster).");
        assertThat(choice.options()).containsExactly("single-node", "multi-node/cluster");
        assertThat(choice.fields()).isEmpty();
        assertThat(gate("If multi-node/cluster:").kind())
                .isEqualTo(new Gate.Kind.Branch(choice.index(), "multi-node/cluster"));
        assertThat(gate("If single-node:").kind()).isEqualTo(new Gate.Kind.Branch(choice.index(), "single-node"));
    }

    @Test
    void releaseIsReadFromTheLinesAboveTheFirstGate() { // R5
        assertThat(checklist.releaseLines())
                .extracting(ReleaseLine::kind, ReleaseLine::value, ReleaseLine::placeholder)
                .containsExactly(
                        tuple(ReleaseLine.Kind.SERVICE, "beep-api", -1),
                        tuple(ReleaseLine.Kind.ENVIRONMENT, "staging", -1),
                        tuple(ReleaseLine.Kind.NAME, "", 0),
                        tuple(ReleaseLine.Kind.DATE, "", 1),
                        tuple(ReleaseLine.Kind.OWNER, "", 2));
    }

    @Test
    void everyBoxStandsWhereAPlainSearchFindsIt() {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int at = -1;
        for (var gate : checklist.gates()) {
            at = text.indexOf("- [ ] ", at + 1);
            assertThat(gate.source().box()).as(gate.text()).isEqualTo(at + 3);
        }
        assertThat(text.indexOf("- [ ] ", at + 1)).isNegative();
        assertThat(gate("Dashboards exist:").source().box()).isEqualTo(text.indexOf("[ ] Dashboards exist:") + 1);
    }

    @Test
    void groupsHoldTheirGatesAndNumberThemInOrder() {
        var group = gate("Cross-org isolation tests exist and pass for:");
        assertThat(group.end() - group.index()).isEqualTo(6);
        assertThat(checklist.gates().get(group.index() + 1).parent()).isEqualTo(group.index());
        assertThat(checklist.gates().get(group.index() + 1).depth()).isEqualTo(1);
        assertThat(checklist.gates().get(group.end()).parent()).isEqualTo(-1);
    }

    @Test
    void optionalityIsReadFromTheEndOfTheText() { // R7
        assertThat(gate("queue/workflow health (if applicable)").invitesNotApplicable())
                .isTrue();
        assertThat(checklist.gates().stream().filter(Gate::invitesNotApplicable))
                .hasSize(1);
        assertThat(checklist.marksRequired()).isFalse();
    }

    @Test
    void sectionsOwnTheirRowsInTheDocumentsOrder() {
        assertThat(checklist.sections())
                .extracting(Section::title)
                .containsExactly(
                        "Production Readiness Checklist (staging)",
                        "Release Metadata",
                        "Scope (What Is Being Released)",
                        "Security & Compliance Gates (Pass/Fail)",
                        "Multi-Tenant Isolation Gates (Pass/Fail)",
                        "Ops Gates (Pass/Fail)",
                        "Observability Gates (Pass/Fail)",
                        "Workflow Topology Gates (Pass/Fail)",
                        "Release Runbook (Links)",
                        "Sign-Off (Required)");
        assertThat(section("Release Runbook (Links)").items())
                .extracting(item -> item.getClass().getSimpleName())
                .containsExactly("LinkItem", "Field", "Field", "Field");
        assertThat(section("Ops Gates (Pass/Fail)").items().stream().filter(item -> item instanceof TextItem))
                .singleElement()
                .extracting(item -> ((TextItem) item).runs().getFirst().text())
                .isEqualTo("Env contract (must be true for staging deploys):");
        assertThat(section("Sign-Off (Required)").isSignOff()).isTrue();
    }

    @Test
    void identitiesAreDistinctAndTheSameEachTime() { // R31
        assertThat(checklist.gates()).extracting(Gate::id).doesNotHaveDuplicates();
        assertThat(Fixtures.read(bytes).checklist().gates()).isEqualTo(checklist.gates());
    }

    private Gate gate(String text) {
        return checklist.gates().stream()
                .filter(gate -> gate.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private Section section(String title) {
        return checklist.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
