package dev.gateboard.workspace;

import static dev.gateboard.workspace.ReviewShelf.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.workspace.FileOperations.FileOpenResult;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening a file that a review knows (rule R37).
class KnownFileTest {
    private static final String TEXT = ReviewShelf.checklist("beep");

    @TempDir
    private Path folder;

    private ReviewShelf shelf;
    private Path file = Path.of("");

    @BeforeEach
    void open() throws Exception {
        shelf = new ReviewShelf(folder);
        file = Files.writeString(folder.resolve("beep.md"), TEXT);
    }

    @AfterEach
    void close() throws Exception {
        shelf.close();
    }

    private UUID begun(Path place) throws Exception {
        var result = shelf.openFile(place, Files.readString(place));
        assertThat(result).isInstanceOf(FileOpenResult.Begun.class);
        return ((FileOpenResult.Begun) result).stored().reviewStatus().review().id();
    }

    private UUID known(Path place) throws Exception {
        return knownReview(place).reviewStatus().review().id();
    }

    private FileOpenResult.Known knownReview(Path place) throws Exception {
        var result = shelf.openFile(place, Files.readString(place));
        assertThat(result).isInstanceOf(FileOpenResult.Known.class);
        return (FileOpenResult.Known) result;
    }

    @Test
    void theSameFileGoesOnWithItsReviewByWhateverPath() throws Exception {
        var review = begun(file);
        assertThat(known(file)).isEqualTo(review);
        assertThat(known(folder.resolve("./nothing/../beep.md").normalize())).isEqualTo(review);
        assertThat(known(Files.createSymbolicLink(folder.resolve("link.md"), file)))
                .isEqualTo(review);
        shelf.reopen();
        assertThat(known(file)).isEqualTo(review);
        assertThat(shelf.count("review")).isEqualTo(1);
    }

    @Test
    void aFileThatWasEditedGoesOnAndOffersWhatChanged() throws Exception {
        var review = begun(file);
        Files.writeString(file, TEXT.replace("- [ ] alerts", "- [ ] alerts\n- [ ] dashboards"));
        var known = knownReview(file);
        assertThat(known.reviewStatus().review().id()).isEqualTo(review);
        assertThat(DocumentComparer.compareFile(known.context(), "beep.md", Files.readAllBytes(file), false))
                .isInstanceOf(IncomingDocument.DocumentComparison.Changed.class);
    }

    @Test
    void aFileThatWasMovedIsTheSameAndACopyBesideItIsNot() throws Exception {
        var review = begun(file);
        var copy = Files.copy(file, folder.resolve("copy.md"));
        assertThat(begun(copy)).isNotEqualTo(review);
        Files.delete(copy);
        var moved = Files.move(file, folder.resolve("moved.md"));
        shelf.workspace
                .tidying()
                .remove(knownReview(moved).reviewStatus().review().id(), ADA, "the copy's")
                .get();
        assertThat(known(moved)).isEqualTo(review);
    }

    @Test
    void aFileThatAReviewWasWrittenToOrRefreshedWithIsKnown() throws Exception {
        var review = begun(file);
        var written = folder.resolve("written.md");
        ReviewShelf.stored(shelf.workspace
                .records()
                .export(review, ADA, written, false, false)
                .get());
        assertThat(known(written)).isEqualTo(review);
        var copy = Files.writeString(folder.resolve("from-bo.md"), TEXT.replace("smoke", "smoke test"));
        shelf.workspace.files().remember(review, copy, Files.readAllBytes(copy)).get();
        assertThat(known(copy)).isEqualTo(review);
        var elsewhere = Files.copy(
                written, Files.createDirectory(folder.resolve("mail")).resolve("written.md"));
        assertThat(known(elsewhere)).isEqualTo(review);
    }

    @Test
    void theNewestReviewThatIsNotArchivedGoesOn() throws Exception {
        var first = begun(file);
        var request =
                new FileOperations.FileToOpen(file, TEXT.getBytes(StandardCharsets.UTF_8), StoredProbesFile.NOTHING);
        var second = ((FileOpenResult.Begun)
                        shelf.workspace.files().openNew(ADA, request).get())
                .stored()
                .reviewStatus()
                .review()
                .id();
        assertThat(second).isNotEqualTo(first);
        assertThat(known(file)).isEqualTo(second);
        shelf.workspace.tidying().archive(second, ADA).get();
        assertThat(known(file)).isEqualTo(first);
        shelf.workspace.tidying().archive(first, ADA).get();
        assertThat(begun(file)).isNotIn(first, second);
    }
}
