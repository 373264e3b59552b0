package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.model.checklist.Gate;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All tables of a document become gates at once, after they were seen as such.
class InclusionsWindowTest {
    private static final String GATES = """
        # Shop

        - [ ] Runbooks are linked

        ## Operations

        | Requirement | Status |
        |---|---|
        | Backups are restored | Pending |
        | Alerts are routed | Pending |

        ## Security

        | Requirement | Status |
        |---|---|
        | Keys are rotated | Pending |
        """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void allTablesAreIncludedAfterTheirPreview() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = review.robot();
            review.choose("Tables and lists…");
            window.until(() -> window.texts(".change-subject").size() == 3);
            assertThat(window.texts(".change-subject"))
                    .containsExactly("Backups are restored", "Alerts are routed", "Keys are rotated");
            window.save("inclusions-all");
            window.clickOn("Include all 2 tables (3 gates)");
            window.until(() -> review.status().review().checklist().gates().size() == 4);
            assertThat(review.status().review().checklist().gates())
                    .extracting(Gate::text)
                    .containsExactly(
                            "Runbooks are linked", "Backups are restored", "Alerts are routed", "Keys are rotated");
        }
    }
}
