package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.workspace.record.ChangedTarget;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each file of a record folder is replaced unasked only where it is as the last export wrote it (rule R29).
class EditedFolderExportTest {
    @TempDir
    private Path temp;

    private ReviewShelf shelf;
    private UUID review = new UUID(0, 0);
    private Path folder;
    private final List<String> changed = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        shelf = new ReviewShelf(temp);
        review = shelf.begin("beep");
        folder = temp.resolve("record");
    }

    @AfterEach
    void close() throws Exception {
        shelf.close();
    }

    private WorkspaceResult export() throws Exception {
        changed.clear();
        var target = new ExportTarget(
                folder,
                false,
                List.of(),
                files -> files.stream()
                        .map(ChangedTarget::file)
                        .map(file -> folder.relativize(file).toString())
                        .forEach(changed::add));
        return shelf.workspace
                .records()
                .exportFolder(review, ReviewShelf.ADA, target, 0)
                .get();
    }

    private void decide() throws Exception {
        for (var gate : List.of("smoke", "backups", "alerts"))
            shelf.does(review, new Action.Pass(shelf.gate(review, gate).id(), "", Duration.ZERO, List.of()));
        shelf.does(review, new Action.CastVote(0, "Product", new Vote(Vote.Answer.GO, "", List.of(), "")));
        shelf.does(review, new Action.Decide(new Decision(Decision.Kind.GO, "", List.of(), Instant.MAX, false)));
    }

    @Test
    void whatSomebodyEditedIsAskedAboutThoughTheMarkdownIsTheOneExported() throws Exception {
        ReviewShelf.stored(export());
        Files.writeString(folder.resolve("README.txt"), "my own notes");
        Files.writeString(folder.resolve("beep.html"), "my own page");

        assertThat(export()).isInstanceOf(WorkspaceResult.ActionRefused.class);

        assertThat(changed).containsExactlyInAnyOrder("README.txt", "beep.html");
        assertThat(folder.resolve("README.txt")).hasContent("my own notes");
        assertThat(folder.resolve("beep.html")).hasContent("my own page");
    }

    @Test
    void whatIsAsTheLastExportWroteItIsReplacedUnaskedAlsoByAnotherProcess() throws Exception {
        ReviewShelf.stored(export());
        var draft = Files.readString(folder.resolve("README.txt"));
        shelf.reopen();
        decide();
        ReviewShelf.stored(export());
        assertThat(Files.readString(folder.resolve("README.txt"))).isNotEqualTo(draft);
        ReviewShelf.stored(export());
    }
}
