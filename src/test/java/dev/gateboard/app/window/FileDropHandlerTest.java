package dev.gateboard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.signal.SourcesFileService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is dropped on the window is taken, or one sentence says that it is not.
class FileDropHandlerTest {
    private static final String GATES = "# Shop\n\n## Gates\n\n- [ ] Backups are restored\n";
    private static final String OTHER = "# Till\n\n## Gates\n\n- [ ] Receipts are printed\n";

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path dropped = Path.of("");

    private void drop(ReviewWindow review, Path... files) {
        var wiring = review.wiring();
        TestWindow.call(() -> {
            new FileDropHandler(
                            wiring.workspace(),
                            wiring.controllers().records(),
                            wiring.controllers().changes(),
                            new SourcesFileService(folder.resolve("sources.yaml")),
                            wiring.view(),
                            wiring::open,
                            () -> {},
                            DashboardWindow::onScreen)
                    .drop(List.of(files));
            return true;
        });
    }

    private static void untilTrue(ReviewWindow review, String what, Callable<Boolean> seen) throws Exception {
        review.robot().until(seen);
        assertThat(seen.call()).as(what).isTrue();
    }

    private static boolean says(ReviewWindow review, String text) {
        return review.robot().texts(".label").stream().anyMatch(label -> label != null && label.contains(text));
    }

    private static boolean hasReview(ReviewWindow review, String title) throws Exception {
        return review.wiring().workspace().state().get().reviewStatuses().stream()
                .anyMatch(each -> each.review().checklist().title().equals(title));
    }

    @Test
    void checklistsOfEverySpellingAreOpenedSeveralAtOnce() throws Exception {
        var one = Files.writeString(dropped.resolve("one.markdown"), OTHER);
        var two = Files.writeString(dropped.resolve("TWO.MD"), OTHER.replace("Till", "Bar"));
        try (var review = ReviewWindow.open(folder, GATES)) {
            drop(review, one, two);
            untilTrue(review, "both are open", () -> hasReview(review, "Till") && hasReview(review, "Bar"));
        }
    }

    @Test
    void whatIsNotUnderstoodIsNamedInOneSentenceWhileTheRestIsOpened() throws Exception {
        var letter = Files.writeString(dropped.resolve("letter.docx"), "Dear Bo");
        var till = Files.writeString(dropped.resolve("till.md"), OTHER);
        try (var review = ReviewWindow.open(folder, GATES)) {
            drop(review, letter, till);
            untilTrue(review, "the rest is open", () -> hasReview(review, "Till"));
            untilTrue(review, "it is named", () -> says(review, "Gateboard does not open letter.docx."));
            review.robot().untilNoticeIsIn();
            review.robot().save("drop-unknown");
        }
    }

    @Test
    void theOneChecklistOfAFolderIsOpened() throws Exception {
        Files.writeString(dropped.resolve("till.md"), OTHER);
        Files.writeString(dropped.resolve("README.md"), "# Read me\n\nNothing to tick.\n");
        try (var review = ReviewWindow.open(folder, GATES)) {
            drop(review, dropped);
            untilTrue(review, "it is open", () -> hasReview(review, "Till"));
            assertThat(hasReview(review, "Read me")).isFalse();
        }
    }

    @Test
    void aFolderWithSeveralChecklistsOrNoneSaysSo() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            drop(review, dropped);
            untilTrue(review, "none", () -> says(review, "contains no Markdown file with gates"));
            Files.writeString(dropped.resolve("a.md"), OTHER);
            Files.writeString(dropped.resolve("b.md"), OTHER);
            drop(review, dropped);
            untilTrue(review, "several", () -> says(review, "contains several checklists: a.md, b.md."));
        }
    }

    @Test
    void aChecklistIsFoundAmongManyOtherFiles() throws Exception {
        for (int index = 0; index < ChecklistFolder.MOST_FILES; index++)
            Files.writeString(dropped.resolve("f" + index + ".txt"), "x");
        Files.writeString(dropped.resolve("till.md"), OTHER);
        assertThat(ChecklistFolder.read(dropped))
                .isEqualTo(new ChecklistFolder(List.of(dropped.resolve("till.md")), true));
    }

    @Test
    void aFolderWithMoreMarkdownThanIsReadSaysSo() throws Exception {
        for (int index = 0; index < ChecklistFolder.MOST_FILES; index++)
            Files.writeString(dropped.resolve("f" + index + ".md"), "Nothing to tick.\n");
        Files.writeString(dropped.resolve("till.md"), OTHER);
        try (var review = ReviewWindow.open(folder, GATES)) {
            drop(review, dropped);
            untilTrue(
                    review,
                    "it says so",
                    () -> says(review, "with gates. Only its first 500 Markdown files were read."));
        }
    }

    @Test
    void aBundleIsKnownByItsNameInAnyCase() {
        assertThat(DroppedFileKind.of(dropped.resolve("R.GATEBOARD"))).isEqualTo(DroppedFileKind.BUNDLE);
    }

    @Test
    void probesAreOfferedToTheReviewOnScreen() throws Exception {
        var probes = Files.writeString(dropped.resolve("gates.probes.yaml"), """
            version: 1
            probes:
              there: {kind: file-exists, source: ci, path: ready.txt}
            bind:
              "Gates > Backups are restored": [there]
            """);
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  ci: {kind: folder, path: .}\n");
        try (var review = ReviewWindow.open(folder, GATES)) {
            drop(review, probes);
            untilTrue(
                    review,
                    "they are offered",
                    () -> !review.robot().all(".probes-line .button").isEmpty());
            review.robot().save("drop-probes");
        }
    }

    @Test
    void sourcesAreAddedOnlyOnceThatIsConfirmed() throws Exception {
        var own = folder.resolve("sources.yaml");
        Files.writeString(own, "sources:\n  ci: {kind: folder, path: .}\n");
        var sources = Files.writeString(dropped.resolve("sources.yaml"), """
            sources:
              ci: {kind: folder, path: /elsewhere}
              prom: {kind: prometheus, url: "http://127.0.0.1:9090"}
            """);
        try (var review = ReviewWindow.open(folder, GATES)) {
            drop(review, sources);
            untilTrue(review, "it asks", () -> says(review, "sources.yaml lists sources you do not have yet: prom."));
            assertThat(own).hasContent("sources:\n  ci: {kind: folder, path: .}\n");
            review.robot().untilNoticeIsIn();
            review.robot().clickOn("Add them");
            untilTrue(review, "it is added", () -> Files.readString(own).contains("prom"));
            assertThat(Files.readString(own))
                    .contains("ci: {kind: folder, path: .}")
                    .doesNotContain("elsewhere");
        }
    }
}
