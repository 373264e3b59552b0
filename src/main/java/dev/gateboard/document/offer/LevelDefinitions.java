package dev.gateboard.document.offer;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.model.checklist.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the levels of a table mean, by the document's own words: "Level A requires A, B and C" makes a row of level C
/// one for A, too. Where it says nothing of the kind, a row is for the levels that it names.
final class LevelDefinitions {
    private static final Pattern REQUIRES = Pattern.compile("(?i:(?:level|tier|class)\\s+)?\\b([A-Z0-9]{1,2})\\b"
            + "[^.;,:]{0,30}\\b(?i:requires?|includes?|needs?|must meet|has to meet)\\s+"
            + "(?i:all (?:checks |gates |items |rows )?(?:of |for |in )?)?(?i:levels?\\s+)?"
            + "([A-Z0-9]{1,2}\\b(?:\\s*(?:,|&|and|or)+\\s*(?i:level\\s+)?[A-Z0-9]{1,2}\\b)*)");
    private static final Pattern EACH = Pattern.compile("\\b[A-Z0-9]{1,2}\\b");

    private final Map<String, Set<String>> includes = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    private LevelDefinitions() {}

    static LevelDefinitions of(Outline outline) {
        var definitions = new LevelDefinitions();
        definitions.names.addAll(outline.levelNames());
        for (var gate : outline.gates()) definitions.names.addAll(outline.levels(gate.index));
        if (definitions.names.isEmpty()) return definitions;
        for (var section : outline.sections())
            for (var row : section.rows())
                if (row instanceof Outline.Line line)
                    definitions.read(line.content().text());
        return definitions;
    }

    private void read(String text) {
        var requires = REQUIRES.matcher(text);
        while (requires.find()) {
            var each = EACH.matcher(requires.group(2));
            while (each.find())
                includes.computeIfAbsent(word(requires.group(1)), _ -> new HashSet<>())
                        .add(word(each.group()));
        }
    }

    private static String word(String name) {
        return Tier.of(name).word();
    }

    /// The levels that need a row; empty where all do.
    ///
    /// @param named the levels that it names
    List<String> needing(List<String> named) {
        if (named.isEmpty()) return List.of();
        var needing = new ArrayList<String>();
        for (var level : names) {
            boolean own = named.stream().anyMatch(name -> word(name).equals(word(level)));
            boolean included = named.stream()
                    .anyMatch(
                            name -> includes.getOrDefault(word(level), Set.of()).contains(word(name)));
            if (own || included) needing.add(level);
        }
        return needing.size() == names.size() ? List.of() : needing;
    }

    /// All levels, as the tables name them.
    List<String> names() {
        return List.copyOf(names);
    }
}
