package dev.gateboard.app.window;

import dev.gateboard.app.desktop.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers every dialog for files with one path; nothing is chosen before there is one.
public record ChosenFile(List<Path> path) implements FileDialogs {
    public ChosenFile() {
        this(new CopyOnWriteArrayList<>());
    }

    public void choose(Path chosen) {
        path.clear();
        path.add(chosen);
    }

    private Optional<Path> chosen() {
        return path.stream().findFirst();
    }

    @Override
    public Optional<Path> chooseFileToOpen() {
        return chosen();
    }

    @Override
    public Optional<Path> toAttach() {
        return chosen();
    }

    @Override
    public Optional<Path> chooseFileToSave(String name) {
        return chosen();
    }

    @Override
    public Optional<Path> chooseExportFolder() {
        return chosen();
    }

    @Override
    public Optional<Path> chooseRecordFolder() {
        return chosen();
    }

    @Override
    public Optional<Path> chooseAnyFile(String title) {
        return chosen();
    }

    @Override
    public Optional<Path> chooseSigningKey() {
        return chosen();
    }
}
