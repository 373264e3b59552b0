package dev.gateboard.workspace.record;

import dev.gateboard.workspace.review.FileAttachment;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What an export wrote into a folder last, so that only those files are replaced without asking (rule R29). The
/// database keeps it as a setting for this machine, which goes with its review.
///
/// @param digests SHA-256 in hexadecimal, by the name within the folder
public record ExportedFiles(Map<String, String> digests) {
    private static final String SETTING = "exported.";

    public ExportedFiles {
        digests = Map.copyOf(digests);
    }

    public static ExportedFiles of(Map<String, byte[]> files) {
        var digests = new TreeMap<String, String>();
        files.forEach((name, bytes) -> digests.put(name, FileAttachment.sha256(bytes)));
        return new ExportedFiles(digests);
    }

    /// As [#stored] wrote it; nothing where it was never kept.
    public static ExportedFiles read(Map<String, String> settings, UUID review, Path folder) {
        var digests = new TreeMap<String, String>();
        settings.getOrDefault(setting(review, folder), "").lines().forEach(line -> {
            int space = line.indexOf(' ');
            if (space > 0) digests.put(line.substring(space + 1), line.substring(0, space));
        });
        return new ExportedFiles(digests);
    }

    /// The setting's name.
    public static String setting(UUID review, Path folder) {
        return SETTING + review + "." + folder;
    }

    /// One line a file: its digest and its name.
    public String stored() {
        return new TreeMap<>(digests)
                .entrySet().stream()
                        .map(file -> file.getValue() + " " + file.getKey())
                        .collect(Collectors.joining("\n"));
    }

    /// Whether a file is as it was written.
    public boolean isUnchanged(String name, byte[] there) {
        return FileAttachment.sha256(there).equals(digests.get(name));
    }
}
