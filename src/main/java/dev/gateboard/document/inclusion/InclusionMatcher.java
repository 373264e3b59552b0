package dev.gateboard.document.inclusion;

import dev.gateboard.document.IncludedPart;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds the tables and lists that are included (rule R38), asked for each in document order. A table is known by its
/// heading row. A list is known by one of its items, so that a box before that item or a new first item does not
/// matter. Equals are counted.
public final class InclusionMatcher {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x85]+");

    private final List<Inclusion> inclusions;
    private final int[] lists;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<Integer, IncludedPart> found = new TreeMap<>();

    public InclusionMatcher(List<Inclusion> inclusions) {
        this.inclusions = inclusions;
        this.lists = new int[inclusions.size()];
    }

    /// Whether a list is among what is included.
    public boolean hasLists() {
        return inclusions.stream().anyMatch(each -> each.kind() == Inclusion.Kind.LIST);
    }

    /// The inclusion of the next table, by its index.
    public Optional<Integer> table(String anchor) {
        int occurrence = tables.merge(anchor, 1, Integer::sum);
        for (int index = 0; index < inclusions.size(); index++) {
            var each = inclusions.get(index);
            if (each.kind() == Inclusion.Kind.TABLE
                    && normalize(each.anchor()).equals(anchor)
                    && each.occurrence() == occurrence) return Optional.of(index);
        }
        return Optional.empty();
    }

    /// The inclusion of the next list, by its index.
    ///
    /// @param texts of its items
    public Optional<Integer> list(Set<String> texts) {
        Optional<Integer> match = Optional.empty();
        for (int index = 0; index < inclusions.size(); index++) {
            var each = inclusions.get(index);
            if (each.kind() != Inclusion.Kind.LIST || !texts.contains(normalize(each.anchor()))) continue;
            if (++lists[index] == each.occurrence()) match = Optional.of(index);
        }
        return match;
    }

    /// How many tables of this anchor were asked for so far.
    public int occurrence(String anchor) {
        return tables.getOrDefault(anchor, 0);
    }

    /// An inclusion was found, and makes so many gates.
    public void found(int index, int line, int lastLine, int gates) {
        var each = inclusions.get(index);
        found.put(
                index,
                new IncludedPart(line, lastLine, new Inclusion(each.kind(), each.anchor(), each.occurrence(), gates)));
    }

    /// Those that were found, in the order they were included.
    public List<IncludedPart> parts() {
        return new ArrayList<>(found.values());
    }

    /// The same for texts that read the same: one space for all white space, composed letters.
    public static String normalize(String anchor) {
        var composed = Normalizer.normalize(anchor, Normalizer.Form.NFC);
        return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
    }
}
