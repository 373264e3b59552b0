package dev.gateboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.TierRules;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which gates a choice of kinds leaves (rule R7).
class TierRulesTest {
    private static List<String> list(String names) {
        return names == null ? List.of() : Arrays.asList(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "RC, , true",
        ", RC, true",
        "RC, RC, true",
        "RC, rc, true",
        "FINAL, RC, false",
        "RC beta, beta, true",
        "RC, RC2, true",
        "RC1, RC, true",
        "RC1, RC2, false",
        "patch, RC, true",
        "patch, RC minor, false",
        "FINAL non-PATCH, FINAL, true",
        "FINAL non-PATCH, FINAL patch, false",
        "FINAL non-PATCH, FINAL minor, true",
        "FINAL non-PATCH, RC minor, false",
        "non-RC, RC1, false",
        "non-RC1, RC, true",
        "non-RC1, RC1, false",
        "RC, non-RC, false",
        "FINAL, non-RC, true",
        "A, B, false",
        "A B, B, true",
        "production, staging, false",
        "prod, production, true"
    })
    void aGateAppliesUnlessAnotherKindOfItsFamilyWasChosen(String gate, String chosen, boolean applies) {
        assertThat(TierRules.applies(list(gate), list(chosen))).isEqualTo(applies);
    }

    @Test
    void aSecondChoiceOfAFamilyTakesThePlaceOfTheFirst() {
        assertThat(TierRules.choose(List.of("RC", "patch"), "FINAL")).containsExactly("patch", "FINAL");
    }

    @Test
    void aPersonMeansAKindOfAFamilyThatTheDocumentNames() {
        assertThat(TierRules.find(List.of("RC"), "rc")).contains("RC");
        assertThat(TierRules.find(List.of("RC"), "release candidate")).contains("RC");
        assertThat(TierRules.find(List.of("RC"), "FINAL")).contains("FINAL");
        assertThat(TierRules.find(List.of("RC"), "non-RC")).contains("non-RC");
        assertThat(TierRules.find(List.of("RC"), "patch")).isEmpty();
        assertThat(TierRules.find(List.of("Level A", "Level B"), "B")).contains("Level B");
        assertThat(TierRules.find(List.of("Level A"), "Z")).isEmpty();
        assertThat(TierRules.find(List.of(), "RC")).isEmpty();
    }
}
