package dev.gateboard.record;

import dev.gateboard.model.Evidence;
import dev.gateboard.model.PlainName;

/// What attachments are called in a record folder: by name and digest, never by a path (rule R35).
public final class EvidenceFiles {
    /// Where they lie in it.
    public static final String FOLDER = "evidence/";

    /// In characters: as many as any name may have with the digest before it.
    private static final int LONGEST = 60;

    private EvidenceFiles() {}

    /// `evidence/`, the first twelve digits of the digest, and what of the name is harmless in a file's name.
    public static String name(Evidence.Attachment file) {
        var plain = file.name().replaceAll("[^\\p{L}\\p{M}\\p{Nd}._-]+", "-").replaceAll("^[.-]+", "");
        var kept = plain.codePointCount(0, plain.length()) <= LONGEST || PlainName.is("0123456789ab-" + plain)
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
        return FOLDER + file.sha256().substring(0, 12) + "-" + (kept.isEmpty() ? "file" : kept);
    }
}
