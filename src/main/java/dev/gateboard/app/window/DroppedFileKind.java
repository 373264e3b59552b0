package dev.gateboard.app.window;

import dev.gateboard.app.controller.ReviewFileOpener;
import dev.gateboard.workspace.record.RecordService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What a file that was dropped on the window is.
enum DroppedFileKind {
    SIGNATURE,
    RECORD,
    FOLDER,
    PROBES,
    SOURCES,
    CHECKLIST,
    BUNDLE,
    UNKNOWN;

    /// By its name, whatever its case, and by what is in it where that is a record.
    static DroppedFileKind of(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".sig")) return SIGNATURE;
        if (RecordService.findRecord(file).isPresent()) return RECORD;
        if (Files.isDirectory(file)) return FOLDER;
        if (name.endsWith(".probes.yaml") || name.endsWith(".probes.yml")) return PROBES;
        if (name.equals("sources.yaml") || name.equals("sources.yml")) return SOURCES;
        if (name.endsWith(".md") || name.endsWith(".markdown")) return CHECKLIST;
        return ReviewFileOpener.isBundle(file) ? BUNDLE : UNKNOWN;
    }
}
