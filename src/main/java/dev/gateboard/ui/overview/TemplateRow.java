package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One template in the overview: its name and version, its file and the day it came. Its menu names, archives and
/// removes it.
final class TemplateRow extends VBox implements RowList.Row {
    private final Messages messages;
    private final TemplateTidyForm form;
    private final Label name = new WrappedLabel("", "strong", "template-name");
    private final Label facts = new WrappedLabel("", "secondary");
    private final OverflowMenu menu;

    TemplateRow(Messages messages, TemplateTidyForm form) {
        super(6);
        this.messages = messages;
        this.form = form;
        menu = new OverflowMenu(messages, "");
        form.onClose(menu::requestFocus);
        var texts = new VBox(2, name, facts);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var top = new HBox(10, texts, menu);
        top.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("overview-row", "template-line");
        getChildren().setAll(top, form);
    }

    void show(TemplateLine template) {
        var came = TimeText.date(LocalDate.ofInstant(template.added(), ZoneId.systemDefault()));
        name.setText(VisibleText.text(template.displayName()));
        facts.setText(VisibleText.text(
                template.isArchived()
                        ? messages.text("templates.archivedFacts", template.fileName(), came)
                        : messages.text("templates.facts", template.fileName(), came)));
        menu.setAccessibleText(messages.text("overview.menu", template.displayName()));
        menu.getItems().setAll(items(template));
        form.show(template);
    }

    @Override
    public void focus() {
        menu.requestFocus();
    }

    private List<MenuItem> items(TemplateLine template) {
        return List.of(
                OverflowMenu.item(messages.text("templates.rename"), form::openRename),
                template.isArchived()
                        ? OverflowMenu.item(messages.text("overview.unarchive"), form::unarchive)
                        : OverflowMenu.item(messages.text("overview.archive"), form::archive),
                OverflowMenu.item(messages.text("overview.remove"), form::openRemoval));
    }
}
