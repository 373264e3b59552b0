package dev.gateboard.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.config.SpellingSuggestion;
import dev.gateboard.signal.config.YamlNode;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.ProbeRuleKeys;
import dev.gateboard.signal.variable.KeyFiller;
import dev.gateboard.signal.variable.ProbeVariables;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one probe of a probes file: its variables are filled first, and what comes of that is checked key by key,
/// as its kind declares them.
record ProbeParser(
        String id, ProbeKindRegistry kinds, ProbeVariables variables, SourcesFile sources, List<Problem> problems) {

    ProbeDefinition read(YamlNode.Mapping written) throws InvalidConfigException {
        var word = written.text("kind");
        var kind = kinds.find(word)
                .orElseThrow(() -> new InvalidConfigException(
                        written.lineOf("kind"),
                        Messages.SIGNAL.text(
                                "config.unknownProbeKind", word, SpellingSuggestion.nearest(word, kinds.texts()))));
        var known = kind.keysOf(written);
        written.requireKnownKeys(known.stream().map(ProbeKey::name).toList());
        for (var key : written.entries().keySet()) if (isOneText(known, key)) written.text(key);
        for (var key : kind.keys())
            if (key.isRequired() && written.get(key.name()).isEmpty())
                throw new InvalidConfigException(
                        written.line(), Messages.SIGNAL.text("config.probeNeeds", word, key.name()));
        kind.check(id, written, problems);
        return probe(kind, written, new KeyFiller(variables).fill(written, known));
    }

    private static boolean isOneText(List<ProbeKey> known, String name) {
        return known.stream()
                .filter(key -> key.name().equals(name))
                .noneMatch(key -> key.type().isMap() || key.type().isList());
    }

    private ProbeDefinition probe(ProbeKind kind, YamlNode.Mapping written, KeyFiller.FilledResult filled)
            throws InvalidConfigException {
        var keys = filled.keys();
        for (var key : kind.allKeys()) key.check(keys);
        var source = keys.get("source").isEmpty() ? written.text("source") : keys.text("source");
        check(kind, written.lineOf("source"), source, kind.source());
        for (var key : kind.keys())
            if (key.type() instanceof ProbeKeyType.SourceName(var wanted)
                    && keys.get(key.name()).isPresent())
                check(kind, keys.lineOf(key.name()), keys.text(key.name()), wanted);
        var title = keys.text("title");
        var probe = new ProbeDefinition(
                id,
                kind,
                written.line(),
                title.isEmpty() ? id : title,
                source,
                keys.duration("interval", Duration.ofSeconds(30)),
                keys.duration("freshness", kind.freshness()),
                ProbeRuleKeys.rules(keys),
                settings(kind, keys, filled.problem()));
        if (probe.rules().passes() > 1 && probe.interval().compareTo(probe.freshness()) > 0)
            problems.add(new Problem(written.line(), Messages.SIGNAL.text("rules.neverInRow", id)));
        return probe;
    }

    /// Warns of a source that is not there; one of another kind is refused.
    private void check(ProbeKind kind, int line, String source, SourceKind wanted) throws InvalidConfigException {
        var known = sources.source(source);
        if (known.isEmpty())
            problems.add(new Problem(line, Messages.SIGNAL.text("config.probeWithoutSource", source, id)));
        else if (known.get().kind() != wanted)
            throw new InvalidConfigException(
                    line,
                    Messages.SIGNAL.text(
                            "config.otherSourceKind",
                            kind.text(),
                            wanted.yamlName(),
                            source,
                            known.get().kind().yamlName()));
    }

    private static ProbeDefinition.ProbeSettings settings(ProbeKind kind, YamlNode.Mapping from, String trouble)
            throws InvalidConfigException {
        var lists = new LinkedHashMap<String, List<String>>();
        var maps = new LinkedHashMap<String, Map<String, String>>();
        for (var key : kind.allKeys()) {
            if (from.get(key.name()).isEmpty()) continue;
            if (key.type().isMap()) maps.put(key.name(), map(from.mapping(key.name())));
            else lists.put(key.name(), from.texts(key.name()));
        }
        return new ProbeDefinition.ProbeSettings(lists, maps, trouble);
    }

    private static Map<String, String> map(YamlNode.Mapping inner) throws InvalidConfigException {
        var map = new LinkedHashMap<String, String>();
        for (var name : inner.entries().keySet()) map.put(name, inner.anyText(name));
        return map;
    }
}
