package dev.gateboard.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// A generated checklist that somebody edits: it knows which gate is which, whatever its text and place are.
final class Edited {
    private static final List<String> WORDS = List.of(
            "backups",
            "are",
            "made",
            "alerts",
            "routed",
            "tested",
            "every",
            "day",
            "by",
            "hand",
            "in",
            "staging",
            "and",
            "production",
            "documented",
            "restore",
            "rollback",
            "dashboards",
            "exist",
            "for",
            "latency",
            "errors");
    private static final Pattern BOX = Pattern.compile("^ *- \\[(.)] .*?(?= - \\*\\*|$)(.*)$");

    private final Random random;
    private final List<Part> parts = new ArrayList<>();
    private Map<Integer, String> boxes = Map.of();
    private int next;

    /// A gate's place, as a reader sees it.
    record Place(int id, String path, String text) {}

    private static final class Part {
        private String title;
        private final List<Task> tasks = new ArrayList<>();

        Part(String title) {
            this.title = title;
        }
    }

    private static final class Task {
        private final int id;
        private String text;
        private final List<Task> below = new ArrayList<>();

        Task(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    Edited(Random random) {
        this.random = random;
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            var part = new Part(words(2));
            parts.add(part);
            for (int tasks = 1 + random.nextInt(6); tasks > 0; tasks--) part.tasks.add(task(0));
        }
    }

    private Task task(int depth) {
        var task = new Task(next++, words(1 + random.nextInt(1 + random.nextInt(5))));
        if (depth < 2 && random.nextInt(4) == 0)
            for (int below = 1 + random.nextInt(3); below > 0; below--) task.below.add(task(depth + 1));
        return task;
    }

    private String words(int count) {
        var words = new ArrayList<String>();
        for (int word = 0; word < count; word++) words.add(WORDS.get(random.nextInt(WORDS.size())));
        return String.join(" ", words);
    }

    /// What the boxes and suffixes of a file say, by line of gates from 0.
    static Map<Integer, String> boxes(String file) {
        var found = new HashMap<Integer, String>();
        int gate = 0;
        for (var line : file.lines().toList()) {
            var box = BOX.matcher(line);
            if (box.matches()) found.put(gate++, box.group(1) + box.group(2));
        }
        return found;
    }

    /// Rewords, moves, removes, adds and ticks, some of each.
    void edit(Map<Integer, String> written) {
        var byId = new HashMap<Integer, String>();
        var order = all();
        for (int index = 0; index < order.size(); index++)
            byId.put(order.get(index).id, written.getOrDefault(index, " "));
        for (int edits = random.nextInt(9); edits > 0; edits--) change(byId);
        boxes = byId;
    }

    private void change(Map<Integer, String> byId) {
        var part = parts.get(random.nextInt(parts.size()));
        var tasks = list(part);
        switch (random.nextInt(8)) {
            case 0 -> part.title = words(2);
            case 1 -> tasks.add(random.nextInt(tasks.size() + 1), task(1));
            case 2 -> {
                if (!tasks.isEmpty()) tasks.remove(random.nextInt(tasks.size()));
            }
            case 3 -> {
                if (tasks.isEmpty()) return;
                var moved = tasks.remove(random.nextInt(tasks.size()));
                var there = list(parts.get(random.nextInt(parts.size())));
                there.add(random.nextInt(there.size() + 1), moved);
            }
            case 4 -> {
                if (!tasks.isEmpty()) tasks.get(random.nextInt(tasks.size())).text += " " + words(1);
            }
            case 5 -> {
                if (tasks.size() > 1) tasks.add(tasks.removeFirst());
            }
            case 6 -> {
                if (!tasks.isEmpty()) byId.put(tasks.get(random.nextInt(tasks.size())).id, "x");
            }
            default -> {
                if (!tasks.isEmpty()) tasks.add(new Task(next++, tasks.getFirst().text));
            }
        }
    }

    /// The gates at the top of a section, or below one of its groups.
    private List<Task> list(Part part) {
        var groups = part.tasks.stream().filter(task -> !task.below.isEmpty()).toList();
        return groups.isEmpty() || random.nextBoolean() ? part.tasks : groups.get(random.nextInt(groups.size())).below;
    }

    Map<Integer, String> boxes() {
        return boxes;
    }

    private List<Task> all() {
        var all = new ArrayList<Task>();
        for (var part : parts) for (var task : part.tasks) into(task, all);
        return all;
    }

    private static void into(Task task, List<Task> all) {
        all.add(task);
        for (var below : task.below) into(below, all);
    }

    List<Place> places() {
        var places = new ArrayList<Place>();
        for (var part : parts) for (var task : part.tasks) places(task, "# " + part.title, places);
        return places;
    }

    private static void places(Task task, String above, List<Place> places) {
        var path = above + " > " + task.text;
        places.add(new Place(task.id, path, task.text));
        for (var below : task.below) places(below, path, places);
    }

    /// @param byId box and suffix of each gate, open where there is none
    String markdown(Map<Integer, String> byId) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append("# ").append(part.title).append("\n\n");
            for (var task : part.tasks) write(task, 0, byId, text);
            text.append('\n');
        }
        return text.toString();
    }

    private static void write(Task task, int depth, Map<Integer, String> byId, StringBuilder text) {
        var box = byId.getOrDefault(task.id, " ");
        text.append("  ".repeat(depth))
                .append("- [")
                .append(box.charAt(0))
                .append("] ")
                .append(task.text)
                .append(box.substring(1))
                .append('\n');
        for (var below : task.below) write(below, depth + 1, byId, text);
    }
}
