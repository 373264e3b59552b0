package dev.gateboard.workspace.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.SafeFileName;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that come from outside lead nowhere: neither out of a folder that is written, nor into this database.
class ImportedFileNamesTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");

    @TempDir
    private Path temp;

    private Workspace workspace(String name) {
        return new Workspace(
                ((StoreOpenResult.Opened) Store.open(temp.resolve(name))).store(),
                () -> Instant.parse("2026-11-24T12:00:00Z"),
                ZoneOffset.UTC,
                _ -> {});
    }

    private static UUID opened(Workspace workspace, String fileName) {
        var text = "# Beep\n\n- [ ] smoke\n".getBytes(StandardCharsets.UTF_8);
        return switch (workspace
                .open(ADA, fileName, text, GateSyntax.TASKS, Map.of())
                .join()) {
            case WorkspaceResult.Stored done -> done.reviewStatus().review().id();
            case WorkspaceResult.ActionRefused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.md",
                "a/../../evil.md",
                "..\\evil.md",
                "/tmp/evil.md",
                "C:evil.md",
                "con.md",
                "a\u001b[2J.md"
            })
    void aBundleWithSuchANameIsNotTakenAndWritesNothing(String name) throws Exception {
        var folder = temp.resolve("out/inner");
        var file = temp.resolve("review.gateboard");
        try (var here = workspace("here.db");
                var there = workspace("there.db")) {
            var review = opened(here, name);

            assertThat(here.records().exportFolder(review, ADA, folder, 0, true).join())
                    .isInstanceOf(WorkspaceResult.ActionRefused.class);
            try (var written = Files.walk(temp)) {
                assertThat(written.map(Path::getFileName).map(String::valueOf))
                        .noneMatch(each -> each.contains("evil") || each.endsWith(".md"));
            }

            assertThat(here.records().bundle(review, file).join()).isInstanceOf(WorkspaceResult.Stored.class);
            assertThat(there.records().take(ADA, file, Optional.empty()).join())
                    .isInstanceOfSatisfying(
                            WorkspaceResult.ActionRefused.class,
                            refused -> assertThat(refused.sentence()).contains("is not a plain file name"));
            assertThat(there.state().join().reviewStatuses()).isEmpty();
        }
    }

    @Test
    void plainNamesAreTaken() {
        assertThat(List.of("beep.md", "é b.md", "12:30 screen.png", "console.md", ".env", "a..b", "com10.txt"))
                .allMatch(SafeFileName::isSafe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a/b",
                "a\\b",
                "/a",
                "\\\\host\\share",
                "C:\\a",
                "c:a",
                "NUL",
                "nul.txt",
                "Com1",
                "lpt9.md",
                "COM¹.md",
                "aux .md",
                "a\0",
                "a\nb",
                "a\u0085",
                "a\u2028",
                "a\u202eb",
                "a\u200b",
                "\ud800"
            })
    void everyOtherIsNot(String name) {
        assertThat(SafeFileName.isSafe(name)).isFalse();
        assertThat(SafeFileName.isSafe("é".repeat(128))).isFalse();
    }
}
