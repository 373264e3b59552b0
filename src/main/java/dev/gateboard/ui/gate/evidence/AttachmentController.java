package dev.gateboard.ui.gate.evidence;

import dev.gateboard.model.gate.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What is asked of attached files.
public interface AttachmentController {
    /// What opens without running anything.
    List<String> OPENABLE =
            List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".txt", ".log", ".md", ".json", ".csv", ".pdf");

    /// Whether the desktop may open it: files come from other people, and a program among them would run.
    static boolean isOpenable(Evidence.Attachment file) {
        var name = file.name().toLowerCase(Locale.ROOT);
        return OPENABLE.stream().anyMatch(name::endsWith);
    }

    /// Its bytes, handed over on the JavaFX thread; empty where they are not in the database.
    CompletableFuture<Optional<byte[]>> bytes(Evidence.Attachment file);

    /// Opens a copy with the desktop's program for such files.
    void open(Evidence.Attachment file);

    /// Asks where to, and writes it there.
    void save(Evidence.Attachment file);
}
