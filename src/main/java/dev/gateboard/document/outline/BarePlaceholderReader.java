package dev.gateboard.document.outline;

import dev.gateboard.document.TextSpan;
import dev.gateboard.document.syntax.BarePlaceholderSyntax;
import dev.gateboard.document.syntax.PlaceholderSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/// Finds the placeholders without backticks in a paragraph (rule R4). They are looked for in its Markdown, where they
/// are replaced, and count only where the parser took them for text, not for a link or code.
final class BarePlaceholderReader {
    private static final Pattern SEPARATORS = Pattern.compile("^[\\s,;|/\u00B7\u2022\u2013\u2014-]+");
    private static final Pattern COLONS = Pattern.compile("[\\s:\uFF1A]+$");
    private static final Pattern PARTS = Pattern.compile("\\s{2,}|\\s*[,;|\u00B7]\\s*|\\s+[/\u2013\u2014-]\\s+");
    private static final Pattern EARLIER_LABEL = Pattern.compile(".*[:\uFF1A]\\s+(?=\\S)");
    private static final int LONGEST_LABEL = 80;
    private static final BarePlaceholderReader NOTHING = new BarePlaceholderReader(List.of());

    private final List<Candidate> candidates;
    private final Set<Integer> starts;
    private final List<Stretch> stretches = new ArrayList<>(0);

    /// A place in the document's text.
    private record Candidate(int start, int end, int line) {}

    /// Text of the document and where it is shown.
    private record Stretch(int start, int end, int shownAt) {}

    private BarePlaceholderReader(List<Candidate> candidates) {
        this.candidates = candidates;
        this.starts = candidates.stream().map(Candidate::start).collect(Collectors.toSet());
    }

    /// @param suffix Gateboard's suffix at the end of the block, which is no part of a value
    static BarePlaceholderReader of(Node block, SourcePositions source, TextSpan suffix) {
        if (source.rulesVersion() < 3 || !(block instanceof Paragraph)) return NOTHING;
        var candidates = new ArrayList<Candidate>(0);
        for (var span : block.getSourceSpans()) {
            int start = source.start(span);
            int end = suffix.exists() ? Math.min(source.end(span), suffix.start()) : source.end(span);
            if (end > start) line(span, start, end, source, candidates);
        }
        return candidates.isEmpty() ? NOTHING : new BarePlaceholderReader(candidates);
    }

    private static void line(SourceSpan span, int start, int end, SourcePositions source, List<Candidate> candidates) {
        for (var place : BarePlaceholderSyntax.find(source.text().substring(start, end)))
            candidates.add(new Candidate(start + place.start(), start + place.end(), source.line(span)));
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /// Whether one of the places begins here.
    boolean isPlace(int start) {
        return starts.contains(start);
    }

    /// Text that a reader sees as such.
    ///
    /// @param shownAt how much text there was before it
    void addText(int start, int end, int shownAt) {
        stretches.add(new Stretch(start, end, shownAt));
    }

    /// The places that are placeholders, in document order.
    List<InlineContent.PlaceholderSpan> find(TextRunBuilder runs, SourcePositions source) {
        if (candidates.isEmpty()) return List.of();
        var found = new ArrayList<InlineContent.PlaceholderSpan>(candidates.size());
        var text = runs.text();
        int last = 0;
        int stretch = 0;
        for (var place : candidates) {
            while (stretch < stretches.size() && stretches.get(stretch).end() < place.end()) stretch++;
            if (stretch == stretches.size()) break;
            var written = source.text().substring(place.start(), place.end());
            int shown = shownAt(place, stretches.get(stretch), written, text, last);
            if (shown < 0) continue;
            var label = label(text.substring(Math.max(last, runs.lineStart(shown)), shown));
            last = shown + written.length();
            if (label.isEmpty()) continue;
            found.add(new InlineContent.PlaceholderSpan(
                    written,
                    PlaceholderSyntax.options(written),
                    label,
                    place.line(),
                    place.start(),
                    place.end(),
                    false));
        }
        return found;
    }

    /// Where a place is in the text that is shown, or -1 where it is none of it.
    private static int shownAt(Candidate place, Stretch stretch, String written, String text, int from) {
        if (stretch.start() > place.start()) return -1;
        int at = stretch.shownAt() + place.start() - stretch.start();
        if (isShownAt(written, text, at)) return at;
        at = text.indexOf(written, Math.max(from, stretch.shownAt()));
        while (at >= 0 && !isShownAt(written, text, at)) at = text.indexOf(written, at + 1);
        return at;
    }

    /// Escapes and entities before it make its place in the text another one than in the Markdown.
    private static boolean isShownAt(String written, String text, int at) {
        if (at > text.length() || !text.startsWith(written, at)) return false;
        int before = at - 1;
        while (before >= 0 && text.charAt(before) <= ' ') before--;
        return before >= 0 && (text.charAt(before) == ':' || text.charAt(before) == '\uFF1A');
    }

    /// What stands before a place, without the colon. Behind a label that has its value, such as `Name: Ada Date:`, it
    /// is what a sign or wide gap parts from that value, else the last word.
    private static String label(String before) {
        var label = SEPARATORS.matcher(COLONS.matcher(before).replaceAll("")).replaceAll("");
        var earlier = EARLIER_LABEL.matcher(label);
        if (earlier.lookingAt()) {
            var behind = label.substring(earlier.end());
            var parts = List.of(PARTS.split(behind, -1));
            label = parts.size() > 1 ? parts.getLast() : behind.substring(behind.lastIndexOf(' ') + 1);
        }
        boolean says = label.codePoints().anyMatch(Character::isLetterOrDigit);
        return says && label.length() <= LONGEST_LABEL ? label.strip() : "";
    }
}
