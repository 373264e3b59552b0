package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One source: its name, where it is, how it answers, and what can be done with it. A receiver says the line that a
/// service exports to it with.
final class SourceRow extends VBox {
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final Messages messages;
    private final SourceController verbs;
    private final Runnable changed;
    private final Label state = new Label();
    private final Label address = new Label();
    private final InlineMessage message = new InlineMessage();
    private final VBox export;
    private final Label line = new Label();
    private final Label grpc = new Label();
    private final HBox grpcLine;
    private final Button listen;
    private final HBox buttons = new HBox(6);
    private SourceHealth shown;

    SourceRow(Messages messages, SourceController verbs, SourceHealth source, Runnable changed) {
        this.messages = messages;
        this.verbs = verbs;
        this.shown = source;
        this.changed = changed;
        var name = new Label(source.key(), new SourceIcon());
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        var kind = new Label(source.kind().yamlName());
        kind.getStyleClass().addAll("secondary", "small");
        kind.setMinWidth(USE_PREF_SIZE);
        address.getStyleClass().addAll("value", "secondary");
        address.setMinWidth(0);
        state.getStyleClass().addAll("small", "source-state");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        listen = ButtonFactory.secondary("", this::listen);
        listen.getStyleClass().add("compact");
        buttons.setMinWidth(USE_PREF_SIZE);
        showButtons();
        var top = new HBox(10, name, kind, address, space, buttons);
        top.setAlignment(Pos.CENTER_LEFT);
        grpcLine = copyableLine(grpc);
        export = new VBox(4, copyableLine(line), grpcLine);
        getStyleClass().setAll("source-row");
        getChildren().setAll(top, state, export, message);
    }

    /// A line that a service is started with, and the button that copies it.
    private HBox copyableLine(Label text) {
        text.getStyleClass().setAll("label", "value", "export-line");
        var copy = compact(ButtonFactory.secondary(messages.text("sources.copy"), () -> copy(text.getText())));
        copy.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, text, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button compact(Button button) {
        button.getStyleClass().add("compact");
        return button;
    }

    /// The usual buttons.
    private void showButtons() {
        var test = compact(ButtonFactory.secondary(messages.text("sources.test"), this::check));
        var edit = compact(ButtonFactory.secondary(messages.text("sources.edit"), this::edit));
        var remove = compact(ButtonFactory.secondary(messages.text("sources.remove"), this::askToRemove));
        buttons.getChildren().setAll(isReceiver() ? List.of(listen, edit, remove) : List.of(test, edit, remove));
    }

    private boolean isReceiver() {
        return shown.kind() == SourceKind.OTLP_RECEIVER;
    }

    private boolean isOn() {
        return shown.health() instanceof SourceHealth.Health.Listening;
    }

    void show(SourceHealth source, Instant now) {
        shown = source;
        address.setText(source.address());
        state.setText(words(source, now));
        state.pseudoClassStateChanged(AWAY, source.isAway());
        listen.setText(isOn() ? messages.text("sources.stop") : messages.text("sources.listen"));
        export.setVisible(isReceiver());
        export.setManaged(isReceiver());
        line.setText("OTEL_EXPORTER_OTLP_ENDPOINT=http://" + source.address());
        grpc.setText("OTEL_EXPORTER_OTLP_PROTOCOL=grpc OTEL_EXPORTER_OTLP_ENDPOINT=http://" + source.grpc());
        grpcLine.setVisible(!source.grpc().isEmpty());
        grpcLine.setManaged(!source.grpc().isEmpty());
    }

    private String words(SourceHealth source, Instant now) {
        return switch (source.health()) {
            case SourceHealth.Health.Unknown _ -> messages.text("sources.unasked");
            case SourceHealth.Health.Online(Duration latency, Instant at) ->
                messages.text(
                        "sources.answers", Math.max(1, latency.toMillis()), TimeText.age(Duration.between(at, now)));
            case SourceHealth.Health.Offline(Instant since, String reason) ->
                messages.text("sources.offline", TimeText.moment(since, now, ZoneId.systemDefault()), reason);
            case SourceHealth.Health.Refuses(Instant since, String reason) ->
                messages.text("sources.refuses", TimeText.moment(since, now, ZoneId.systemDefault()), reason);
            case SourceHealth.Health.Off _ -> messages.text("sources.off");
            case SourceHealth.Health.Listening(double rate, String signal) ->
                signal.isEmpty()
                        ? messages.text("sources.listening")
                        : messages.text("sources.receiving", signal, Math.round(rate));
        };
    }

    private void check() {
        message.showInfo(messages.text("sources.asking"));
        var _ = verbs.check(shown.key()).thenAccept(trouble -> {
            if (trouble.isEmpty()) message.showInfo(messages.text("sources.answered", shown.key()));
            else message.showError(trouble);
        });
    }

    private void listen() {
        showResult(verbs.setListening(shown.key(), !isOn()));
    }

    private void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        message.showInfo(messages.text("sources.copied"));
    }

    private void edit() {
        var _ = verbs.draft(shown.key()).thenAccept(draft -> draft.ifPresent(this::edit));
    }

    private void edit(SourceDraft draft) {
        var opened = new SourceForm(
                messages,
                new SourceForm.FormActions(
                        verbs::test,
                        next -> verbs.replace(next).thenApply(trouble -> {
                            if (trouble.isEmpty()) close();
                            return trouble;
                        })),
                draft,
                this::close);
        getChildren().removeIf(SourceForm.class::isInstance);
        getChildren().add(opened);
        opened.focus();
    }

    private void close() {
        getChildren().removeIf(SourceForm.class::isInstance);
        changed.run();
    }

    /// Removing asks once, at the place.
    private void askToRemove() {
        message.showInfo(messages.text("sources.removing", shown.key()));
        buttons.getChildren()
                .setAll(
                        compact(ButtonFactory.primary(messages.text("sources.removeNow"), this::remove)),
                        compact(ButtonFactory.secondary(messages.text("sources.keep"), () -> {
                            message.clear();
                            showButtons();
                        })));
        buttons.getChildren().getLast().requestFocus();
    }

    private void remove() {
        showResult(verbs.remove(shown.key()));
        showButtons();
    }

    private void showResult(java.util.concurrent.CompletableFuture<String> asked) {
        var _ = asked.thenAccept(trouble -> {
            if (trouble.isEmpty()) message.clear();
            else message.showError(trouble);
            changed.run();
        });
    }
}
