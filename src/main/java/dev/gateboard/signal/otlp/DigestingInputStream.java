package dev.gateboard.signal.otlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests every byte on the way, those that a reader skips too.
final class DigestingInputStream extends DigestInputStream {
    DigestingInputStream(InputStream in) {
        super(in, digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    /// A reader that is done closes it, and what it left is digested after that; who opened the body closes it.
    @Override
    public void close() {}

    /// Of the whole, which is read to its end for that.
    String sha256() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }
}
