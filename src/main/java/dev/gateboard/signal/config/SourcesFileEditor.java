package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes the text of a `sources.yaml` where a source stands in it, and nothing else: comments, order and whatever
/// else its owner wrote stay as they are.
public final class SourcesFileEditor {
    private static final Pattern HEAD = Pattern.compile("sources:\\s*(\\{\\s*}|~|null)?\\s*(#.*)?");
    private static final Pattern KEY = Pattern.compile("(\\s+)(\"[^\"]*\"|'[^']*'|[^\\s:#'\"][^:#]*?)\\s*:(\\s.*)?");

    /// The beginning of a source that is written between braces.
    private static final Pattern BRACE = Pattern.compile("[^\\n{#]*:\\s*\\{");

    private final List<String> lines;

    /// Lines of one source, the first included.
    private record LineRange(int from, int to) {}

    private SourcesFileEditor(String text) {
        lines = new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)", -1)));
        lines.removeIf(String::isEmpty);
        if (!lines.isEmpty() && !lines.getLast().endsWith("\n")) lines.set(lines.size() - 1, lines.getLast() + "\n");
    }

    /// With one source more, behind the others; empty where the list is written in a way that has no place for it.
    public static Optional<String> add(String text, SourceDraft draft) {
        var sources =
                new SourcesFileEditor(text.isBlank() ? "# " + Messages.SIGNAL.text("sources.heading") + "\n" : text);
        int head = sources.head();
        if (head < 0) {
            if (sources.lines.stream().anyMatch(line -> line.startsWith("sources"))) return Optional.empty();
            sources.lines.add("sources:\n");
            head = sources.lines.size() - 1;
        }
        sources.lines.set(head, sources.lines.get(head).replaceFirst("^sources:\\s*(\\{\\s*}|~|null)", "sources:"));
        var places = sources.places(head);
        int at = places.values().stream().mapToInt(LineRange::to).max().orElse(head + 1);
        sources.lines.add(at, sources.indent(places) + entry(draft) + "\n");
        return Optional.of(sources.text());
    }

    /// Without this source; empty where its place cannot be told.
    public static Optional<String> remove(String text, String key) {
        var sources = new SourcesFileEditor(text);
        return sources.place(key).map(place -> {
            sources.lines.subList(place.from(), place.to()).clear();
            return sources.text();
        });
    }

    /// With this source as it is drafted: only what differs is written anew where that can be done.
    public static Optional<String> replace(String text, SourceDraft before, SourceDraft after) {
        var sources = new SourcesFileEditor(text);
        return sources.place(before.key()).map(place -> {
            var written = String.join("", sources.lines.subList(place.from(), place.to()));
            var next = edited(written, before, after).orElseGet(() -> sources.rewriteEntry(place, after));
            sources.lines.subList(place.from(), place.to()).clear();
            sources.lines.add(place.from(), next);
            return sources.text();
        });
    }

    /// With this webhook, behind the address where there was none; empty where its place cannot be told.
    public static Optional<String> setWebhook(String text, Source source, String webhook) {
        var sources = new SourcesFileEditor(text);
        return sources.place(source.key()).flatMap(place -> {
            var written = String.join("", sources.lines.subList(place.from(), place.to()));
            var next = source.webhook().isEmpty()
                    ? withWebhook(written, source.kind().address(), webhook)
                    : scalar(written, "webhook", source.webhook(), webhook);
            sources.lines.subList(place.from(), place.to()).clear();
            return next.map(entry -> {
                sources.lines.add(place.from(), entry);
                return sources.text();
            });
        });
    }

    /// Between braces it follows the address; in a block it has a line of its own.
    private static Optional<String> withWebhook(String entry, String address, String webhook) {
        var place = scalarPattern(address).matcher(entry);
        if (!place.find()) return Optional.empty();
        var key = "webhook: " + quoted(webhook);
        if (BRACE.matcher(entry).lookingAt())
            return Optional.of(entry.substring(0, place.end()) + ", " + key + entry.substring(place.end()));
        int begin = entry.lastIndexOf('\n', place.start()) + 1;
        int next = entry.indexOf('\n', place.end()) + 1;
        var indent = entry.substring(begin, place.start());
        var ending = entry.startsWith("\r\n", next - 2) ? "\r\n" : "\n";
        return Optional.of(entry.substring(0, next) + indent + key + ending + entry.substring(next));
    }

    /// Only the scalars that differ; empty where a part comes or goes.
    private static Optional<String> edited(String written, SourceDraft before, SourceDraft after) {
        if (!before.key().equals(after.key()) || before.kind() != after.kind()) return Optional.empty();
        var text = Optional.of(written);
        text = text.flatMap(each -> scalar(each, after.kind().address(), before.address(), after.address()));
        text = text.flatMap(each -> scalar(each, "username", before.user(), after.user()));
        var secret = before.user().isEmpty() ? "credentials" : "password";
        text = text.flatMap(each -> scalar(each, secret, before.secret(), after.secret()));
        return text.flatMap(each -> scalar(each, "X-Scope-OrgID", before.tenant(), after.tenant()));
    }

    private static Optional<String> scalar(String text, String key, String before, String after) {
        if (before.equals(after)) return Optional.of(text);
        if (isProgram(before) || isProgram(after)) return Optional.empty();
        if (before.isEmpty() || after.isEmpty()) return Optional.empty();
        var place = scalarPattern(key).matcher(text);
        return place.find()
                ? Optional.of(place.replaceFirst(Matcher.quoteReplacement(place.group(1) + quoted(after))))
                : Optional.empty();
    }

    private static Pattern scalarPattern(String key) {
        return Pattern.compile("(?<![\\w-])(" + Pattern.quote(key) + "\\s*:\\s*)(\"[^\"]*\"|'[^']*'|[^,}\\s]+)");
    }

    private String rewriteEntry(LineRange place, SourceDraft draft) {
        var first = lines.get(place.from());
        return first.substring(0, first.length() - first.stripLeading().length()) + entry(draft) + "\n";
    }

    private static String entry(SourceDraft draft) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("kind", draft.kind().yamlName());
        keys.put(draft.kind().address(), draft.address());
        if (!draft.user().isEmpty())
            keys.put("basic_auth", ordered("username", draft.user(), "password", value(draft.secret())));
        else if (!draft.secret().isEmpty()) keys.put("authorization", Map.of("credentials", value(draft.secret())));
        if (!draft.tenant().isEmpty()) keys.put("headers", Map.of("X-Scope-OrgID", value(draft.tenant())));
        return YamlFlowWriter.text(draft.key()) + ": {" + YamlFlowWriter.keys(keys) + "}";
    }

    private static boolean isProgram(String typed) {
        return typed.startsWith(CredentialParser.EXEC + ":");
    }

    /// A program and its arguments as the map they are; what is no list stays a text, which is refused when it is read.
    private static Object value(String typed) {
        if (!isProgram(typed)) return typed;
        try {
            var program = YamlNode.read(typed);
            return program.get(CredentialParser.EXEC)
                            .filter(YamlNode.Sequence.class::isInstance)
                            .isPresent()
                    ? Map.of(CredentialParser.EXEC, program.texts(CredentialParser.EXEC))
                    : typed;
        } catch (InvalidConfigException _) {
            return typed;
        }
    }

    private static Map<String, Object> ordered(String first, String one, String second, Object other) {
        var map = new LinkedHashMap<String, Object>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }

    private static String quoted(String text) {
        return YamlFlowWriter.text(text);
    }

    private int head() {
        for (int index = 0; index < lines.size(); index++)
            if (HEAD.matcher(lines.get(index).stripTrailing()).matches()) return index;
        return -1;
    }

    private Optional<LineRange> place(String key) {
        int head = head();
        return head < 0 ? Optional.empty() : Optional.ofNullable(places(head).get(key));
    }

    /// Where each source stands. Comments and empty lines before one belong to it no more than to the one before.
    private Map<String, LineRange> places(int head) {
        var places = new LinkedHashMap<String, LineRange>();
        var indent = "";
        var open = "";
        int from = -1;
        int index = head + 1;
        for (; index < lines.size(); index++) {
            var line = lines.get(index).stripTrailing();
            if (line.isBlank() || line.stripLeading().startsWith("#")) continue;
            if (!Character.isWhitespace(line.charAt(0))) break;
            var key = KEY.matcher(line);
            if (!key.matches() || (!indent.isEmpty() && !key.group(1).equals(indent))) continue;
            indent = key.group(1);
            if (from >= 0) places.put(open, new LineRange(from, end(from, index)));
            open = key.group(2).replaceAll("^['\"]|['\"]$", "");
            from = index;
        }
        if (from >= 0) places.put(open, new LineRange(from, end(from, index)));
        return places;
    }

    private int end(int from, int next) {
        int end = next;
        while (end > from + 1) {
            var line = lines.get(end - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) break;
            end--;
        }
        return end;
    }

    private String indent(Map<String, LineRange> places) {
        return places.values().stream()
                .findFirst()
                .map(place -> lines.get(place.from()))
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .orElse("  ");
    }

    private String text() {
        return String.join("", lines);
    }
}
