package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.ScrollPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The user's sources of signals: how each answers, and the lines for a new one. They are the user's own and stand in
/// one file, which is changed where it must be and otherwise left as it is.
public final class SourcesPage extends ScrollPage {
    private final Messages messages;
    private final SourceController verbs;
    private final VBox rows = new VBox();
    private final VBox form = new VBox();
    private final Label empty;
    private final InlineMessage message = new InlineMessage();
    private final Map<String, SourceRow> drawn = new LinkedHashMap<>();
    private List<SourceHealth> shown = List.of();
    private Instant now = Instant.EPOCH;

    public SourcesPage(Messages messages, SourceController verbs, Runnable openProposals) {
        super(WIDE, 12, "sources-page");
        this.messages = messages;
        this.verbs = verbs;
        var title = title(messages.text("sources.title"));
        var about = text(messages.text("sources.about", verbs.file()));
        empty = text(messages.text("sources.empty"));
        empty.setId("sources-empty");
        var heading = new Label(messages.text("sources.new"));
        heading.getStyleClass().add("strong");
        renew();
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top =
                new HBox(16, title, space, ButtonFactory.secondary(messages.text("sources.proposals"), openProposals));
        top.setAlignment(Pos.CENTER_LEFT);
        add(top, about, message, empty, rows, heading, form);
    }

    /// Draws how the sources answer; rows that stay keep what is open in them.
    public void show(List<SourceHealth> sources, Instant later) {
        shown = List.copyOf(sources);
        now = later;
        var keys = sources.stream().map(SourceHealth::key).toList();
        drawn.keySet().retainAll(keys);
        var nodes = new ArrayList<Node>();
        for (var source : sources) {
            var row = drawn.computeIfAbsent(source.key(), _ -> new SourceRow(messages, verbs, source, this::changed));
            row.show(source, now);
            nodes.add(row);
        }
        if (!rows.getChildren().equals(nodes)) rows.getChildren().setAll(nodes);
        setShown(empty, sources.isEmpty());
    }

    /// It is later now: "answered 12 s ago" goes on.
    public void tick(Instant later) {
        if (getScene() == null) return;
        show(shown, later);
    }

    /// Puts the keyboard where a new source is written.
    public void focus() {
        changed();
        form.getChildren().stream()
                .filter(SourceForm.class::isInstance)
                .map(SourceForm.class::cast)
                .findFirst()
                .ifPresent(SourceForm::focus);
    }

    private void changed() {
        var _ = verbs.readError().thenAccept(trouble -> {
            if (trouble.isEmpty()) message.clear();
            else message.showError(messages.text("sources.unreadable", trouble));
        });
    }

    private void renew() {
        var next = new SourceForm(
                messages,
                new SourceForm.FormActions(
                        verbs::test,
                        draft -> verbs.add(draft).thenApply(trouble -> {
                            if (trouble.isEmpty()) renew();
                            changed();
                            return trouble;
                        })),
                () -> {});
        form.getChildren().setAll(next);
    }
}
