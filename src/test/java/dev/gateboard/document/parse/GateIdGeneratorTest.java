package dev.gateboard.document.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.Fixtures;
import dev.gateboard.model.checklist.Gate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which gates of two versions are the same (rule R31).
class GateIdGeneratorTest {

    private static UUID id(String text) {
        return Fixtures.gate(text).id();
    }

    @ParameterizedTest
    @CsvSource({
        "- [ ] Do  it!,- [x] **Do** [it](u)!",
        "- [ ] é,- [ ] e\u0301",
        "- [ ] a <!-- probe: x -->,1. [ ] a",
        "- [ ] a,- [ ] a - **FAILED**: b <!-- gb:s=failed -->",
        "- [ ] run `it` now,- [ ] run <kbd>it</kbd>&nbsp;now",
        "- [ ] a &lt; b,- [ ] a \\< b",
        "- [ ] ✅,* [ ] ✅"
    })
    void kindsOfMarksWhiteSpaceAndClaimsDoNotCount(String one, String other) {
        assertThat(id(one)).isEqualTo(id(other));
    }

    @ParameterizedTest
    @CsvSource({
        "- [ ] a,- [ ] b",
        "- [ ] ✅,- [ ] ❌",
        "- [ ] a b,- [ ] ab",
        "- [ ] a,- [ ] A",
        "- [ ] a,- [ ] a.",
        "- [ ] done,- [ ] done?",
        "- [ ] delta is 5,- [ ] delta is -5",
        "- [ ] 10 mW,- [ ] 10 MW",
        "- [ ] 10² rps,- [ ] 10³ rps",
        "- [ ] 102 rps,- [ ] 10² rps",
        "- [ ] 10<sup>2</sup> rps,- [ ] 102 rps",
        "- [ ] must not fail,- [ ] must ~~not~~ fail",
        "- [ ] must not fail,- [ ] must <del>not</del> fail",
        "- [ ] C,- [ ] C++",
        "- [ ] ½ of all,- [ ] 1⁄2 of all",
        "- [ ] ready 👍,- [ ] ready 👎"
    })
    void everyCharacterThatAReaderSeesCounts(String one, String other) {
        assertThat(id(one)).isNotEqualTo(id(other));
    }

    @Test
    void headingPathAndGatesAboveCount() {
        var checklist =
                Fixtures.checklist("# A\n- [ ] g\n  - [ ] x\n- [ ] h\n  - [ ] x\n# B\n- [ ] g\n## A\n- [ ] g\n");
        assertThat(checklist.gates()).extracting(Gate::id).doesNotHaveDuplicates();
        var moved = Fixtures.checklist(
                "# B\n- [ ] g\n## A\n- [ ] new\n- [ ] g\n# A\n- [ ] h\n  - [ ] x\n- [ ] g\n  - [ ] x\n");
        assertThat(moved.gates())
                .extracting(Gate::id)
                .containsAll(checklist.gates().stream().map(Gate::id).toList());
    }

    @Test
    void equalsAreCounted() {
        var checklist = Fixtures.checklist("- [ ] a\n- [ ] a\n- [ ] a\n");
        assertThat(checklist.gates()).extracting(Gate::id).doesNotHaveDuplicates();
        assertThat(checklist.gates().getFirst().id()).isEqualTo(id("- [ ] a"));
    }

    @Test
    void explicitIdentityWins() {
        var id = UUID.fromString("12345678-1234-1234-1234-123456789abc");
        assertThat(id("- [ ] a <!-- gb:id=" + id + " -->")).isEqualTo(id);
        assertThat(id("# A\n- [ ] a <!-- gb:id=smoke probe: x -->")).isEqualTo(id("# B\n- [ ] b <!--gb:id=smoke-->"));
    }

    @Test
    void identityGivenTwiceIsWarnedAboutAndUsedForNeither() {
        var checklist = Fixtures.checklist("- [ ] a <!-- gb:id=x -->\n- [ ] b <!-- gb:id=x -->\n");
        assertThat(checklist.gates()).extracting(Gate::id).doesNotHaveDuplicates();
        assertThat(checklist.gates()).extracting(Gate::id).containsExactly(id("- [ ] a"), id("- [ ] b"));
        assertThat(Fixtures.problems(checklist))
                .allMatch(problem -> problem.contains(": Another gate has the same `gb:id`"))
                .hasSize(2);
    }

    @Test
    void identityIsTheNameUuidOfItsKey() {
        assertThat(id("- [ ] a").version()).isEqualTo(3);
        assertThat(id("- [ ] a").variant()).isEqualTo(2);
        var key = new byte[18];
        key[0] = 2; // a gate, below nothing
        key[17] = 'a';
        assertThat(id("- [ ] a")).isEqualTo(UUID.nameUUIDFromBytes(key));
    }
}
