package dev.gateboard.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a field asks for, shown while it is empty.
class PlaceholderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TBD (add link)     | add link",
                "TBD: the date      | the date",
                "todo               | ''",
                "TBD                | ''",
                "____               | ''",
                "???                | ''",
                "[single, cluster]  | [single, cluster]",
                "YYYY-MM-DD         | YYYY-MM-DD",
                "TBDs (a) and (b)   | TBDs (a) and (b)",
                "TBD (a) and (b)    | (a) and (b)"
            })
    void theWordThatSaysThatAFieldWaitsIsLeftOut(String text, String prompt) {
        assertThat(new Placeholder(0, text, List.of(), 1, 0, 1, true, false).prompt())
                .isEqualTo(prompt);
    }
}
