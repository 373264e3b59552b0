package dev.gateboard.app.window;

import dev.gateboard.language.Messages;
import dev.gateboard.workspace.WorkspaceException;
import java.util.concurrent.Executor;

/// Ends the sample: it is kept as an ordinary review, or was thrown away for a review that was opened (rule R39).
record SampleExit(DashboardWindow window, Messages messages, String database, Executor screen) {

    void keep() {
        var _ = window.workspace()
                .tidying()
                .keepSample()
                .whenCompleteAsync(
                        (state, fault) -> {
                            if (fault != null) {
                                window.view().showError(messages.text("sample.cannot", reason(fault)));
                                return;
                            }
                            window.view().hideSample();
                            window.view().show(state);
                            window.view().showMessage(messages.text("sample.kept", database));
                        },
                        screen);
    }

    /// A review was opened: where that ended the sample, nothing speaks of it any more.
    void showEnd() {
        if (!window.workspace().tidying().isSample()) window.view().hideSample();
    }

    /// Whether the window still speaks of a sample that was kept meanwhile, for a review that goes on from it.
    boolean isKept() {
        return window.view().showsSample() && !window.workspace().tidying().isSample();
    }

    void showKept() {
        window.view().hideSample();
        window.view().showMessage(messages.text("sample.kept", database));
    }

    private static String reason(Throwable fault) {
        return fault.getCause() instanceof WorkspaceException trouble
                ? trouble.message()
                : String.valueOf(fault.getMessage());
    }
}
