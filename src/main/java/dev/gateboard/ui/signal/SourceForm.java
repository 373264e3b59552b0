package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.TextFieldFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The lines of one source: what kind it is, where it is, and by which reference it lets in. What is refused stays as
/// typed.
final class SourceForm extends VBox {
    /// Few people have a collector, so it comes last.
    private static final List<SourceKind> KINDS = Arrays.stream(SourceKind.values())
            .sorted(Comparator.comparing(kind -> kind == SourceKind.OTLP_COLLECTOR))
            .toList();

    private final Messages messages;
    private final SegmentedControl<SourceKind> kinds;
    private final TextField key;
    private final TextField address;
    private final TextField user;
    private final TextField secret;
    private final TextField tenant;
    private final Label hint = new Label();
    private final InlineMessage message = new InlineMessage();
    private final VBox login;
    private SourceKind kind = KINDS.getFirst();

    /// What its two buttons do.
    record FormActions(
            Function<SourceDraft, CompletableFuture<String>> test,
            Function<SourceDraft, CompletableFuture<String>> save) {}

    /// For a new source.
    SourceForm(Messages messages, FormActions asked, Runnable leave) {
        this(messages, asked, SourceDraft.of("", KINDS.getFirst(), ""), true, leave);
    }

    /// For one that is kept already; its name stays.
    SourceForm(Messages messages, FormActions asked, SourceDraft draft, Runnable leave) {
        this(messages, asked, draft, false, leave);
    }

    private SourceForm(Messages messages, FormActions asked, SourceDraft draft, boolean anew, Runnable leave) {
        super(8);
        this.messages = messages;
        kinds = new SegmentedControl<>(this::setKind, "deed", "compact");
        kinds.getStyleClass().add("compact");
        key = entry("source-key", messages.text("sources.key"), draft.key());
        address = entry("source-address", messages.text("sources.address"), draft.address());
        user = entry("source-user", messages.text("sources.user"), draft.user());
        secret = entry("source-secret", messages.text("sources.secret"), draft.secret());
        tenant = entry("source-tenant", messages.text("sources.tenant"), draft.tenant());
        hint.getStyleClass().addAll("secondary", "small");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        var explained = new Label(messages.text("sources.login"));
        explained.getStyleClass().addAll("secondary", "small");
        explained.setWrapText(true);
        explained.setMinHeight(USE_PREF_SIZE);
        login = new VBox(8, explained, row(user, secret, tenant));
        var commit = anew ? messages.text("sources.add") : messages.text("sources.save");
        var buttons = ButtonFactory.row(
                ButtonFactory.primary(commit, () -> saveSource(asked)),
                ButtonFactory.secondary(messages.text("sources.test"), () -> test(asked)));
        if (!anew) buttons.getChildren().add(ButtonFactory.secondary(messages.text("sources.cancel"), leave));
        getStyleClass().setAll("source-form");
        if (anew) getChildren().add(kinds);
        getChildren().addAll(hint, anew ? row(address, key) : row(address), login, message, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof TextField) saveSource(asked);
            else if (press.getCode() == KeyCode.ESCAPE && !anew) leave.run();
            else return;
            press.consume();
        });
        kind = draft.kind();
        setKind(kind);
    }

    private static TextField entry(String id, String prompt, String text) {
        var entry = TextFieldFactory.singleLine(prompt);
        entry.setId(id);
        entry.setText(text);
        return entry;
    }

    private static HBox row(TextField... entries) {
        var row = new HBox(8, entries);
        for (var entry : entries) {
            entry.setMinWidth(80);
            HBox.setHgrow(entry, Priority.ALWAYS);
        }
        return row;
    }

    void focus() {
        address.requestFocus();
    }

    private void setKind(SourceKind next) {
        kind = next;
        kinds.show(
                KINDS.stream()
                        .map(each -> new SegmentedControl.Option<>(each, name(each)))
                        .toList(),
                next);
        hint.setText(hint(next));
        login.setVisible(next.isRemote());
        login.setManaged(next.isRemote());
    }

    private String name(SourceKind of) {
        return switch (of) {
            case PROMETHEUS -> messages.text("sources.prometheus");
            case ALERTMANAGER -> messages.text("sources.alertmanager");
            case OTLP_RECEIVER -> messages.text("sources.receiver");
            case OTLP_COLLECTOR -> messages.text("sources.collector");
            case FOLDER -> messages.text("sources.folder");
            case HTTP -> messages.text("sources.http");
        };
    }

    private String hint(SourceKind of) {
        return switch (of) {
            case PROMETHEUS -> messages.text("sources.prometheusHint");
            case ALERTMANAGER -> messages.text("sources.alertmanagerHint");
            case OTLP_RECEIVER -> messages.text("sources.receiverHint");
            case OTLP_COLLECTOR -> messages.text("sources.collectorHint");
            case FOLDER -> messages.text("sources.folderHint");
            case HTTP -> messages.text("sources.httpHint");
        };
    }

    /// As typed; a name that is not given is the kind's.
    private SourceDraft draft() {
        boolean web = login.isVisible();
        var name = BlankText.isBlank(key.getText())
                ? kind.yamlName()
                : key.getText().strip();
        return new SourceDraft(
                name,
                kind,
                address.getText().strip(),
                web ? user.getText().strip() : "",
                web ? secret.getText().strip() : "",
                web ? tenant.getText().strip() : "");
    }

    private boolean isComplete() {
        var missing = BlankText.isBlank(address.getText());
        TextFieldFactory.setInvalid(address, missing);
        if (missing) message.showError(messages.text("sources.needsAddress"));
        return !missing;
    }

    private void test(FormActions asked) {
        if (!isComplete()) return;
        message.showInfo(messages.text("sources.asking"));
        var _ = asked.test().apply(draft()).thenAccept(trouble -> {
            if (trouble.isEmpty()) message.showInfo(messages.text("sources.answered", draft().key()));
            else message.showError(trouble);
        });
    }

    private void saveSource(FormActions asked) {
        if (!isComplete()) return;
        message.clear();
        var _ = asked.save().apply(draft()).thenAccept(trouble -> {
            if (!trouble.isEmpty()) message.showError(trouble);
        });
    }
}
