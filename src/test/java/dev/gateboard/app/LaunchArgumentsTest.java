package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchArgumentsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileThatIsNotThereIsSaidBeforeAnyWindow() {
        assertThat(LaunchArguments.of("none.md").findProblem(folder))
                .contains(folder.resolve("none.md") + " does not exist. Check the file name and folder.");
    }

    @Test
    void aFolderCalledLikeAChecklistIsNone() throws IOException {
        var named = Files.createDirectory(folder.resolve("list.md"));
        assertThat(LaunchArguments.of("list.md").findProblem(folder))
                .contains(named + " is a folder. Open a Markdown file instead.");
    }

    @Test
    void aNameNoFileCanHaveIsRefused() {
        assertThat(LaunchArguments.of("a\0b.md").findProblem(folder))
                .contains("This is not a valid file name. Check it and try again.");
    }

    @Test
    void filesThatAreThereAreNoProblem() throws IOException {
        Files.writeString(folder.resolve("list.md"), "- [ ] one\n");
        assertThat(LaunchArguments.of("--db", "x.db", "list.md").findProblem(folder))
                .isEmpty();
        assertThat(LaunchArguments.of().findProblem(folder)).isEmpty();
    }
}
