package dev.gateboard.signal.probe;

import dev.gateboard.model.signal.ProbeRules;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One question to one source, with the rule that judges the answer.
///
/// @param rules when its results change a gate
/// @param keys what the sidecar says of it, after substitution
public record ProbeDefinition(
        String id,
        ProbeKind kind,
        int line,
        String title,
        String source,
        Duration interval,
        Duration freshness,
        ProbeRules rules,
        ProbeSettings keys) {

    /// One of the default rules.
    public ProbeDefinition(
            String id,
            ProbeKind kind,
            int line,
            String title,
            String source,
            Duration interval,
            Duration freshness,
            ProbeSettings keys) {
        this(id, kind, line, title, source, interval, freshness, ProbeRules.DEFAULT, keys);
    }

    /// A probe's keys, checked when the sidecar was read: what is asked here is there in its form, or absent.
    ///
    /// @param problem why it cannot be asked, such as a variable without a value; empty where it can
    public record ProbeSettings(
            Map<String, List<String>> lists, Map<String, Map<String, String>> maps, String problem) {
        public ProbeSettings {
            lists = Map.copyOf(lists);
            maps = Map.copyOf(maps);
        }

        /// The one value, or empty.
        public String text(String key) {
            var list = lists.getOrDefault(key, List.of());
            return list.isEmpty() ? "" : list.getFirst();
        }

        public List<String> list(String key) {
            return lists.getOrDefault(key, List.of());
        }

        public Map<String, String> map(String key) {
            return maps.getOrDefault(key, Map.of());
        }

        public int number(String key, int otherwise) {
            return Optional.of(text(key))
                    .filter(text -> !text.isEmpty())
                    .map(Double::parseDouble)
                    .map(Double::intValue)
                    .orElse(otherwise);
        }

        public double amount(String key, double otherwise) {
            return Optional.of(text(key))
                    .filter(text -> !text.isEmpty())
                    .map(Double::parseDouble)
                    .orElse(otherwise);
        }

        public Duration duration(String key, Duration otherwise) {
            var text = text(key);
            if (text.isEmpty()) return otherwise;
            return Duration.parse((text.endsWith("d") ? "P" : "PT") + text.toUpperCase(Locale.ROOT));
        }
    }
}
