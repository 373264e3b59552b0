package dev.gateboard.signal;

import dev.gateboard.model.Problem;
import dev.gateboard.model.Release;
import dev.gateboard.signal.dashboard.Requirement;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// `NAME.probes.yaml`: probes by id, and which gates they are bound to. It names sources by key only, so it is safe to
/// share.
///
/// @param probes by id, after substitution
/// @param bind gate paths as written, each with its line and its probes' ids
public record Sidecar(Map<String, Probe> probes, List<Bound> bind, List<Problem> problems) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern ERRORS = Pattern.compile("=~?\\s*[\"']\\^?(5\\.\\.|5xx|5\\[0-9]|5\\d\\d)");
    private static final List<String> MAPS = List.of("pass", "fail", "headers", "expect");
    private static final List<String> SIGNALS = List.of("traces", "logs", "metrics");

    /// One line of `bind:`.
    public record Bound(int line, String path, List<String> probes) {}

    public Sidecar {
        probes = Map.copyOf(probes);
        bind = List.copyOf(bind);
        problems = List.copyOf(problems);
    }

    /// Reads a sidecar for a release.
    public static Sidecar read(String text, Sources sources, Release release) throws Malformed {
        var top = Yaml.read(text);
        top.allow(List.of("version", "vars", "probes", "bind"));
        if (!top.text("version").equals("1"))
            throw new Malformed(top.lineOf("version"), "The file begins with `version: 1`.");
        var vars = new LinkedHashMap<String, String>();
        for (var name : top.mapping("vars").entries().keySet())
            vars.put(name, top.mapping("vars").text(name));
        var variables = new Variables(vars, release);
        var problems = new ArrayList<Problem>();
        var probes = new LinkedHashMap<String, Probe>();
        for (var entry : top.mapping("probes").entries().entrySet()) {
            var id = entry.getKey();
            int line = entry.getValue().line();
            if (!ID.matcher(id).matches())
                throw new Malformed(line, "`" + id + "` is no probe's id: use small letters, digits, dots and dashes.");
            if (!(entry.getValue() instanceof Yaml.Mapping keys))
                throw new Malformed(line, "The probe `" + id + "` is a map with `kind:` and `source:`.");
            probes.put(id, probe(id, keys, variables, sources, problems));
        }
        return new Sidecar(probes, bind(top.mapping("bind"), probes, problems), problems);
    }

    private static List<Bound> bind(Yaml.Mapping bind, Map<String, Probe> probes, List<Problem> problems)
            throws Malformed {
        var all = new ArrayList<Bound>();
        for (var path : bind.entries().keySet()) {
            int line = bind.lineOf(path);
            var ids = bind.texts(path);
            for (var id : ids)
                if (!probes.containsKey(id))
                    problems.add(new Problem(line, "There is no probe `" + id + "` in this file."));
            all.add(new Bound(line, path, ids));
        }
        return all;
    }

    private static Probe probe(
            String id, Yaml.Mapping keys, Variables variables, Sources sources, List<Problem> problems)
            throws Malformed {
        var word = keys.text("kind");
        var kind = Kind.of(word)
                .orElseThrow(() -> new Malformed(
                        keys.lineOf("kind"),
                        "`" + word + "` is no kind of probe; did you mean `" + Nearest.of(word, Kind.words()) + "`?"));
        keys.allow(kind.keys());
        for (var needed : kind.required())
            if (keys.get(needed).isEmpty())
                throw new Malformed(keys.line(), "A probe of the kind " + word + " needs its `" + needed + "`.");
        if (kind == Kind.PROMQL
                && keys.get("pass").isEmpty()
                && keys.get("fail").isEmpty())
            throw new Malformed(
                    keys.line(), "A probe of the kind promql needs `pass`, `fail` or both, as in `pass: {max: 0.3}`.");
        var source = keys.text("source");
        check(id, keys, "source", kind.source(), sources, problems);
        for (var signal : keys.texts("signal"))
            if (!SIGNALS.contains(signal))
                throw new Malformed(
                        keys.lineOf("signal"),
                        "`" + signal + "` is no signal; did you mean `" + Nearest.of(signal, SIGNALS) + "`?");
        patterns(kind, keys);
        if (kind == Kind.PROMQL && isSilentWithoutErrors(keys.text("query")))
            problems.add(new Problem(
                    keys.lineOf("query"),
                    "The query of `" + id + "` has no value before the first error, since no series is counted then:"
                            + " write `(sum(…) or vector(0))` above its division."));
        if (kind == Kind.DASHBOARD) dashboard(id, keys, sources, problems);
        var title = keys.text("title");
        return new Probe(
                id,
                kind,
                keys.line(),
                title.isEmpty() ? id : title,
                source,
                keys.duration("interval", Duration.ofSeconds(30)),
                keys.duration("freshness", kind.freshness()),
                keys(kind, keys, variables));
    }

    /// Whether errors are divided by all, and there is nothing to divide as long as there are none.
    private static boolean isSilentWithoutErrors(String query) {
        var errors = ERRORS.matcher(query);
        return errors.find() && query.indexOf('/', errors.end()) > 0 && !query.contains("or vector(0)");
    }

    /// A regular expression and a glob that cannot be read are refused here, not met again at every question.
    private static void patterns(Kind kind, Yaml.Mapping keys) throws Malformed {
        var key = kind == Kind.ALERT_RULE ? "name" : kind.source() == Source.Kind.FOLDER ? "path" : "";
        if (key.isEmpty()) return;
        try {
            if (kind == Kind.ALERT_RULE) Pattern.compile(keys.text(key));
            else FileSystems.getDefault().getPathMatcher("glob:" + keys.text(key));
        } catch (PatternSyntaxException e) {
            throw new Malformed(keys.lineOf(key), "`" + key + "` is no pattern: " + e.getDescription() + ".");
        }
    }

    private static void dashboard(String id, Yaml.Mapping keys, Sources sources, List<Problem> problems)
            throws Malformed {
        for (var word : keys.texts("require"))
            if (Requirement.of(word).isEmpty())
                throw new Malformed(
                        keys.lineOf("require"),
                        "`" + word + "` is nothing a dashboard is asked for; did you mean `"
                                + Nearest.of(word, Requirement.words()) + "`?");
        if (!keys.text("prometheus").isEmpty())
            check(id, keys, "prometheus", Source.Kind.PROMETHEUS, sources, problems);
    }

    /// Warns of a source that is not there; one of another kind is refused.
    private static void check(
            String id, Yaml.Mapping keys, String key, Source.Kind wanted, Sources sources, List<Problem> problems)
            throws Malformed {
        var source = keys.text(key);
        var known = sources.source(source);
        if (known.isEmpty())
            problems.add(new Problem(
                    keys.lineOf(key),
                    "There is no source `" + source + "` in your sources.yaml, so the probe `" + id
                            + "` cannot be asked."));
        else if (known.get().kind() != wanted)
            throw new Malformed(
                    keys.lineOf(key),
                    "A probe of the kind " + keys.text("kind") + " asks a source of the kind " + wanted.word() + "; `"
                            + source + "` is of the kind " + known.get().kind().word() + ".");
    }

    private static boolean isMap(Kind kind, String key) {
        return MAPS.contains(key) || (kind == Kind.CONTROLLED_ALERT && key.equals("labels"));
    }

    private static Probe.Keys keys(Kind kind, Yaml.Mapping from, Variables variables) throws Malformed {
        var lists = new LinkedHashMap<String, List<String>>();
        var maps = new LinkedHashMap<String, Map<String, String>>();
        var missing = "";
        for (var key : from.entries().keySet()) {
            if (isMap(kind, key)) {
                var inner = from.mapping(key);
                if (key.equals("pass") || key.equals("fail")) inner.allow(Range.KEYS);
                var map = new LinkedHashMap<String, String>();
                for (var name : inner.entries().keySet()) {
                    if (key.equals("pass") || key.equals("fail")) inner.number(name);
                    map.put(name, variables.fill(inner.text(name)));
                }
                maps.put(key, map);
                continue;
            }
            if (key.equals("for") || key.equals("window") || key.equals("since")) from.duration(key, Duration.ZERO);
            if (key.equals("samples") || key.equals("min") || key.equals("minVolume")) from.number(key);
            var texts = new ArrayList<String>();
            for (var text : from.texts(key)) {
                var unknown = variables.unknown(text);
                if (!unknown.isEmpty())
                    throw new Malformed(
                            from.lineOf(key), "There is no variable `${" + unknown + "}`: name it in `vars`.");
                if (missing.isEmpty()) missing = variables.missing(text);
                texts.add(variables.fill(text));
            }
            lists.put(key, texts);
        }
        return new Probe.Keys(lists, maps, missing);
    }
}
