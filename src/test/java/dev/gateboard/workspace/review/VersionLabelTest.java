package dev.gateboard.workspace.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionLabelTest {

    @ParameterizedTest
    @CsvSource({
        "'', 2",
        "1, 2",
        "v1.9, v1.10",
        "2026-09, 2026-10",
        "007, 008",
        "99, 100",
        "2026-Q3 final, 2026-Q4 final",
        "draft, draft 2"
    })
    void theLastNumberGoesUpByOne(String label, String next) {
        assertThat(VersionLabel.next(label)).isEqualTo(next);
    }
}
