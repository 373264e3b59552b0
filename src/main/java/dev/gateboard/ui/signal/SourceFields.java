package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is typed about a source: where it is, its name, and by which reference it lets in.
final class SourceFields {
    /// The database that Gateboard has open.
    private static final String THIS = "this";

    private final TextField key;
    private final TextField address;
    private final TextField user;
    private final TextField secret;
    private final TextField tenant;
    private final VBox login;

    SourceFields(Messages messages, SourceDraft draft) {
        key = entry("source-key", messages.text("sources.key"), draft.key());
        address = entry("source-address", messages.text("sources.address"), draft.address());
        user = entry("source-user", messages.text("sources.user"), draft.user());
        secret = entry("source-secret", messages.text("sources.secret"), draft.secret());
        tenant = entry("source-tenant", messages.text("sources.tenant"), draft.tenant());
        var explained = new WrappedLabel(messages.text("sources.login"), "secondary", "small");
        login = new VBox(8, explained, row(user, secret, tenant));
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

    /// @param named whether its name is asked for, too
    HBox addressRow(boolean named) {
        return named ? row(address, key) : row(address);
    }

    Node login() {
        return login;
    }

    void focus() {
        address.requestFocus();
    }

    void show(SourceKind kind) {
        NodeVisibility.show(login, kind.isRemote());
        // There is one database, so there is nothing to type.
        boolean isKnown = address.getText().equals(THIS);
        if (kind == SourceKind.REVIEWS && BlankText.isBlank(address.getText())) address.setText(THIS);
        else if (kind != SourceKind.REVIEWS && isKnown) address.clear();
    }

    /// False where the address is missing, which is marked.
    boolean isComplete() {
        var missing = BlankText.isBlank(address.getText());
        TextFieldFactory.setInvalid(address, missing);
        return !missing;
    }

    /// As typed; a name that is not given is the kind's.
    SourceDraft draft(SourceKind kind) {
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
}
