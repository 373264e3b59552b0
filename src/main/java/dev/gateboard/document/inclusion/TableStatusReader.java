package dev.gateboard.document.inclusion;

import dev.gateboard.document.StatusCell.Meaning;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.StatusMeaningParser;
import dev.gateboard.language.Messages;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which signs and words a table itself uses for a status, so that a decision is written in them.
final class TableStatusReader {
    private TableStatusReader() {}

    /// How the table writes each meaning: what most of its cells have that say nothing else, else the sign of the first
    /// that has one; nothing for a meaning it does not show.
    static Map<Meaning, String> signs(IncludedTable table, SourcePositions source) {
        if (!table.hasStatus()) return Map.of();
        int status = table.columns().status();
        var heading = table.headings().get(status);
        var counts = new EnumMap<Meaning, Map<String, Integer>>(Meaning.class);
        var signs = new EnumMap<Meaning, String>(Meaning.class);
        for (var row : table.gates()) {
            var text = row.texts().get(status);
            if (text.isBlank()) continue;
            var meaning = StatusMeaningParser.meaning(text, heading);
            if (meaning == Meaning.UNCLEAR) continue;
            var written = row.cells().get(status).raw(source.text());
            var sign = StatusMeaningParser.firstSign(written);
            if (StatusMeaningParser.isPure(text))
                counts.computeIfAbsent(meaning, _ -> new LinkedHashMap<>()).merge(written, 1, Integer::sum);
            else if (!sign.isEmpty()) signs.putIfAbsent(meaning, sign);
        }
        counts.forEach((meaning, texts) -> texts.entrySet().stream()
                .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
                .ifPresent(most -> signs.put(meaning, most.getKey())));
        return signs;
    }

    /// Each text that does not say clearly whether a gate is passed, once.
    static void warnOfUnclear(IncludedTable table, Outline outline) {
        if (!table.hasStatus()) return;
        int status = table.columns().status();
        var heading = table.headings().get(status);
        var lines = new LinkedHashMap<String, Integer>();
        var counts = new HashMap<String, Integer>();
        for (var row : table.gates()) {
            var text = row.texts().get(status).strip();
            if (row.hasBox() || StatusMeaningParser.meaning(text, heading) != Meaning.UNCLEAR) continue;
            lines.putIfAbsent(text, row.line());
            counts.merge(text, 1, Integer::sum);
        }
        lines.forEach((text, line) ->
                outline.warn(line, Messages.DOCUMENT.count("include.unclear", counts.getOrDefault(text, 1), text)));
    }
}
