package dev.gateboard.signal.variable;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlNode;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// `vars` of a sidecar and, where it has none of that name, the release's `${service}`, `${environment}` and
/// `${release}` (rule R13). A value is data: where it goes, it is escaped, and it never becomes a part of a query's
/// language.
public final class ProbeVariables {
    static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /// What looks like a reference and is none; `${1}` is a group of `label_replace`.
    private static final Pattern ODD =
            Pattern.compile("\\$\\{(?![A-Za-z_][A-Za-z0-9_]*\\}|[0-9]+\\})[ A-Za-z0-9_.-]*\\}");

    /// By name, each value it may have; none where it has no value yet.
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private ProbeVariables(Release release) {
        values.put("service", given(List.of(release.service())));
        values.put("environment", given(List.of(release.environment())));
        values.put("release", given(release.names()));
    }

    /// Reads the block `vars`; a variable may be made of others.
    public static ProbeVariables read(YamlNode.Mapping vars, Release release) throws InvalidConfigException {
        var variables = new ProbeVariables(release);
        for (var name : vars.entries().keySet()) {
            if (!NAME.matcher(name).matches())
                throw new InvalidConfigException(vars.lineOf(name), Messages.SIGNAL.text("variable.badName", name));
            variables.values.remove(name);
        }
        for (var name : vars.entries().keySet()) variables.define(name, vars, new LinkedHashSet<>());
        return variables;
    }

    private void define(String name, YamlNode.Mapping vars, Set<String> open) throws InvalidConfigException {
        if (values.containsKey(name)) return;
        if (!open.add(name))
            throw new InvalidConfigException(vars.lineOf(name), Messages.SIGNAL.text("variable.circular", name));
        var text = vars.anyText(name);
        for (var other : references(text)) if (vars.get(other).isPresent()) define(other, vars, open);
        check(text, vars.lineOf(name));
        var made = List.of("");
        int end = 0;
        var matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            made = joined(made, List.of(text.substring(end, matcher.start())));
            made = joined(made, values.getOrDefault(matcher.group(1), List.of()));
            end = matcher.end();
        }
        values.put(name, given(joined(made, List.of(text.substring(end)))));
        open.remove(name);
    }

    private static List<String> joined(List<String> firsts, List<String> seconds) {
        var all = new ArrayList<String>();
        for (var first : firsts) for (var second : seconds) all.add(first + second);
        return all;
    }

    private static List<String> given(List<String> values) {
        return values.stream()
                .filter(value -> !BlankText.isBlank(value))
                .distinct()
                .toList();
    }

    static List<String> references(String text) {
        return REFERENCE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /// Refuses a reference to what nobody defined.
    void check(String text, int line) throws InvalidConfigException {
        var odd = ODD.matcher(text);
        if (odd.find())
            throw new InvalidConfigException(line, Messages.SIGNAL.text("variable.odd", odd.group(), "${name}"));
        for (var name : references(text))
            if (!values.containsKey(name))
                throw new InvalidConfigException(line, Messages.SIGNAL.text("variable.unknown", "${" + name + "}"));
    }

    /// What the reference means; none where it has no value.
    List<String> valuesOf(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The text with its variables filled in, or why that cannot be.
    ///
    /// @param key what the text is of, for the sentence
    /// Why a variable cannot be filled becomes the reason of a reading, which is stored: it is in English.
    FilledTexts fill(String text, VariablePlace place, String key) {
        return Language.ENGLISH.call(() -> filled(text, place, key));
    }

    private FilledTexts filled(String text, VariablePlace place, String key) {
        for (var name : references(text))
            if (valuesOf(name).isEmpty())
                return FilledTexts.ofProblem(
                        name.equals("release")
                                ? Messages.SIGNAL.text("variable.noRelease")
                                : Messages.SIGNAL.text("variable.noValue", name));
        if (references(text).isEmpty()) return FilledTexts.ofTexts(List.of(text));
        return new TextFiller(this, key).fill(text, place);
    }

    /// @param texts each a form it may have; one, but where any of several names will do
    /// @param problem why it cannot be filled, in one sentence; empty where it is
    record FilledTexts(List<String> texts, String problem) {
        static FilledTexts ofTexts(List<String> texts) {
            return new FilledTexts(texts, "");
        }

        static FilledTexts ofProblem(String trouble) {
            return new FilledTexts(List.of(), trouble);
        }
    }
}
