package dev.gateboard.demo;

import dev.gateboard.ui.changes.PendingDocumentUpdate;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// The tour's part about a file that comes back: a colleague's copy, taken in with one question left unanswered.
record ReturnedFileTour(DemoDriver driver, TourScreen screen) {

    /// @param file the name of the review's file
    /// @param checklist the bytes it was opened from
    void run(String file, byte[] checklist) throws IOException, InterruptedException, ExecutionException {
        var window = driver.window();
        var review = driver.review();
        var incoming = compare(file, changed(checklist));
        DemoDriver.onScreen(() -> {
            window.view().closePage();
            window.view()
                    .pages()
                    .showUpdate(
                            review,
                            Optional.of(new PendingDocumentUpdate(
                                    review, incoming, Path.of(file), PendingDocumentUpdate.UpdateOrigin.ON_DISK)));
        });
        screen.takeAll("32-the-file-changed");
        DemoDriver.onScreen(() -> window.view().pages().openChanges());
        screen.takeAll("33-what-it-brings");
        DemoDriver.await(window.workspace().revisions().revise(review, DemoDriver.ADA, incoming, List.of()));
        DemoDriver.onScreen(() -> {
            window.view().closePage();
            window.view().pages().showUpdate(review, Optional.empty());
        });
        screen.takeAll("34-asks-on");
        DemoDriver.onScreen(() -> window.view().pages().openQuestions());
        screen.takeAll("35-unanswered");
    }

    private static byte[] changed(byte[] checklist) {
        return new String(checklist, StandardCharsets.UTF_8)
                .replaceFirst("\\[ ] Alert routing", "[x] Alert routing")
                .replaceFirst("Secrets policy:", "Policy for secrets:")
                .replaceFirst("(?m)^.*restore procedure.*\\R", "")
                .replaceFirst("`TBD \\(single-node[^`]*`", "`single-node`")
                .replaceFirst(
                        "(?m)^(\\s*)- \\[ ] tabletop", "$1- [ ] on-call is staffed for the launch\n$1- [ ] tabletop")
                .getBytes(StandardCharsets.UTF_8);
    }

    private IncomingDocument compare(String file, byte[] changed) throws InterruptedException, ExecutionException {
        var context = driver.window()
                .workspace()
                .revisions()
                .comparisonContext(driver.review())
                .get()
                .orElseThrow();
        var comparison = DocumentComparer.compareFile(context, file, changed, false);
        if (comparison instanceof IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming))
            return incoming;
        throw new IllegalStateException("The copy brings nothing: " + comparison);
    }
}
