package dev.gateboard.app.desktop;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for a file: the desktop's own dialogs, or the tour's folder. Empty where none was named.
public interface FileDialogs {
    Optional<Path> chooseFileToOpen();

    /// A file that is evidence.
    Optional<Path> toAttach();

    /// Where to write; `name` is the file's name to begin with.
    Optional<Path> chooseFileToSave(String name);

    /// A folder to write a record into.
    Optional<Path> chooseExportFolder();

    /// The folder of a record to verify.
    Optional<Path> chooseRecordFolder();

    /// A file of any kind, for what the title says.
    default Optional<Path> chooseAnyFile(String title) {
        return Optional.empty();
    }

    /// Where to write something else than an export, for what the title says.
    default Optional<Path> chooseFileToWrite(String title, String name) {
        return Optional.empty();
    }

    /// A key to sign with.
    Optional<Path> chooseSigningKey();
}
