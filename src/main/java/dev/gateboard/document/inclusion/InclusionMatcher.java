package dev.gateboard.document.inclusion;

import dev.gateboard.document.IncludedPart;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds the tables and lists that are included (rule R38), asked for each in document order. Both are known by the
/// nearest heading above them, a table also by its heading row, a list by one of its items, so that a box before that
/// item or a new first item does not matter. Equals are counted. Until there were headings in it, an anchor was the
/// text alone and equals were counted in the whole document: files and reviews of then are still found.
public final class InclusionMatcher {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x85]+");

    private final List<Inclusion> inclusions;
    private final Map<Inclusion.Kind, AnchorCounts> counts = new EnumMap<>(Inclusion.Kind.class);
    private final Map<Integer, Found> found = new TreeMap<>();

    /// An included table or list.
    ///
    /// @param index of its inclusion
    /// @param inclusion as it is written now
    /// @param earlier as it was written without the heading
    public record Match(int index, Inclusion inclusion, Inclusion earlier) {}

    private record Found(Match match, int line, int lastLine, int gates) {}

    public InclusionMatcher(List<Inclusion> inclusions) {
        this.inclusions = inclusions;
        for (var kind : Inclusion.Kind.values()) counts.put(kind, new AnchorCounts());
    }

    /// Whether a list is among what is included.
    public boolean hasLists() {
        return inclusions.stream().anyMatch(each -> each.kind() == Inclusion.Kind.LIST);
    }

    /// The inclusion of the next table or list.
    ///
    /// @param heading the nearest one above it
    /// @param texts the heading row of a table, or the items of a list
    public Optional<Match> next(Inclusion.Kind kind, String heading, Set<String> texts) {
        var counted = counts(kind);
        counted.add(heading, texts);
        for (int index = 0; index < inclusions.size(); index++) {
            var wanted = inclusions.get(index);
            if (wanted.kind() != kind || found.containsKey(index)) continue;
            for (var text : texts) {
                var now = new Inclusion(kind, anchor(heading, text), counted.below(heading, text), 0);
                var earlier = new Inclusion(kind, text, counted.anywhere(text), 0);
                if (isSame(wanted, now) || isSame(wanted, earlier)) return Optional.of(new Match(index, now, earlier));
            }
        }
        return Optional.empty();
    }

    private AnchorCounts counts(Inclusion.Kind kind) {
        return counts.computeIfAbsent(kind, _ -> new AnchorCounts());
    }

    /// How many tables of this heading row were asked for so far below this heading.
    int tables(String heading, String row) {
        return counts(Inclusion.Kind.TABLE).below(heading, row);
    }

    /// An inclusion was found, and makes so many gates.
    public void found(Match match, int line, int lastLine, int gates) {
        found.put(match.index(), new Found(match, line, lastLine, gates));
    }

    /// Those that were found, in the order they were included.
    public List<IncludedPart> parts() {
        var parts = new ArrayList<IncludedPart>();
        found.values().forEach(each -> parts.add(part(each)));
        return parts;
    }

    private IncludedPart part(Found each) {
        var now = each.match().inclusion();
        var earlier = each.match().earlier();
        return new IncludedPart(
                each.line(),
                each.lastLine(),
                new Inclusion(now.kind(), now.anchor(), now.occurrence(), each.gates()),
                earlier,
                counts(now.kind()).isBelowOneHeading(now.anchor(), earlier.anchor()));
    }

    /// The part that an inclusion means; empty where there is none, or an anchor of old could mean another.
    public static Optional<IncludedPart> clearPart(Inclusion wanted, List<IncludedPart> parts) {
        return part(wanted, parts).filter(each -> each.isClear() || isSame(wanted, each.inclusion()));
    }

    /// The part that an inclusion means, even where an anchor of old could mean another.
    static Optional<IncludedPart> part(Inclusion wanted, List<IncludedPart> parts) {
        return parts.stream()
                .filter(each -> isSame(wanted, each.inclusion()) || isSame(wanted, each.earlier()))
                .findFirst();
    }

    /// How a table or list is written: the nearest heading above it and its heading row, or the text of an item.
    static String anchor(String heading, String text) {
        return normalize(heading + " \u203A " + text);
    }

    /// Whether both mean the same table or list.
    static boolean isSame(Inclusion one, Inclusion other) {
        return one.kind() == other.kind()
                && one.occurrence() == other.occurrence()
                && normalize(one.anchor()).equals(normalize(other.anchor()));
    }

    /// The same for texts that read the same: one space for all white space, composed letters.
    public static String normalize(String anchor) {
        var composed = Normalizer.normalize(anchor, Normalizer.Form.NFC);
        return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
    }
}
