package dev.gateboard.signal.probe;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlNode;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// A key that a probe may have.
///
/// @param place what its value is put into, which decides how a variable is escaped
/// @param documentation one sentence
public record ProbeKey(String name, ProbeKeyType type, boolean isRequired, VariablePlace place, String documentation) {

    /// A key every probe of the kind needs.
    public static ProbeKey required(String name, ProbeKeyType type, VariablePlace place, String documentation) {
        return new ProbeKey(name, type, true, place, documentation);
    }

    /// A needed key whose value is used as it is.
    public static ProbeKey required(String name, ProbeKeyType type, String documentation) {
        return required(name, type, VariablePlace.TEXT, documentation);
    }

    /// A key a probe of the kind may leave out.
    public static ProbeKey optional(String name, ProbeKeyType type, VariablePlace place, String documentation) {
        return new ProbeKey(name, type, false, place, documentation);
    }

    /// A key that may be left out, whose value is used as it is.
    public static ProbeKey optional(String name, ProbeKeyType type, String documentation) {
        return optional(name, type, VariablePlace.TEXT, documentation);
    }

    /// The same, with its value put into another place.
    public ProbeKey at(VariablePlace other) {
        return new ProbeKey(name, type, isRequired, other, documentation);
    }

    /// The keys of every probe.
    static List<ProbeKey> common(SourceKind source, Duration freshness) {
        return Stream.concat(own(source, freshness).stream(), ProbeRuleKeys.KEYS.stream())
                .toList();
    }

    private static List<ProbeKey> own(SourceKind source, Duration freshness) {
        return List.of(
                required("kind", new ProbeKeyType.Text(), "The kind of probe."),
                required(
                        "source",
                        new ProbeKeyType.SourceName(source),
                        "The key of a source of kind " + source.yamlName() + "."),
                optional("title", new ProbeKeyType.Text(), "The name people see."),
                optional("interval", new ProbeKeyType.Span(), "How often the probe runs. Default: 30s."),
                optional(
                        "freshness",
                        new ProbeKeyType.Span(),
                        "How long a result counts. Default: "
                                + (freshness.toHours() > 0 ? freshness.toHours() + "h" : freshness.toMinutes() + "m")
                                + "."));
    }

    /// Refuses a value that could never be asked, so that it is met here and not at every question.
    public void check(YamlNode.Mapping keys) throws InvalidConfigException {
        if (keys.get(name).isEmpty()) return;
        try {
            switch (place) {
                case PATTERN -> Pattern.compile(keys.text(name));
                case GLOB, NAME_GLOB -> FileSystems.getDefault().getPathMatcher("glob:" + keys.text(name));
                case PROMQL, LOGQL, LOGSQL, TRACEQL, URL, HEADER, NAMES, TEXT -> {}
            }
        } catch (PatternSyntaxException e) {
            throw new InvalidConfigException(
                    keys.lineOf(name), Messages.SIGNAL.text("config.badPattern", name, e.getDescription()));
        }
        type.check(keys, name);
    }
}
