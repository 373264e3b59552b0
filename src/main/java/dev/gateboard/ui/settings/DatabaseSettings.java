package dev.gateboard.ui.settings;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.workspace.database.RestorePlan;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;

/// Where the database is, and what can be done with it as a whole.
final class DatabaseSettings {
    private final Messages messages;
    private final DatabaseController controller;
    private final Label place = new WrappedLabel("", "value");
    private final ButtonSetting backup;
    private final ButtonSetting restore;
    private final ButtonSetting compact;

    DatabaseSettings(Messages messages, DatabaseController controller) {
        this.messages = messages;
        this.controller = controller;
        place.setId("database-place");
        backup = new ButtonSetting("back-up", messages.text("settings.backUpNow"), this::backUp);
        restore = new ButtonSetting("restore", messages.text("settings.restoreFrom"), this::chooseBackup);
        compact = new ButtonSetting("compact", messages.text("settings.compactNow"), this::compact);
        refresh();
    }

    SettingGroup group() {
        return new SettingGroup(
                messages.text("settings.database"),
                List.of(
                        new SettingItem(messages.text("settings.place"), "", place),
                        new SettingItem(
                                messages.text("settings.backUp"), messages.text("settings.backUpAbout"), backup),
                        new SettingItem(
                                messages.text("settings.restore"), messages.text("settings.restoreAbout"), restore),
                        new SettingItem(
                                messages.text("settings.compact"), messages.text("settings.compactAbout"), compact)));
    }

    private void refresh() {
        var _ = controller
                .file()
                .thenAccept(
                        file -> place.setText(messages.text("settings.placeAndSize", file.path(), size(file.bytes()))));
    }

    private String size(long bytes) {
        return bytes < 1 << 20
                ? messages.text("settings.kilobytes", (bytes + 1023) / 1024)
                : messages.text("settings.megabytes", bytes / (1024.0 * 1024.0));
    }

    private void backUp() {
        controller.chooseTarget(messages.text("settings.backUpNow")).ifPresent(target -> {
            var _ = controller.backUp(target).thenAccept(problem -> {
                if (problem.isEmpty()) backup.showInfo(messages.text("settings.backedUp", target));
                else backup.showError(problem);
            });
        });
    }

    private void chooseBackup() {
        controller.chooseBackup(messages.text("settings.restoreFrom")).ifPresent(this::plan);
    }

    private void plan(Path chosen) {
        var _ = controller.planRestore(chosen).thenAccept(plan -> {
            if (!plan.problem().isEmpty()) restore.showError(plan.problem());
            else
                restore.ask(
                        messages.text(
                                "settings.restoreAsk",
                                named(plan.replaced()),
                                named(plan.restored()),
                                plan.backup(),
                                plan.kept()),
                        ButtonFactory.primary(messages.text("settings.restoreNow"), () -> restore(plan)),
                        ButtonFactory.secondary(messages.text("gate.cancel"), restore::cancel));
        });
    }

    private String named(List<String> reviews) {
        return reviews.isEmpty()
                ? messages.text("settings.noReviews")
                : messages.count("settings.reviews", reviews.size(), String.join(", ", reviews));
    }

    private void restore(RestorePlan plan) {
        restore.cancel();
        var _ = controller.restore(plan).thenAccept(problem -> {
            if (problem.isEmpty()) restore.showInfo(messages.text("settings.restored", plan.backup(), plan.kept()));
            else restore.showError(problem);
            refresh();
        });
    }

    private void compact() {
        var _ = controller.compact().thenAccept(done -> {
            if (done.problem().isEmpty())
                compact.showInfo(messages.text("settings.compacted", size(Math.max(0, done.bytes()))));
            else compact.showError(done.problem());
            refresh();
        });
    }
}
