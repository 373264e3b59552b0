package dev.gateboard.app.desktop;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for a file: the desktop's own dialogs, or the tour's folder. Empty where none was named, as by a person who
/// cancels.
public interface FileDialogs {
    /// Where nobody is there to choose a file.
    FileDialogs NONE = new FileDialogs() {};

    default Optional<Path> chooseFileToOpen() {
        return Optional.empty();
    }

    /// A file that is evidence.
    default Optional<Path> toAttach() {
        return Optional.empty();
    }

    /// Where to write; `name` is the file's name to begin with.
    default Optional<Path> chooseFileToSave(String name) {
        return Optional.empty();
    }

    /// A folder to write a record into.
    default Optional<Path> chooseExportFolder() {
        return Optional.empty();
    }

    /// The folder of a record to verify.
    default Optional<Path> chooseRecordFolder() {
        return Optional.empty();
    }

    /// A file of any kind, for what the title says.
    default Optional<Path> chooseAnyFile(String title) {
        return Optional.empty();
    }

    /// Where to write something else than an export, for what the title says.
    default Optional<Path> chooseFileToWrite(String title, String name) {
        return Optional.empty();
    }

    /// A key to sign with.
    default Optional<Path> chooseSigningKey() {
        return Optional.empty();
    }
}
