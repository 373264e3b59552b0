package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The lines of one source: what kind it is, where it is, and by which reference it lets in. What is refused stays as
/// typed.
final class SourceForm extends VBox {
    /// Bars, each of which takes a row of its own in a narrow window.
    private static final List<List<SourceKind>> KINDS = List.of(
            List.of(SourceKind.PROMETHEUS, SourceKind.ALERTMANAGER, SourceKind.OTLP_RECEIVER),
            List.of(SourceKind.FOLDER, SourceKind.HTTP, SourceKind.OTLP_COLLECTOR),
            List.of(SourceKind.GRAFANA, SourceKind.REVIEWS));

    private final Messages messages;
    private final List<SegmentedControl<SourceKind>> kinds;
    private final SourceFields fields;
    private final Label hint = new WrappedLabel("", "secondary", "small");
    private final InlineMessage message = new InlineMessage();
    private SourceKind kind = SourceKind.PROMETHEUS;

    /// What its two buttons do.
    record FormActions(
            Function<SourceDraft, CompletableFuture<String>> test,
            Function<SourceDraft, CompletableFuture<String>> save) {}

    /// For a new source.
    SourceForm(Messages messages, FormActions asked, Runnable leave) {
        this(messages, asked, SourceDraft.of("", SourceKind.PROMETHEUS, ""), true, leave);
    }

    /// For one that is kept already; its name stays.
    SourceForm(Messages messages, FormActions asked, SourceDraft draft, Runnable leave) {
        this(messages, asked, draft, false, leave);
    }

    private SourceForm(Messages messages, FormActions asked, SourceDraft draft, boolean anew, Runnable leave) {
        super(8);
        this.messages = messages;
        kinds = KINDS.stream()
                .map(_ -> new SegmentedControl<SourceKind>(this::setKind, "deed", "compact"))
                .toList();
        fields = new SourceFields(messages, draft);
        var commit = anew ? messages.text("sources.add") : messages.text("sources.save");
        var buttons = ButtonFactory.row(
                ButtonFactory.primary(commit, () -> saveSource(asked)),
                ButtonFactory.secondary(messages.text("sources.test"), () -> test(asked)));
        if (!anew) buttons.getChildren().add(ButtonFactory.secondary(messages.text("sources.cancel"), leave));
        getStyleClass().setAll("source-form");
        if (anew) getChildren().add(ButtonFactory.row(kinds.toArray(Node[]::new)));
        getChildren().addAll(hint, fields.addressRow(anew), fields.login(), message, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof TextField) saveSource(asked);
            else if (press.getCode() == KeyCode.ESCAPE && !anew) leave.run();
            else return;
            press.consume();
        });
        kind = draft.kind();
        setKind(kind);
    }

    void focus() {
        fields.focus();
    }

    private void setKind(SourceKind next) {
        kind = next;
        var texts = new SourceKindText(messages);
        for (int bar = 0; bar < kinds.size(); bar++)
            kinds.get(bar)
                    .show(
                            KINDS.get(bar).stream()
                                    .map(each -> new SegmentedControl.Option<>(each, texts.name(each)))
                                    .toList(),
                            next);
        hint.setText(texts.hint(next));
        fields.show(next);
    }

    private boolean isComplete() {
        boolean complete = fields.isComplete();
        if (!complete) message.showError(messages.text("sources.needsAddress"));
        return complete;
    }

    private void test(FormActions asked) {
        if (!isComplete()) return;
        message.showInfo(messages.text("sources.asking"));
        var _ = asked.test().apply(fields.draft(kind)).thenAccept(trouble -> {
            if (trouble.isEmpty())
                message.showInfo(
                        messages.text("sources.answered", fields.draft(kind).key()));
            else message.showError(trouble);
        });
    }

    private void saveSource(FormActions asked) {
        if (!isComplete()) return;
        message.clear();
        var _ = asked.save().apply(fields.draft(kind)).thenAccept(trouble -> {
            if (!trouble.isEmpty()) message.showError(trouble);
        });
    }
}
