package dev.gateboard.app.window;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.WorkspaceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Ends the sample: it is kept as an ordinary review, or thrown away for a file that is opened (rule R39).
record SampleExit(DashboardWindow window, Messages messages, String database, Executor screen) {
    private static final String BUNDLE = ".gateboard";

    void keep() {
        keep(() -> {});
    }

    /// Keeps it, and goes on with this.
    void keep(Runnable then) {
        leave(window.workspace().tidying().keepSample(), () -> {
            window.view().showMessage(messages.text("sample.kept", database));
            then.run();
        });
    }

    /// Opens a file in the person's own database. One that cannot be opened leaves the sample as it is.
    ///
    /// @param open opens it
    void open(Path file, Consumer<Path> open) {
        Thread.startVirtualThread(() -> {
            if (isOpenable(file)) leave(window.workspace().tidying().leaveSample(), () -> open.accept(file));
            else screen.execute(() -> open.accept(file));
        });
    }

    private void leave(CompletableFuture<WorkspaceState> left, Runnable then) {
        var _ = left.whenCompleteAsync(
                (state, fault) -> {
                    if (fault != null) {
                        window.view().showError(messages.text("sample.cannot", reason(fault)));
                        return;
                    }
                    window.view().hideSample();
                    window.view().show(state);
                    then.run();
                },
                screen);
    }

    private static String reason(Throwable fault) {
        return fault.getCause() instanceof WorkspaceException trouble
                ? trouble.message()
                : String.valueOf(fault.getMessage());
    }

    private static boolean isOpenable(Path file) {
        try {
            if (!Files.isRegularFile(file)) return false;
            if (file.toString().endsWith(BUNDLE)) return Files.isReadable(file);
            return DocumentParser.parse(String.valueOf(file.getFileName()), Files.readAllBytes(file), GateSyntax.TASKS)
                            instanceof DocumentParseResult.Parsed parsed
                    && !parsed.checklist().gates().isEmpty();
        } catch (IOException e) {
            // Whoever opens it says so.
            return false;
        }
    }
}
