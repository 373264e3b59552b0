package dev.gateboard.workspace.review;

import dev.gateboard.model.gate.Evidence;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A file that comes with an action: what the event says of it, and its bytes, which the store keeps. The bytes are
/// not copied and must not be changed afterwards.
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record FileAttachment(Evidence.Attachment evidence, byte[] bytes) {
    /// A file with this content.
    ///
    /// @param name the file's name without its folders
    public static FileAttachment of(String name, byte[] bytes) {
        return new FileAttachment(new Evidence.Attachment(sha256(bytes), name, mediaType(name), bytes.length), bytes);
    }

    /// Text that was pasted.
    public static FileAttachment text(String text) {
        return of("pasted.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String mediaType(String name) {
        return Optional.ofNullable(URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT)))
                .orElse("application/octet-stream");
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
