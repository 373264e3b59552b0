package dev.gateboard.signal;

import dev.gateboard.model.checklist.Problem;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.Sources;
import dev.gateboard.signal.config.SpellingSuggestion;
import dev.gateboard.signal.config.YamlNode;
import dev.gateboard.signal.dashboard.DashboardRequirement;
import dev.gateboard.signal.file.EnvContractCheck;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.ThresholdRange;
import dev.gateboard.signal.variable.KeyFiller;
import dev.gateboard.signal.variable.ProbeVariables;
import dev.gateboard.signal.variable.VariablePlace;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads one probe of a sidecar: its variables are filled first, and what comes of that is checked key by key.
record ProbeParser(String id, ProbeVariables variables, Sources sources, List<Problem> problems) {
    private static final Pattern ERRORS = Pattern.compile("=~?\\s*[\"']\\^?(5\\.\\.|5xx|5\\[0-9]|5\\d\\d)");
    private static final Pattern METHOD = Pattern.compile("[A-Za-z]{1,20}");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final List<String> RANGES = List.of("pass", "fail");
    private static final List<String> HEADERS = List.of("headers", "expect");
    private static final List<String> SIGNALS = List.of("traces", "logs", "metrics");
    private static final List<String> WHOLE = List.of("samples", "min");
    private static final List<String> SPANS = List.of("for", "window", "since");
    private static final int MOST = 1_000_000_000;

    ProbeDefinition read(YamlNode.Mapping written) throws InvalidConfigException {
        var word = written.text("kind");
        var kind = ProbeKind.of(word)
                .orElseThrow(() -> new InvalidConfigException(
                        written.lineOf("kind"),
                        "`" + word + "` is no kind of probe; did you mean `"
                                + SpellingSuggestion.of(word, ProbeKind.words()) + "`?"));
        written.requireKnownKeys(kind.keys());
        for (var key : written.entries().keySet())
            if (!KeyFiller.isMap(kind, key) && !kind.takesList(key)) written.text(key);
        for (var needed : kind.required())
            if (written.get(needed).isEmpty())
                throw new InvalidConfigException(
                        written.line(), "A probe of the kind " + word + " needs its `" + needed + "`.");
        if (kind == ProbeKind.PROMQL
                && written.get("pass").isEmpty()
                && written.get("fail").isEmpty())
            throw new InvalidConfigException(
                    written.line(),
                    "A probe of the kind promql needs `pass`, `fail` or both, as in `pass: {max: 0.3}`.");
        if (kind == ProbeKind.PROMQL && isSilentWithoutErrors(written.text("query")))
            problems.add(new Problem(
                    written.lineOf("query"),
                    "The query of `" + id + "` has no value before the first error, since no series is counted then:"
                            + " write `(sum(…) or vector(0))` above its division."));
        var filled = new KeyFiller(kind, variables).fill(written);
        return probe(kind, written, filled);
    }

    private ProbeDefinition probe(ProbeKind kind, YamlNode.Mapping written, KeyFiller.FilledResult filled)
            throws InvalidConfigException {
        var keys = filled.keys();
        check(kind, keys);
        var source = keys.get("source").isEmpty() ? written.text("source") : keys.text("source");
        check(kind.text(), written.lineOf("source"), source, kind.source());
        if (!keys.text("prometheus").isEmpty())
            check(kind.text(), keys.lineOf("prometheus"), keys.text("prometheus"), Source.SourceKind.PROMETHEUS);
        var title = keys.text("title");
        return new ProbeDefinition(
                id,
                kind,
                written.line(),
                title.isEmpty() ? id : title,
                source,
                keys.duration("interval", Duration.ofSeconds(30)),
                keys.duration("freshness", kind.freshness()),
                keys(kind, keys, filled.trouble()));
    }

    /// Whether errors are divided by all, and there is nothing to divide as long as there are none.
    private static boolean isSilentWithoutErrors(String query) {
        var errors = ERRORS.matcher(query);
        return errors.find() && query.indexOf('/', errors.end()) > 0 && !query.contains("or vector(0)");
    }

    /// What cannot be asked is refused here, not met again at every question.
    private static void check(ProbeKind kind, YamlNode.Mapping keys) throws InvalidConfigException {
        patterns(kind, keys);
        for (var signal : keys.texts("signal")) known(keys, "signal", signal, SIGNALS, "no signal");
        for (var format : keys.texts("format")) known(keys, "format", format, EnvContractCheck.FORMATS, "no format");
        for (var word : kind == ProbeKind.DASHBOARD ? keys.texts("require") : List.<String>of())
            known(keys, "require", word, DashboardRequirement.words(), "nothing a dashboard is asked for");
        if (!keys.text("series").isEmpty())
            known(keys, "series", keys.text("series"), List.of("all", "any"), "no way to judge several series");
        keys.whole("status", 100, 599);
        keys.atLeastZero("minVolume");
        for (var key : WHOLE) keys.whole(key, key.equals("samples") ? 1 : 0, MOST);
        for (var key : SPANS) keys.duration(key, Duration.ZERO);
        if (!METHOD.matcher(keys.text("method") + "GET").matches())
            throw new InvalidConfigException(
                    keys.lineOf("method"), "`method` is a method of HTTP such as GET or HEAD.");
        for (var key : RANGES) range(keys, key);
    }

    private static void known(YamlNode.Mapping keys, String key, String word, List<String> known, String what)
            throws InvalidConfigException {
        if (!known.contains(word))
            throw new InvalidConfigException(
                    keys.lineOf(key),
                    "`" + word + "` is " + what + "; did you mean `" + SpellingSuggestion.of(word, known) + "`?");
    }

    private static void patterns(ProbeKind kind, YamlNode.Mapping keys) throws InvalidConfigException {
        for (var key : List.of("name", "path", "signers")) {
            var place = VariablePlace.of(kind, key);
            var text = keys.text(key);
            if (text.isEmpty() || place == VariablePlace.URL) continue;
            try {
                if (place == VariablePlace.PATTERN) Pattern.compile(text);
                else FileSystems.getDefault().getPathMatcher("glob:" + text);
            } catch (PatternSyntaxException e) {
                throw new InvalidConfigException(
                        keys.lineOf(key), "`" + key + "` is no pattern: " + e.getDescription() + ".");
            }
        }
    }

    private static void range(YamlNode.Mapping keys, String key) throws InvalidConfigException {
        if (keys.get(key).isEmpty()) return;
        var inner = keys.mapping(key);
        inner.requireKnownKeys(ThresholdRange.KEYS);
        var bounds = new LinkedHashMap<String, String>();
        for (var name : inner.entries().keySet()) {
            inner.number(name);
            bounds.put(name, inner.text(name));
        }
        if (ThresholdRange.of(bounds).isEmpty())
            throw new InvalidConfigException(
                    keys.lineOf(key), "No value is in `" + key + "`: its bounds exclude each other.");
    }

    /// Warns of a source that is not there; one of another kind is refused.
    private void check(String word, int line, String source, Source.SourceKind wanted) throws InvalidConfigException {
        var known = sources.source(source);
        if (known.isEmpty())
            problems.add(new Problem(
                    line,
                    "There is no source `" + source + "` in your sources.yaml, so the probe `" + id
                            + "` cannot be asked."));
        else if (known.get().kind() != wanted)
            throw new InvalidConfigException(
                    line,
                    "A probe of the kind " + word + " asks a source of the kind " + wanted.yamlName() + "; `" + source
                            + "` is of the kind " + known.get().kind().yamlName() + ".");
    }

    private static ProbeDefinition.ProbeSettings keys(ProbeKind kind, YamlNode.Mapping from, String trouble)
            throws InvalidConfigException {
        var lists = new LinkedHashMap<String, List<String>>();
        var maps = new LinkedHashMap<String, Map<String, String>>();
        for (var key : from.entries().keySet()) {
            if (!KeyFiller.isMap(kind, key)) lists.put(key, new ArrayList<>(from.texts(key)));
            else maps.put(key, map(key, from.mapping(key)));
        }
        return new ProbeDefinition.ProbeSettings(lists, maps, trouble);
    }

    private static Map<String, String> map(String key, YamlNode.Mapping inner) throws InvalidConfigException {
        var map = new LinkedHashMap<String, String>();
        for (var name : inner.entries().keySet()) {
            boolean isHeader = HEADERS.contains(key);
            if (isHeader && !HEADER.matcher(name).matches())
                throw new InvalidConfigException(inner.lineOf(name), "`" + name + "` is no name of a header.");
            map.put(name, isHeader ? inner.anyText(name) : inner.text(name));
        }
        return map;
    }
}
