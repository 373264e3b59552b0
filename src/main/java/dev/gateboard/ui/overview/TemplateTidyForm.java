package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextField;

/// Names, archives and removes a template. One that a review uses is not removed; archiving it is offered instead.
final class TemplateTidyForm extends TidyForm {
    private final Messages messages;
    private final TemplateController controller;
    private final TextField name;
    private final TextField version;
    private TemplateLine template;

    /// @param changed draws the templates anew
    TemplateTidyForm(Messages messages, TemplateController controller, TemplateLine template, Runnable changed) {
        super(messages, messages.text("templates.removeForever"), changed);
        this.messages = messages;
        this.controller = controller;
        this.template = template;
        name = TextFieldFactory.singleLine(messages.text("templates.name"));
        version = TextFieldFactory.singleLine(messages.text("templates.version"));
        name.setOnAction(_ -> version.requestFocus());
        version.setOnAction(_ -> rename());
    }

    void show(TemplateLine next) {
        template = next;
    }

    void openRename() {
        name.setText(template.name().isBlank() ? template.title() : template.name());
        version.setText(template.version());
        open(ButtonFactory.primary(messages.text("templates.renameNow"), this::rename), name, version);
    }

    void openRemoval() {
        var _ = controller.reviewsThatUse(template).thenAccept(users -> {
            if (users.isEmpty())
                openRemoval(
                        CompletableFuture.completedFuture(
                                messages.text("templates.goes", template.displayName(), template.fileName())),
                        List.of());
            else
                openRefusal(
                        messages.text("templates.used", template.displayName(), String.join(", ", users)),
                        ButtonFactory.primary(messages.text("overview.archive"), this::archive));
        });
    }

    void archive() {
        report(controller.label(template.withLabel(template.name(), template.version(), true)));
    }

    void unarchive() {
        report(controller.label(template.withLabel(template.name(), template.version(), false)));
    }

    private void rename() {
        report(controller.label(
                template.withLabel(name.getText().strip(), version.getText().strip(), template.isArchived())));
    }

    @Override
    CompletableFuture<String> remove(String why) {
        return controller.remove(template, why);
    }
}
