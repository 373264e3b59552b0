package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.WrappedLabel;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
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
    private final Label state = new WrappedLabel("", "small", "source-state");
    private final Label address = new Label();
    private final InlineMessage message = new InlineMessage();
    private final ReceiverExportPane export;
    private final SourceButtons buttons;
    private SourceHealth shown;

    SourceRow(Messages messages, SourceController verbs, SourceHealth source, Runnable changed) {
        this.messages = messages;
        this.verbs = verbs;
        this.shown = source;
        this.changed = changed;
        var name = new Label(source.key(), new SourceIcon());
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        var kind = new Label(new SourceKindText(messages).name(source.kind()));
        kind.getStyleClass().addAll("secondary", "small");
        kind.setMinWidth(USE_PREF_SIZE);
        address.getStyleClass().addAll("value", "secondary");
        address.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        buttons = new SourceButtons(messages, this);
        buttons.show(isReceiver());
        var top = new HBox(10, name, kind, address, space, buttons);
        top.setAlignment(Pos.CENTER_LEFT);
        export = new ReceiverExportPane(messages, () -> message.showInfo(messages.text("sources.copied")));
        getStyleClass().setAll("source-row");
        getChildren().setAll(top, state, export, message);
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
        state.setText(new SourceHealthText(messages).sentence(source, now));
        state.pseudoClassStateChanged(AWAY, source.isAway());
        buttons.showListening(isOn());
        export.show(source);
    }

    void check() {
        message.showInfo(messages.text("sources.asking"));
        var _ = verbs.check(shown.key()).thenAccept(trouble -> {
            if (trouble.isEmpty()) message.showInfo(messages.text("sources.answered", shown.key()));
            else message.showError(trouble);
        });
    }

    void listen() {
        showResult(verbs.setListening(shown.key(), !isOn()));
    }

    void edit() {
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
    void askToRemove() {
        message.showInfo(messages.text("sources.removing", shown.key()));
        buttons.showRemoval();
    }

    void keep() {
        message.clear();
        buttons.show(isReceiver());
    }

    void remove() {
        showResult(verbs.remove(shown.key()));
        buttons.show(isReceiver());
    }

    private void showResult(CompletableFuture<String> asked) {
        var _ = asked.thenAccept(trouble -> {
            if (trouble.isEmpty()) message.clear();
            else message.showError(trouble);
            changed.run();
        });
    }
}
