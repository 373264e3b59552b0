package dev.gateboard.ui.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Evidence;
import dev.gateboard.ui.kit.Screen;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.EvidenceFile;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PastingTest {
    private final CompletableFuture<List<Brought>> brought = new CompletableFuture<>();
    private final CompletableFuture<Pasting.Trouble> refused = new CompletableFuture<>();
    private final CompletableFuture<Boolean> onScreen = new CompletableFuture<>();

    @TempDir
    private Path temp;

    @Test
    @Timeout(20)
    void aFileComesWithItsBytesAndItsDigest() throws Exception {
        var file = Files.writeString(temp.resolve("run.txt"), "all green\n", UTF_8);

        take(file);

        var enclosure = Enclosure.of("run.txt", "all green\n".getBytes(UTF_8));
        assertThat(brought.get())
                .extracting(Brought::evidence)
                .containsExactly(enclosure.evidence())
                .first()
                .isInstanceOf(Evidence.Attachment.class);
        assertThat(onScreen.get()).isTrue();
    }

    /// Rule R35: an attachment has 25 MiB at the most, and what is larger is not read into memory to be refused.
    @Test
    @Timeout(20)
    void aFileOverTheLimitIsNamedAndNotRead() throws Exception {
        var file = temp.resolve("dump.bin");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Enclosure.LARGEST + 1L);
        }

        take(file);

        assertThat(refused.get()).isEqualTo(new Pasting.Trouble("dump.bin", EvidenceFile.Why.LARGE));
    }

    @Test
    @Timeout(20)
    void aFileThatIsGoneIsNamed() throws Exception {
        take(temp.resolve("gone.png"));

        assertThat(refused.get()).isEqualTo(new Pasting.Trouble("gone.png", EvidenceFile.Why.UNREADABLE));
    }

    private void take(Path file) {
        Screen.call(() -> {
            var content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
            new Pasting(this::bring, refused::complete).take(Clipboard.getSystemClipboard());
            return file;
        });
    }

    private void bring(List<Brought> proofs) {
        onScreen.complete(Platform.isFxApplicationThread());
        brought.complete(proofs);
    }
}
