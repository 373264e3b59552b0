package dev.gateboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Tally;
import org.junit.jupiter.api.Test;

/// What many gates look like together: the filled disc is for evidence alone (rules R9, R10).
class SignTest {

    /// @param passed on evidence or without
    /// @param alone those of them without
    private static Tally tally(int passed, int alone, int waived, int notApplicable) {
        return new Tally(0, 0, 0, 0, waived, passed, notApplicable, alone, 0, 0, 0, 0);
    }

    private static Tally claimed(int passed, int waived, int notApplicable) {
        return new Tally(
                0, 0, 0, 0, waived, passed, notApplicable, 0, passed + waived + notApplicable, passed, waived, 0);
    }

    @Test
    void theFilledDiscIsForEvidenceAlone() {
        assertThat(Sign.of(tally(3, 0, 1, 1))).isEqualTo(Sign.PASSED_BACKED);
        assertThat(Sign.of(tally(3, 1, 0, 0))).isEqualTo(Sign.PASSED_ON_A_WORD);
        assertThat(Sign.of(tally(0, 0, 2, 1))).isEqualTo(Sign.WAIVED);
        assertThat(Sign.of(tally(0, 0, 0, 4))).isEqualTo(Sign.NOT_APPLICABLE);
        assertThat(Sign.cleared(Tally.NONE)).isEqualTo(Sign.OPEN);
    }

    @Test
    void whatTheFileClaimsLooksLikeAClaim() {
        assertThat(Sign.of(claimed(1, 0, 2))).isEqualTo(Sign.PASSED_CLAIMED);
        assertThat(Sign.of(claimed(0, 1, 2))).isEqualTo(Sign.WAIVED_CLAIMED);
        assertThat(Sign.of(claimed(0, 0, 2))).isEqualTo(Sign.NOT_APPLICABLE_CLAIMED);
    }
}
