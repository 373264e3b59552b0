package dev.gateboard.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlFlowWriter;
import dev.gateboard.signal.config.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sidecar that is added to: what its owner wrote stays as it is, comments included, and what is new comes behind
/// the entries of its block.
public final class ProbesFileEditor {
    private static final Pattern LIST = Pattern.compile("\\[([^\\[\\]]*)](\\s*(?:#.*)?\\R?)$");

    private static final Pattern FLOW_COMMENT = Pattern.compile("}\\s+(#.*?)\\s*$");

    private final List<String> lines;
    private final Map<String, String> probes = new LinkedHashMap<>();
    private final Map<String, List<String>> bind = new LinkedHashMap<>();
    private final Map<String, String> newProbes = new LinkedHashMap<>();
    private final Map<String, List<String>> newTies = new LinkedHashMap<>();

    /// @param text of a sidecar, or empty
    /// @throws InvalidConfigException where it is none
    public ProbesFileEditor(String text) throws InvalidConfigException {
        var whole = text.isBlank() ? "version: 1\n" : text;
        lines = new ArrayList<>(List.of(whole.split("(?<=\n)", -1)));
        lines.removeIf(String::isEmpty);
        var top = YamlNode.read(whole);
        for (var entry : top.block("probes").entries().entrySet())
            probes.put(entry.getKey(), YamlFlowWriter.value(entry.getValue()));
        var ties = top.block("bind");
        for (var path : ties.entries().keySet()) bind.put(path, ties.texts(path));
    }

    /// Adds a probe, unless one of the same words is there.
    ///
    /// @param yaml `{kind: …, …}`
    /// @return its id: the wanted one, or with `-2` and so on where that is taken
    public String probe(String wanted, String yaml) {
        var id = wanted;
        for (int number = 2; probes.containsKey(id) && !yaml.equals(probes.get(id)); number++)
            id = wanted + "-" + number;
        if (probes.put(id, yaml) == null) newProbes.put(id, yaml);
        return id;
    }

    /// Binds these too.
    public void bind(String path, List<String> ids) {
        var before = bind.getOrDefault(path, List.of());
        var all = new LinkedHashSet<>(before);
        all.addAll(ids);
        bind.put(path, List.copyOf(all));
        all.removeAll(before);
        if (!all.isEmpty()) newTies.put(path, List.copyOf(all));
    }

    /// Writes a probe that is there anew, in its own place.
    ///
    /// @throws InvalidConfigException where it is not there
    public void replace(String id, String yaml) throws InvalidConfigException {
        int from = entry("probes", id);
        if (from < 0) throw mustEditByHand(1);
        var line = lines.get(from);
        var indent = line.substring(0, line.length() - line.stripLeading().length());
        var comment = FLOW_COMMENT.matcher(line);
        var kept = comment.find() ? " " + comment.group(1) : "";
        var end = lines.getFirst().endsWith("\r\n") ? "\r\n" : "\n";
        int to = from + 1;
        while (to < lines.size() && isInside(lines.get(to), indent.length())) to++;
        while (to > from + 1 && lines.get(to - 1).isBlank()) to--;
        lines.subList(from, to).clear();
        lines.add(from, indent + YamlFlowWriter.text(id) + ": " + yaml + kept + end);
        probes.put(id, yaml);
    }

    /// Takes a probe from a gate; the probe itself stays.
    ///
    /// @throws InvalidConfigException where the gate's line is not a list
    public void unbind(String path, String id) throws InvalidConfigException {
        int at = entry("bind", path);
        var list = at < 0 ? LIST.matcher("") : LIST.matcher(lines.get(at));
        if (!list.find()) throw mustEditByHand(at + 1);
        var left = bind.getOrDefault(path, List.of()).stream()
                .filter(each -> !each.equals(id))
                .toList();
        if (left.isEmpty()) {
            lines.remove(at);
            bind.remove(path);
            return;
        }
        lines.set(at, list.replaceFirst(Matcher.quoteReplacement("[" + String.join(", ", left) + "]" + list.group(2))));
        bind.put(path, left);
    }

    private int entry(String block, String key) {
        int head = head(lines, block);
        for (int index = head + 1; head >= 0 && index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("#")) return -1;
            if (line.strip().startsWith("#") || line.isBlank()) continue;
            if (isOf(line, key)) return index;
        }
        return -1;
    }

    private static boolean isInside(String line, int indent) {
        return line.isBlank() || line.length() - line.stripLeading().length() > indent;
    }

    /// The whole, read back before it is given out.
    ///
    /// @throws InvalidConfigException where the file is written in a way that has no place for what is new
    public String text() throws InvalidConfigException {
        var text = new ArrayList<>(lines);
        var end = lines.getFirst().endsWith("\r\n") ? "\r\n" : "\n";
        if (!text.getLast().endsWith("\n")) text.set(text.size() - 1, text.getLast() + end);
        var entries = new ArrayList<String>();
        newProbes.forEach((id, yaml) -> entries.add(YamlFlowWriter.text(id) + ": " + yaml + end));
        add(text, "probes", entries, end);
        entries.clear();
        for (var tie : newTies.entrySet())
            if (tie.getValue().equals(bind.get(tie.getKey())))
                entries.add(YamlFlowWriter.text(tie.getKey()) + ": [" + String.join(", ", tie.getValue()) + "]" + end);
            else tied(text, tie.getKey(), tie.getValue());
        add(text, "bind", entries, end);
        var whole = String.join("", text);
        var read = new ProbesFileEditor(whole);
        if (!read.probes.keySet().equals(probes.keySet()) || !read.bind.equals(bind)) throw mustEditByHand(1);
        return whole;
    }

    private static void add(List<String> text, String name, List<String> entries, String end)
            throws InvalidConfigException {
        if (entries.isEmpty()) return;
        int head = head(text, name);
        if (head < 0) {
            text.add(name + ":" + end);
            head = text.size() - 1;
        }
        text.set(head, text.get(head).replaceFirst(":\\s*(\\{\\s*}|~|null)", ":"));
        if (!text.get(head).matches(name + ":\\s*(#.*)?\\R?")) throw mustEditByHand(head + 1);
        int last = head;
        var indent = "";
        for (int index = head + 1; index < text.size(); index++) {
            var line = text.get(index);
            if (line.isBlank()) continue;
            if (!Character.isWhitespace(line.charAt(0))) {
                if (line.startsWith("#")) continue;
                break;
            }
            last = index;
            if (indent.isEmpty() && !line.stripLeading().startsWith("#"))
                indent = line.substring(0, line.length() - line.stripLeading().length());
        }
        var by = indent.isEmpty() ? "  " : indent;
        text.addAll(last + 1, entries.stream().map(entry -> by + entry).toList());
    }

    private static int head(List<String> text, String name) {
        for (int index = 0; index < text.size(); index++) if (text.get(index).startsWith(name + ":")) return index;
        return -1;
    }

    /// A tie that is there gets more probes, in its own line.
    private static void tied(List<String> text, String path, List<String> ids) throws InvalidConfigException {
        for (int index = Math.max(0, head(text, "bind")); index < text.size(); index++) {
            var line = text.get(index);
            if (!isOf(line, path)) continue;
            var list = LIST.matcher(line);
            if (!list.find()) throw mustEditByHand(index + 1);
            var all = (list.group(1).isBlank() ? "" : list.group(1).stripTrailing() + ", ") + String.join(", ", ids);
            text.set(index, list.replaceFirst(Matcher.quoteReplacement("[" + all + "]" + list.group(2))));
            return;
        }
        throw mustEditByHand(1);
    }

    private static boolean isOf(String line, String path) {
        try {
            return YamlNode.read(line.strip()).entries().containsKey(path);
        } catch (InvalidConfigException _) {
            return false;
        }
    }

    private static InvalidConfigException mustEditByHand(int line) {
        return new InvalidConfigException(line, Messages.SIGNAL.text("config.mustEditByHand"));
    }
}
