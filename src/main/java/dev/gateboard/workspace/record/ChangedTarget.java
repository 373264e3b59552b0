package dev.gateboard.workspace.record;

import dev.gateboard.language.Messages;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A file that an export would replace, and how it differs from what this review wrote there.
///
/// @param sha256 of what it holds now
/// @param lines how many lines differ; 0 where it is not known what the review wrote
/// @param firstLine the number of the first of them
/// @param text what it says now
public record ChangedTarget(Path file, String sha256, int lines, int firstLine, String text) {
    private static final int LONGEST = 80;

    /// Compares line by line.
    ///
    /// @param written what this review wrote there last, where that is known
    public static ChangedTarget compare(Path file, byte[] now, Optional<byte[]> written) {
        var sha256 = FileAttachment.sha256(now);
        return written.map(before -> compare(file, sha256, lines(before), lines(now)))
                .orElseGet(() -> new ChangedTarget(file, sha256, 0, 0, ""));
    }

    private static ChangedTarget compare(Path file, String sha256, List<String> before, List<String> now) {
        int common = Math.min(before.size(), now.size());
        int start = 0;
        while (start < common && before.get(start).equals(now.get(start))) start++;
        int end = 0;
        while (end < common - start && before.get(before.size() - 1 - end).equals(now.get(now.size() - 1 - end))) end++;
        int differing = Math.max(before.size(), now.size()) - start - end;
        var text = start < now.size() ? now.get(start).strip() : "";
        return new ChangedTarget(file, sha256, Math.max(1, differing), start + 1, shorten(text));
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /// What is there, for the person who is asked whether to replace it: every file by its name.
    public static String sentence(List<ChangedTarget> changed) {
        return changed.size() == 1
                ? changed.getFirst().sentence()
                : Messages.WORKSPACE.text(
                        "export.severalFiles",
                        changed.stream()
                                .map(target -> String.valueOf(target.file().getFileName()))
                                .collect(Collectors.joining(", ")));
    }

    private String sentence() {
        var name = String.valueOf(file.getFileName());
        return lines == 0
                ? Messages.WORKSPACE.text("export.unknownFile", name)
                : Messages.WORKSPACE.count("export.linesDiffer", lines, name, firstLine, text);
    }
}
