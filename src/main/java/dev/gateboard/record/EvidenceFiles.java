package dev.gateboard.record;

import dev.gateboard.model.Evidence;

/// What attachments are called in a record folder: by name and digest, never by a path (rule R35).
public final class EvidenceFiles {
    private EvidenceFiles() {}

    /// `evidence/`, the first twelve digits of the digest, and what of the name is harmless in a file's name.
    public static String name(Evidence.Attachment file) {
        var plain = file.name().replaceAll("[^\\p{L}\\p{M}\\p{Nd}._-]+", "-").replaceAll("^[.-]+", "");
        return "evidence/" + file.sha256().substring(0, 12) + "-" + (plain.isEmpty() ? "file" : plain);
    }
}
