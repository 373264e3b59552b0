package dev.gateboard.ui.gate;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.ui.gate.evidence.AttachmentController;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Attached files that all have these bytes; notes what is asked of them.
final class KeptFiles implements AttachmentController {
    final List<String> asked = new ArrayList<>();
    private final Optional<byte[]> bytes;

    KeptFiles(Optional<byte[]> bytes) {
        this.bytes = bytes;
    }

    @Override
    public CompletableFuture<Optional<byte[]>> bytes(Evidence.Attachment file) {
        return CompletableFuture.completedFuture(bytes);
    }

    @Override
    public void open(Evidence.Attachment file) {
        asked.add("open " + file.name());
    }

    @Override
    public void save(Evidence.Attachment file) {
        asked.add("save " + file.name());
    }
}
