package dev.gateboard.workspace.revision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which version a file descends from (rule R31): the one of the same bytes, else the one with which it has most
/// lines in common, the newest of those.
final class BaseVersionFinder {
    private BaseVersionFinder() {}

    static ComparisonContext.BaseVersion of(byte[] file, List<ComparisonContext.BaseVersion> versions) {
        for (var version : versions) if (Arrays.equals(version.fileBytes(), file)) return version;
        var lines = lines(file);
        var best = versions.getFirst();
        double most = -1;
        for (var version : versions) {
            double common = common(lines, lines(version.fileBytes()));
            if (common > most) {
                most = common;
                best = version;
            }
        }
        return best;
    }

    private static Map<String, Integer> lines(byte[] bytes) {
        var lines = new HashMap<String, Integer>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> lines.merge(line, 1, Integer::sum));
        return lines;
    }

    /// Of all lines of both, the part that both have.
    private static double common(Map<String, Integer> one, Map<String, Integer> other) {
        int common = 0;
        int all = 0;
        for (var line : one.entrySet()) {
            common += Math.min(line.getValue(), other.getOrDefault(line.getKey(), 0));
            all += line.getValue();
        }
        for (int count : other.values()) all += count;
        return all == 0 ? 1 : 2.0 * common / all;
    }
}
