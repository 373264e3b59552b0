package dev.gateboard.ui.settings;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Who is at the keyboard and how they sign.
final class IdentitySettings {
    private final Messages messages;
    private final SettingsController controller;
    private final IdentityController identity;
    private final TextField name;
    private final TextField email;
    private final InlineMessage message = new InlineMessage();
    private final FileSetting key;
    private final FileSetting signers;

    IdentitySettings(Messages messages, SettingsController controller, UserSettings settings) {
        this.messages = messages;
        this.controller = controller;
        this.identity = controller.identity();
        name = TextFieldFactory.singleLine(messages.text("settings.name"));
        email = TextFieldFactory.singleLine(messages.text("settings.email"));
        name.setId("identity-name");
        email.setId("identity-email");
        name.setText(identity.person().name());
        email.setText(identity.person().email());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(email, Priority.ALWAYS);
        name.setOnAction(_ -> email.requestFocus());
        email.setOnAction(_ -> save());
        key = new FileSetting(
                messages,
                "signing-key",
                messages.text("settings.key"),
                settings.text(UserSettings.SIGNING_KEY),
                fileListener(UserSettings.SIGNING_KEY, identity::findKey));
        signers = new FileSetting(
                messages,
                "allowed-signers",
                messages.text("settings.signersList"),
                settings.text(UserSettings.ALLOWED_SIGNERS),
                fileListener(UserSettings.ALLOWED_SIGNERS, identity::findSigners));
    }

    SettingGroup group() {
        var save = ButtonFactory.secondary(messages.text("settings.savePerson"), this::save);
        save.setId("identity-save");
        var fields = new HBox(8, name, email, save);
        return new SettingGroup(
                messages.text("settings.identity"),
                List.of(
                        new SettingItem(
                                messages.text("settings.person"),
                                messages.text("settings.personAbout"),
                                new VBox(6, fields, message)),
                        new SettingItem(messages.text("settings.key"), messages.text("settings.keyAbout"), key),
                        new SettingItem(
                                messages.text("settings.signersList"),
                                messages.text("settings.signersAbout"),
                                signers)));
    }

    private void save() {
        var problem = identity.setPerson(name.getText(), email.getText());
        if (problem.isEmpty()) message.clear();
        else message.showError(problem);
    }

    private FileSetting.FileListener fileListener(String setting, FileSetting.Finder finder) {
        return new FileSetting.FileListener(
                named -> controller.set(setting, named),
                finder,
                () -> identity.chooseFile(messages.text("settings.file")));
    }
}
