package dev.gateboard.document.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.StatusCell.Meaning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a status cell of an included table says; whatever is not clear is never passed.
class StatusMeaningParserTest {
    @ParameterizedTest
    @CsvSource({
        "✅,PASSED",
        "✅ Configured,PASSED",
        "✔️ Done,PASSED",
        "Done,PASSED",
        ":white_check_mark:,PASSED",
        ":white_check_mark: live,PASSED",
        "YES,PASSED",
        "Passed.,PASSED",
        "🟢,PASSED",
        "✅ Mitigated,PASSED",
        "❌,FAILED",
        ":x: Missing index,FAILED",
        "🔴,FAILED",
        ":red_circle:,FAILED",
        "Failed,FAILED",
        "No-Go,FAILED",
        "n/a,NOT_APPLICABLE",
        "N/A,NOT_APPLICABLE",
        "Not applicable,NOT_APPLICABLE",
        "'',OPEN",
        "-,OPEN",
        "—,OPEN",
        "⏳ Pending,OPEN",
        "In progress,OPEN",
        "TODO,OPEN",
        "no,OPEN",
        "⚠️,OPEN",
        "🔴 Not started,OPEN",
        "🟡 with the vendor,OPEN",
        "Waived,WAIVED",
        "✅ Partly,UNCLEAR",
        "✅ ❌,UNCLEAR",
        "✅ not in EU,UNCLEAR",
        "✅ N/A,UNCLEAR",
        "Configured,UNCLEAR",
        "ok but,UNCLEAR",
        "✅ Pending,UNCLEAR",
        "x,UNCLEAR",
        "🎉,UNCLEAR",
        ":rocket:,UNCLEAR",
        "97 %,UNCLEAR"
    })
    void cellSaysNoMoreThanEveryoneReadsInIt(String text, Meaning meaning) {
        assertThat(StatusMeaningParser.meaning(text, "Status")).isEqualTo(meaning);
    }

    @Test
    void crossIsATickOnlyBelowAHeadingThatAsksForOne() {
        assertThat(StatusMeaningParser.meaning("x", "Done?")).isEqualTo(Meaning.PASSED);
        assertThat(StatusMeaningParser.meaning("x", "Pass/Fail")).isEqualTo(Meaning.UNCLEAR);
    }

    @Test
    void signIsTakenAsItIsWritten() {
        assertThat(StatusMeaningParser.firstSign("✔️ Done")).isEqualTo("✔️");
        assertThat(StatusMeaningParser.firstSign(":x: no")).isEqualTo(":x:");
        assertThat(StatusMeaningParser.firstSign("Done")).isEmpty();
        assertThat(StatusMeaningParser.isPure("✅ Done")).isTrue();
        assertThat(StatusMeaningParser.isPure("✅ Mitigated")).isFalse();
    }

    @Test
    void aQuestionAndWhatIsStruckOutStateNothing() {
        for (var text : List.of("Done?", "n/a?", "~~Done~~", "✅?"))
            assertThat(StatusMeaningParser.meaning(text, "Status")).isEqualTo(Meaning.UNCLEAR);
    }
}
