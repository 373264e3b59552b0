package dev.gateboard.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.status.Tally;
import org.junit.jupiter.api.Test;

/// What many gates look like together: the filled disc is for evidence alone (rules R9, R10).
class StatusSymbolTest {

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
        assertThat(StatusSymbol.of(tally(3, 0, 1, 1))).isEqualTo(StatusSymbol.PASSED_WITH_EVIDENCE);
        assertThat(StatusSymbol.of(tally(3, 1, 0, 0))).isEqualTo(StatusSymbol.PASSED_WITHOUT_EVIDENCE);
        assertThat(StatusSymbol.of(tally(0, 0, 2, 1))).isEqualTo(StatusSymbol.WAIVED);
        assertThat(StatusSymbol.of(tally(0, 0, 0, 4))).isEqualTo(StatusSymbol.NOT_APPLICABLE);
        assertThat(StatusSymbol.cleared(Tally.NONE)).isEqualTo(StatusSymbol.OPEN);
    }

    @Test
    void whatTheFileClaimsLooksLikeAClaim() {
        assertThat(StatusSymbol.of(claimed(1, 0, 2))).isEqualTo(StatusSymbol.PASSED_CLAIMED);
        assertThat(StatusSymbol.of(claimed(0, 1, 2))).isEqualTo(StatusSymbol.WAIVED_CLAIMED);
        assertThat(StatusSymbol.of(claimed(0, 0, 2))).isEqualTo(StatusSymbol.NOT_APPLICABLE_CLAIMED);
    }
}
