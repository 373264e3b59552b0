package dev.gateboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Gateboard itself gives as a reason is read in the language of who reads it, and what a person gave is not.
class StoredReasonTest {
    private static String in(Language language, String key, Object... values) {
        return language.call(() -> Messages.REVIEW.text(key, values));
    }

    private static String shown(String stored) {
        return Language.PSEUDO.call(() -> StoredReason.translate(stored));
    }

    static Stream<String> reasons() {
        return Language.ENGLISH.call(() -> Messages.REVIEW.bundle().keySet().stream()
                .filter(key -> key.startsWith("reason."))
                .sorted());
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonIsFoundAgain(String key) {
        assertThat(shown(in(Language.ENGLISH, key, "beep0", "beep1")))
                .isEqualTo(in(Language.PSEUDO, key, "beep0", "beep1"));
    }

    @Test
    void decisionsAreFoundAgainWithTheirStatus() {
        var passed = in(Language.PSEUDO, "status.passed");
        assertThat(shown("passed by Carla (seen in staging)"))
                .isEqualTo(in(Language.PSEUDO, "mark.by", passed, "Carla (seen in staging)"));
        assertThat(shown("waived, approved by Carla, requested by Ada"))
                .isEqualTo(in(Language.PSEUDO, "mark.waived", "Carla", "Ada"));
        assertThat(shown("same as passed for 4f2a91c by Carla on 2026-11-16: seen"))
                .isEqualTo(in(
                        Language.PSEUDO,
                        "earlier.same",
                        in(Language.PSEUDO, "earlier.brief", passed, "4f2a91c", "Carla"),
                        "2026-11-16: seen"));
    }

    @Test
    void aSignalWithinAReasonIsFoundAgain() {
        var stored = Language.ENGLISH.call(() -> Messages.SIGNAL.text("source.refused", "localhost"));
        var read = Language.PSEUDO.call(() -> Messages.SIGNAL.text("source.refused", "localhost"));
        assertThat(shown(in(Language.ENGLISH, "reason.disputed", stored)))
                .isEqualTo(in(Language.PSEUDO, "reason.disputed", read));
    }

    @Test
    void aChangeIsFoundAgain() {
        assertThat(Language.PSEUDO.call(() -> List.of(
                        StoredReason.translateChange("made optional and given other sections"),
                        StoredReason.translateChange("ticked"),
                        StoredReason.translateChange("something else"))))
                .containsExactly(
                        in(
                                Language.PSEUDO,
                                "list.and",
                                in(Language.PSEUDO, "role.madeOptional"),
                                in(Language.PSEUDO, "role.otherSections")),
                        in(Language.PSEUDO, "change.ticked"),
                        "something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "passed", "open", "seen by Carla", "good for now by all means", "4 eyes; looked twice"})
    void whatAPersonWroteStaysAsItIs(String reason) {
        assertThat(shown(reason)).isEqualTo(reason);
    }

    @Test
    void inEnglishNothingChanges() {
        assertThat(Set.of(StoredReason.translate("x was chosen"), StoredReason.translateChange("added")))
                .containsExactlyInAnyOrder("x was chosen", "added");
    }
}
