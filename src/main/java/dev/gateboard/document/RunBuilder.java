package dev.gateboard.document;

import dev.gateboard.model.Run;
import dev.gateboard.model.Run.Look;
import java.util.ArrayList;
import java.util.List;

/// Collects stretches of text, joining neighbours of one look.
final class RunBuilder {
    private final List<Run> done = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Look look = Look.PLAIN;
    private String target = "";
    private final List<Integer> breaks = new ArrayList<>(0);
    private int closed;
    private int leading;
    private int kept;
    private boolean cut;

    void add(String text, Look nextLook, String nextTarget) {
        if (text.isEmpty()) return;
        if (nextLook != look || !nextTarget.equals(target) || nextLook == Look.CODE) close();
        look = nextLook;
        target = nextTarget;
        boolean doubled = cut && text.charAt(0) == ' ' && endsWithSpace();
        open.append(text, doubled ? 1 : 0, text.length());
        cut = false;
    }

    /// A line ends here, which reads as a space.
    void breakLine(Look nextLook, String nextTarget) {
        int before = length();
        add(" ", nextLook, nextTarget);
        if (length() > before) breaks.add(before);
    }

    /// Something was left out here: two spaces around it become one.
    void leaveOut() {
        cut = true;
    }

    /// Takes back what was added last, as far as it is `end`.
    void dropEnd(String end) {
        int length = open.length() - end.length();
        if (length >= 0 && open.substring(length).equals(end)) open.setLength(length);
    }

    /// All text so far.
    String text() {
        return Words.text(done) + open;
    }

    /// The runs, without white space around the whole.
    List<Run> finish() {
        close();
        while (!done.isEmpty() && done.getFirst().text().isBlank()) leading += done.removeFirst().text().length();
        while (!done.isEmpty() && done.getLast().text().isBlank()) done.removeLast();
        if (!done.isEmpty()) {
            var first = done.getFirst();
            var stripped = first.text().stripLeading();
            leading += first.text().length() - stripped.length();
            done.set(0, new Run(stripped, first.look(), first.target()));
            var last = done.getLast();
            done.set(done.size() - 1, new Run(last.text().stripTrailing(), last.look(), last.target()));
        }
        kept = Words.text(done).length();
        return List.copyOf(done);
    }

    /// Where lines end, counted from the first run that `finish` left.
    List<Integer> breaks() {
        if (breaks.isEmpty()) return List.of();
        return breaks.stream().map(at -> at - leading).filter(at -> at > 0 && at < kept).toList();
    }

    private int length() {
        return closed + open.length();
    }

    private boolean endsWithSpace() {
        if (!open.isEmpty()) return open.charAt(open.length() - 1) == ' ';
        return !done.isEmpty() && done.getLast().text().endsWith(" ");
    }

    private void close() {
        if (!open.isEmpty()) done.add(new Run(open.toString(), look, target));
        closed += open.length();
        open.setLength(0);
    }
}
