package dev.gateboard.record.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The file in a record folder that keeps git from converting line ends, which would break the signatures (rule R28).
public final class GitAttributesFile {
    public static final String NAME = ".gitattributes";

    /// The lines that a record folder needs.
    public static final List<String> LINES = List.of("*.md -text", "*.json -text", "*.sig -text");

    private GitAttributesFile() {}

    /// The bytes of the file: the lines that are there already, and those that are missing.
    public static byte[] bytes(List<String> existing) {
        var lines = new ArrayList<>(existing);
        LINES.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
