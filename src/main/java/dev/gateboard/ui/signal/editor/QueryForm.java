package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.QueryHistory;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorAnswer;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorFound;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorRefused;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A query of a Prometheus, completed from what the server knows, with what it gave in the past and what these limits
/// would have said of it.
final class QueryForm implements ProbeForm {
    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][\\w:]*");

    private final Messages messages;
    private final ProbeEditorController controller;
    private final String source;
    private final FieldGrid fields = new FieldGrid();
    private final TextField query;
    private final Label description = new WrappedLabel("", "secondary", "small");
    private final InlineMessage message = new InlineMessage();
    private final LimitFields limits;
    private final SegmentedControl<Span> spans;
    private final HistoryView past;
    private final VBox node = new VBox(12);
    private Map<String, String> descriptions = Map.of();
    private Span span = Span.HOUR;
    private int asked;

    /// How far it looks back.
    enum Span {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7));

        private final Duration duration;

        Span(Duration duration) {
            this.duration = duration;
        }
    }

    QueryForm(Messages messages, ProbeEditorController controller, String source, ZoneId zone) {
        this.messages = messages;
        this.controller = controller;
        this.source = source;
        query = fields.add("query", messages.text("editor.query"), messages.text("editor.queryPrompt"));
        fields.add("unit", messages.text("editor.unit"), messages.text("editor.unitPrompt"));
        limits = new LimitFields(messages, this::judge);
        past = new HistoryView(messages, zone, limits);
        spans = new SegmentedControl<>(this::look, "deed", "compact");
        showSpans();
        QueryCompletion.bind(query, controller, () -> source);
        query.setOnAction(_ -> look(span));
        query.textProperty().addListener((_, _, text) -> describe(text));
        fields.field("unit").textProperty().addListener((_, _, unit) -> past.setUnit(unit));
        var bar = new HBox(12, ButtonFactory.secondary(messages.text("editor.look"), () -> look(span)), spans);
        bar.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().setAll(fields, description, bar, message, limits, past);
        node.getStyleClass().add("query-form");
        ask();
    }

    private void showSpans() {
        spans.show(
                List.of(
                        new SegmentedControl.Option<>(Span.HOUR, messages.text("editor.hour")),
                        new SegmentedControl.Option<>(Span.DAY, messages.text("editor.day")),
                        new SegmentedControl.Option<>(Span.WEEK, messages.text("editor.week"))),
                span);
    }

    /// What the metrics are; where the server does not answer, that is said at once.
    private void ask() {
        var _ = controller.descriptions(source).thenAccept(answer -> {
            switch (answer) {
                case EditorFound<Map<String, String>>(Map<String, String> found) -> {
                    descriptions = found;
                    describe(query.getText());
                }
                case EditorRefused<Map<String, String>>(String sentence) -> message.showError(sentence);
            }
        });
    }

    private void describe(String text) {
        description.setText(METRIC.matcher(text)
                .results()
                .map(name -> descriptions.getOrDefault(name.group(), ""))
                .filter(help -> !help.isEmpty())
                .findFirst()
                .orElse(""));
    }

    /// Asks once what the query gave in this span; an answer about something else is late.
    private void look(Span next) {
        span = next;
        showSpans();
        if (query.getText().isBlank()) {
            message.showError(messages.text("editor.missing", messages.text("editor.query")));
            return;
        }
        int number = ++asked;
        message.showInfo(messages.text("editor.looking"));
        var _ = controller
                .history(source, query.getText().strip(), span.duration)
                .thenAccept(answer -> {
                    if (number == asked) found(answer);
                });
    }

    private void found(EditorAnswer<QueryHistory> answer) {
        switch (answer) {
            case EditorFound<QueryHistory>(QueryHistory history) -> {
                if (history.series() == 0) message.showInfo(messages.text("editor.noSeries"));
                else message.clear();
                past.show(Optional.of(history));
            }
            case EditorRefused<QueryHistory>(String sentence) -> {
                message.showError(sentence);
                past.show(Optional.empty());
            }
        }
    }

    private void judge() {
        past.judge();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Map<String, String> keys() {
        return fields.texts();
    }

    @Override
    public Map<String, Map<String, String>> ranges() {
        return limits.ranges();
    }

    @Override
    public void show(ProbeDraft draft) {
        fields.show(draft.keys());
        limits.show(draft);
        if (!query.getText().isBlank()) look(span);
    }

    @Override
    public String problem() {
        if (query.getText().isBlank()) return messages.text("editor.missing", messages.text("editor.query"));
        if (limits.isEmpty()) return messages.text("editor.noLimits");
        return limits.wrongField()
                .map(name -> messages.text("editor.noNumber", name))
                .orElse("");
    }

    @Override
    public void focus() {
        query.requestFocus();
    }
}
