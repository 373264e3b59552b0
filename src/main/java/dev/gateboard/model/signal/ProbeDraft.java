package dev.gateboard.model.signal;

import java.util.LinkedHashMap;
import java.util.Map;

/// A probe as a person makes it in the window, before it is kept.
///
/// @param id what it is called in the probes file
/// @param keys what it asks, by the names of the probes file; empty ones are left out
/// @param ranges which values pass and fail, by `pass` and `fail`, each by `min` and `max`
public record ProbeDraft(
        String id, String kind, String source, Map<String, String> keys, Map<String, Map<String, String>> ranges) {
    public ProbeDraft {
        keys = withoutEmpty(keys);
        var kept = new LinkedHashMap<String, Map<String, String>>();
        ranges.forEach((name, range) -> {
            var limits = withoutEmpty(range);
            if (!limits.isEmpty()) kept.put(name, limits);
        });
        ranges = kept;
    }

    private static Map<String, String> withoutEmpty(Map<String, String> texts) {
        var kept = new LinkedHashMap<String, String>();
        texts.forEach((name, text) -> {
            if (!text.isBlank()) kept.put(name, text.strip());
        });
        return kept;
    }

    /// Everything it says, in the order of a probes file.
    public Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        all.put("kind", kind);
        all.put("source", source);
        all.putAll(keys);
        all.putAll(ranges);
        return all;
    }

    public String text(String key) {
        return keys.getOrDefault(key, "");
    }

    public String limit(String range, String side) {
        return ranges.getOrDefault(range, Map.of()).getOrDefault(side, "");
    }
}
