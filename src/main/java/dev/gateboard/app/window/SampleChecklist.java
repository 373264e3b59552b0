package dev.gateboard.app.window;

import dev.gateboard.model.review.Review;
import dev.gateboard.workspace.review.FileAttachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The checklist that comes with the program, for a first run.
public final class SampleChecklist {
    public static final String NAME = "production-readiness-staging.md";

    private SampleChecklist() {}

    /// Whether a review was begun with the sample, as it came.
    static boolean isOpenedBy(Review review) {
        var opened = review.openAction();
        return opened.fileName().equals(NAME) && opened.sha256().equals(FileAttachment.sha256(bytes()));
    }

    public static byte[] bytes() {
        try (InputStream bytes = SampleChecklist.class.getResourceAsStream("/dev/gateboard/sample/" + NAME)) {
            if (bytes == null) throw new IllegalStateException(NAME + " is missing from the program");
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
