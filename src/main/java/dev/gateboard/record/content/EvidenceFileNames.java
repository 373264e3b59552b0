package dev.gateboard.record.content;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.SafeFileName;

/// What attachments are called in a record folder: by name and digest, never by a path (rule R35).
public final class EvidenceFileNames {
    /// Where they lie in it.
    public static final String FOLDER = "evidence/";

    /// In bytes, with the digest: what encrypted home folders take, too.
    private static final int LONGEST = 140;

    /// In bytes, with its dot; more is no extension.
    private static final int LONGEST_EXTENSION = 20;

    private EvidenceFileNames() {}

    /// `evidence/`, the first twelve digits of the digest, and what of the name is harmless in a file's name: its
    /// beginning where it is long, and always its extension.
    public static String name(Evidence.Attachment file) {
        var plain = file.name().replaceAll("[^\\p{L}\\p{M}\\p{Nd}._-]+", "-").replaceAll("[.-]+$", "");
        int dot = plain.lastIndexOf('.');
        var extension = dot >= 0
                        && SafeFileName.byteLength(plain.substring(dot)) <= LONGEST_EXTENSION
                        && dot < plain.length() - 1
                ? plain.substring(dot)
                : "";
        var stem = plain.substring(0, plain.length() - extension.length()).replaceAll("^[.-]+", "");
        var digest = file.sha256().substring(0, 12) + "-";
        int room = LONGEST - SafeFileName.byteLength(digest) - SafeFileName.byteLength(extension);
        var kept = SafeFileName.truncate(stem, room).replaceAll("[.-]+$", "");
        return FOLDER + digest + (kept.isEmpty() ? "file" : kept) + extension;
    }
}
