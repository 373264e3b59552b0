package dev.gateboard.store.bundle;

import java.util.List;

/// What a bundle says of itself, in its first entry.
///
/// @param format [#FORMAT]
/// @param head the hash of the newest event
/// @param files everything else in it
public record BundleManifest(
        String format, String review, String name, int events, String head, List<BundleManifest.File> files) {
    static final String FAMILY = "gateboard-bundle-v";
    static final String FORMAT = FAMILY + 1;

    public BundleManifest {
        files = List.copyOf(files);
    }

    /// One entry.
    ///
    /// @param name what it was called
    /// @param size in bytes
    public record File(String path, String name, String sha256, long size) {}
}
