package dev.gateboard.app.desktop;

import dev.gateboard.language.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The desktop's own dialogs for files.
public record JavaFxFileDialogs(Stage stage, Messages messages) implements FileDialogs {
    @Override
    public Optional<Path> chooseFileToOpen() {
        var chooser = chooser(messages.text("window.open"));
        chooser.getExtensionFilters()
                .setAll(List.of(new FileChooser.ExtensionFilter(
                        messages.text("window.fileTypes"),
                        "*.md",
                        "*.markdown",
                        "*.MD",
                        "*.gateboard",
                        "*.GATEBOARD")));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> toAttach() {
        return Optional.ofNullable(chooser(messages.text("window.attach")).showOpenDialog(stage))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFileToSave(String name) {
        var chooser = chooser(messages.text("window.export"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseExportFolder() {
        return folder(messages.text("window.exportFolder"));
    }

    @Override
    public Optional<Path> chooseRecordFolder() {
        return folder(messages.text("window.record"));
    }

    @Override
    public Optional<Path> chooseSigningKey() {
        return Optional.ofNullable(chooser(messages.text("window.key")).showOpenDialog(stage))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> chooseAnyFile(String title) {
        return Optional.ofNullable(chooser(title).showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFileToWrite(String title, String name) {
        var chooser = chooser(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
