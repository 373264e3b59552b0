package dev.gateboard.ui.signal.editor;

import dev.gateboard.model.signal.ProbeDraft;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a probe said before it is changed, so that nothing is lost which the page does not show.
record UnshownKeys(Map<String, String> keys, Map<String, Map<String, String>> maps) {
    static final UnshownKeys NONE = new UnshownKeys(Map.of(), Map.of());

    static UnshownKeys of(ProbeDraft draft) {
        return new UnshownKeys(draft.keys(), draft.ranges());
    }

    /// What the page shows in the place of what it was, and the rest as it was.
    UnshownKeys with(Map<String, String> shown, Map<String, Map<String, String>> shownMaps) {
        var texts = new LinkedHashMap<>(keys);
        texts.putAll(shown);
        var all = new LinkedHashMap<String, Map<String, String>>();
        maps.forEach((name, map) -> all.put(name, new LinkedHashMap<>(map)));
        shownMaps.forEach((name, map) ->
                all.computeIfAbsent(name, _ -> new LinkedHashMap<>()).putAll(map));
        return new UnshownKeys(texts, all);
    }
}
