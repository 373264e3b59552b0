package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The templates below the reviews: those that are archived, those that are not, or those that the search finds.
final class TemplateList extends VBox {
    private final Messages messages;
    private final TemplateController controller;
    private final Map<String, TemplateRow> rows = new HashMap<>();
    private List<TemplateLine> templates = List.of();
    private List<TemplateLine> drawn = List.of();
    private boolean archived;
    private String search = "";

    TemplateList(Messages messages, TemplateController controller) {
        super(4);
        this.messages = messages;
        this.controller = controller;
        draw();
    }

    /// Asks for the templates as they stand.
    void refresh() {
        var _ = controller.templates().thenAccept(next -> {
            templates = List.copyOf(next);
            draw();
        });
    }

    void showArchived(boolean next) {
        archived = next;
        draw();
    }

    /// Archived ones are found too (rule R39).
    ///
    /// @param text blank where nothing is searched for
    void showFound(String text) {
        search = text.strip().toLowerCase(Locale.ROOT);
        draw();
    }

    private boolean isShown(TemplateLine template) {
        if (search.isEmpty()) return template.isArchived() == archived;
        return List.of(template.displayName(), template.fileName(), template.title()).stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(search));
    }

    private void draw() {
        var shown = templates.stream().filter(this::isShown).toList();
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
        if (shown.equals(drawn)) return;
        drawn = shown;
        var parts = new ArrayList<Node>();
        parts.add(new WrappedLabel(messages.text("reviews.templates"), "heading", "overview-heading"));
        for (var template : shown) parts.add(row(template));
        rows.keySet().retainAll(shown.stream().map(TemplateLine::sha256).toList());
        new RowList(this).draw(parts);
    }

    /// A row stays, with the form that is open in it.
    private TemplateRow row(TemplateLine template) {
        var row = rows.computeIfAbsent(
                template.sha256(),
                _ -> new TemplateRow(messages, new TemplateTidyForm(messages, controller, template, this::refresh)));
        row.show(template);
        return row;
    }
}
