package dev.gateboard.app;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for a file: the desktop's own dialogs, or the tour's folder. Empty where none was named.
interface Choosing {
    Optional<Path> toOpen();

    /// A file that is evidence.
    Optional<Path> toAttach();

    /// Where to write; `name` is the file's name to begin with.
    Optional<Path> toSave(String name);

    /// A folder to write a record into.
    Optional<Path> toExport();

    /// The folder of a record to verify.
    Optional<Path> toRecord();

    /// A key to sign with.
    Optional<Path> toKey();
}
