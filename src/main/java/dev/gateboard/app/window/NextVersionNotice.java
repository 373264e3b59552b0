package dev.gateboard.app.window;

import dev.gateboard.app.controller.WorkspaceTemplateController;
import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import java.util.concurrent.Executor;

/// Offers to take the file of a new review for the next version of the template of the same name (rule R39).
record NextVersionNotice(DashboardWindow window, Messages messages, Executor screen) {

    void offer(ReviewStatus opened) {
        var _ = window.workspace()
                .state()
                .thenAcceptAsync(state -> state.possibleNextVersion(opened).ifPresent(this::offer), screen);
    }

    private void offer(TemplateLine template) {
        window.view()
                .offer(
                        messages.text("templates.newer", template.fileName()),
                        messages.text("templates.takeNext"),
                        () -> take(template));
    }

    private void take(TemplateLine template) {
        var templates = new WorkspaceTemplateController(window.workspace(), window.me(), screen);
        var _ = templates.takeAsNextVersion(template).thenAccept(trouble -> {
            if (trouble.isEmpty()) window.view().showMessage(messages.text("templates.taken", template.fileName()));
            else window.view().showError(trouble);
        });
    }
}
