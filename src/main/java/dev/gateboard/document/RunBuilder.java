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
        while (!done.isEmpty() && done.getFirst().text().isBlank()) done.removeFirst();
        while (!done.isEmpty() && done.getLast().text().isBlank()) done.removeLast();
        if (!done.isEmpty()) {
            var first = done.getFirst();
            done.set(0, new Run(first.text().stripLeading(), first.look(), first.target()));
            var last = done.getLast();
            done.set(done.size() - 1, new Run(last.text().stripTrailing(), last.look(), last.target()));
        }
        return List.copyOf(done);
    }

    private boolean endsWithSpace() {
        if (!open.isEmpty()) return open.charAt(open.length() - 1) == ' ';
        return !done.isEmpty() && done.getLast().text().endsWith(" ");
    }

    private void close() {
        if (!open.isEmpty()) done.add(new Run(open.toString(), look, target));
        open.setLength(0);
    }
}
