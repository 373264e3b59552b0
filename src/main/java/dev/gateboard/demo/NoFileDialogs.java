package dev.gateboard.demo;

import dev.gateboard.app.desktop.FileDialogs;
import java.nio.file.Path;
import java.util.Optional;

/// Asks for no files, since nobody is there to choose one.
record NoFileDialogs() implements FileDialogs {
    @Override
    public Optional<Path> toAttach() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFileToOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFileToSave(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseExportFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseRecordFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseSigningKey() {
        return Optional.empty();
    }
}
