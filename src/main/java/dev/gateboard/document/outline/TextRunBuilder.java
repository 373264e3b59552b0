package dev.gateboard.document.outline;

import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.checklist.TextRun.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Collects stretches of text, joining neighbours of one look.
final class TextRunBuilder {
    private final List<TextRun> done = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private TextStyle look = TextStyle.PLAIN;
    private String target = "";
    private final List<Integer> breaks = new ArrayList<>(0);
    private int closed;
    private int leading;
    private int kept;
    private int markedRun;
    private int markedLength;
    private boolean cut;
    private int joint = -1;

    void add(String text, TextStyle nextLook, String nextTarget) {
        if (text.isEmpty()) return;
        if (nextLook != look || !nextTarget.equals(target) || nextLook == TextStyle.CODE) close();
        look = nextLook;
        target = nextTarget;
        boolean doubled = cut && text.charAt(0) == ' ' && endsWithSpace();
        if (doubled) joint = length();
        open.append(text, doubled ? 1 : 0, text.length());
        cut = false;
    }

    /// A line ends here, which reads as a space.
    void breakLine(TextStyle nextLook, String nextTarget) {
        int before = length();
        add(" ", nextLook, nextTarget);
        if (length() > before) breaks.add(before);
    }

    /// Something was left out here: two spaces around it become one.
    void leaveOut() {
        cut = true;
    }

    /// Takes back what was added last, if it is `end`; of two spaces that became one, only one.
    void dropEnd(String end) {
        int length = open.length() - end.length();
        if (length < 0 || !open.substring(length).equals(end)) return;
        open.setLength(joint == closed + length + 1 ? length + 1 : length);
    }

    /// Begins to count text anew, for `sinceMark`.
    void mark() {
        markedRun = done.size();
        markedLength = open.length();
    }

    /// The text since the last mark.
    String sinceMark() {
        var text = InlineContent.text(done.subList(markedRun, done.size())) + open;
        return text.substring(Math.min(markedLength, text.length()));
    }

    /// All text so far, in all looks.
    String text() {
        return InlineContent.text(List.copyOf(done)) + open;
    }

    /// Where the line of a place in `text` begins.
    int lineStart(int offset) {
        int next = Collections.binarySearch(breaks, offset);
        int last = next < 0 ? -next - 2 : next - 1;
        return last < 0 ? 0 : breaks.get(last) + 1;
    }

    /// The runs, without white space around the whole.
    List<TextRun> finish() {
        close();
        int first = 0;
        int last = done.size() - 1;
        while (first <= last && done.get(first).text().isBlank())
            leading += done.get(first++).text().length();
        while (last > first && done.get(last).text().isBlank()) last--;
        var runs = new ArrayList<>(done.subList(first, Math.max(first, last + 1)));
        if (!runs.isEmpty()) {
            var stripped = runs.getFirst().text().stripLeading();
            leading += runs.getFirst().text().length() - stripped.length();
            runs.set(
                    0,
                    new TextRun(
                            stripped, runs.getFirst().look(), runs.getFirst().target()));
            var end = runs.getLast();
            runs.set(runs.size() - 1, new TextRun(end.text().stripTrailing(), end.look(), end.target()));
        }
        kept = InlineContent.text(runs).length();
        return List.copyOf(runs);
    }

    /// Where lines end, counted from the first run that `finish` left.
    List<Integer> breaks() {
        if (breaks.isEmpty()) return List.of();
        return breaks.stream()
                .map(at -> at - leading)
                .filter(at -> at > 0 && at < kept)
                .toList();
    }

    /// How much text there is so far.
    int length() {
        return closed + open.length();
    }

    private boolean endsWithSpace() {
        if (!open.isEmpty()) return open.charAt(open.length() - 1) == ' ';
        return !done.isEmpty() && done.getLast().text().endsWith(" ");
    }

    private void close() {
        if (!open.isEmpty()) done.add(new TextRun(open.toString(), look, target));
        closed += open.length();
        open.setLength(0);
    }
}
