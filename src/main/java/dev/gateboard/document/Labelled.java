package dev.gateboard.document;

import dev.gateboard.model.Run;

/// A line `Label: value`. Both are empty where the line is none.
record Labelled(String label, String value) {
    static final Labelled NONE = new Labelled("", "");

    boolean exists() {
        return !label.isEmpty();
    }

    /// `Label: placeholder`, the value being the placeholder.
    static Labelled field(Words words) {
        if (words.spots().isEmpty()) return NONE;
        var spot = words.spots().getFirst();
        return of(spot.before(), spot.text());
    }

    /// `Label: [text](address)` or `Label: path`, the value being what it points to.
    static Labelled link(Words words) {
        var runs = words.runs();
        if (runs.size() < 2) return NONE;
        var before = new StringBuilder();
        int at = 0;
        while (at < runs.size() && runs.get(at).target().isEmpty() && !isPath(runs.get(at)))
            before.append(runs.get(at++).text());
        if (at == runs.size()) return NONE;
        var run = runs.get(at);
        for (var rest : runs.subList(at + 1, runs.size())) {
            if (!run.target().isEmpty() && rest.target().equals(run.target())) continue;
            if (rest.text().chars().anyMatch(Character::isLetterOrDigit)) return NONE;
        }
        return of(before.toString(), run.target().isEmpty() ? run.text() : run.target());
    }

    private static Labelled of(String before, String value) {
        var label = before.strip();
        if (!label.endsWith(":")) return NONE;
        label = label.substring(0, label.length() - 1).strip();
        return label.isEmpty() ? NONE : new Labelled(label, value);
    }

    private static boolean isPath(Run run) {
        if (run.look() != Run.Look.CODE || (run.text().indexOf('/') < 0 && run.text().indexOf('.') < 0)) return false;
        if (Placeholders.matches(run.text())) return false;
        return run.text().matches("\\S*/\\S*|\\S+\\.[A-Za-z][A-Za-z0-9]{0,7}");
    }
}
