package dev.gateboard.record.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Rule R28.
class RoleFileNamesTest {

    @Test
    void namesAreLabelsWithoutSignOff() {
        assertThat(RoleFileNames.of(
                        "list", List.of("Product sign-off", "Security/Compliance Sign-Off", "Sign-off", "Größe 2!")))
                .containsExactly("product", "security-compliance", "role", "größe-2");
    }

    @Test
    void equalsAreNumberedAndNoneIsCalledRecord() {
        assertThat(RoleFileNames.of("list", List.of("Ops", "ops sign-off", "OPS", "Record", "../..")))
                .containsExactly("ops", "ops-2", "ops-3", "record-2", "role");
    }
}
