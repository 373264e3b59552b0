package dev.gateboard.ui.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.workspace.review.EvidenceFileReader;
import dev.gateboard.workspace.review.FileAttachment;
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

class ClipboardEvidenceReaderTest {
    private final CompletableFuture<List<EvidenceInput>> brought = new CompletableFuture<>();
    private final CompletableFuture<ClipboardEvidenceReader.UnreadableFile> refused = new CompletableFuture<>();
    private final CompletableFuture<Boolean> onScreen = new CompletableFuture<>();

    @TempDir
    private Path temp;

    @Test
    @Timeout(20)
    void aFileComesWithItsBytesAndItsDigest() throws Exception {
        var file = Files.writeString(temp.resolve("run.txt"), "all green\n", UTF_8);

        take(file);

        var attachment = FileAttachment.of("run.txt", "all green\n".getBytes(UTF_8));
        assertThat(brought.get())
                .extracting(EvidenceInput::evidence)
                .containsExactly(attachment.evidence())
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
            sparse.setLength(Evidence.Attachment.LARGEST + 1L);
        }

        take(file);

        assertThat(refused.get())
                .isEqualTo(
                        new ClipboardEvidenceReader.UnreadableFile("dump.bin", EvidenceFileReader.RefusalReason.LARGE));
    }

    @Test
    @Timeout(20)
    void aFileThatIsGoneIsNamed() throws Exception {
        take(temp.resolve("gone.png"));

        assertThat(refused.get())
                .isEqualTo(new ClipboardEvidenceReader.UnreadableFile(
                        "gone.png", EvidenceFileReader.RefusalReason.UNREADABLE));
    }

    private void take(Path file) {
        TestWindow.call(() -> {
            var content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
            new ClipboardEvidenceReader(this::bring, refused::complete).readClipboard(Clipboard.getSystemClipboard());
            return file;
        });
    }

    private void bring(List<EvidenceInput> evidence) {
        onScreen.complete(Platform.isFxApplicationThread());
        brought.complete(evidence);
    }
}
