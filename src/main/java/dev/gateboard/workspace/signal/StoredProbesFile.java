package dev.gateboard.workspace.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.review.Review;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.platform.AtomicFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The probes that lie beside a checklist: `NAME.probes.yaml` and its bytes. The bytes are not copied and must not be
/// changed afterwards.
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record StoredProbesFile(String fileName, byte[] bytes) {
    public static final StoredProbesFile NOTHING = new StoredProbesFile("", new byte[0]);

    /// What lay beside the review's checklist when it was opened or when probes were accepted last.
    public static StoredProbesFile of(Review review, Store store) throws StoreException {
        var probesFile = review.probesFile();
        return store.probesFile(probesFile.sha256())
                .map(bytes -> new StoredProbesFile(probesFile.fileName(), bytes))
                .orElse(NOTHING);
    }

    public boolean isNothing() {
        return fileName.isEmpty();
    }

    /// Writes it beside the checklist. A file that is there is replaced only where `known` says so of its bytes.
    ///
    /// @return why it was not written, in one sentence; empty where it was
    public Optional<String> write(Path target, OverwriteCheck known) throws StoreException {
        try {
            if (Files.exists(target)) {
                var there = AtomicFileWriter.readTarget(target);
                if (Arrays.equals(there, bytes)) return Optional.empty();
                if (!known.canOverwrite(there)) return Optional.of(Messages.SIGNAL.text("probesFile.exists", target));
            }
            try (var written = new AtomicFileWriter(target, bytes)) {
                written.commit();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    Messages.SIGNAL.text("probesFile.cannotWrite", target, AtomicFileWriter.describeFailure(e)));
        }
    }

    /// Whether nothing of anybody is lost with these bytes.
    public interface OverwriteCheck {
        boolean canOverwrite(byte[] there) throws StoreException;
    }

    /// The name a checklist's probes have by custom.
    public static String nameFor(String checklist) {
        for (var ending : List.of(".md", ".markdown")) {
            if (checklist.endsWith(ending))
                return checklist.substring(0, checklist.length() - ending.length()) + ".probes.yaml";
        }
        return checklist + ".probes.yaml";
    }
}
