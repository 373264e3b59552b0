package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of one run, of its tool and the tool's extensions, and what they say of a result (SARIF 2.1.0, sections
/// 3.19.23 and 3.52).
final class SarifRules {
    private static final long ABSENT = -1;

    private final JsonShape run;
    private final List<JsonShape> driver;
    private final List<List<JsonShape>> extensions = new ArrayList<>();

    SarifRules(JsonShape run) throws UnexpectedShapeException {
        this.run = run;
        var tool = run.object("tool");
        driver = tool.object("driver").maybeList("rules");
        for (var extension : tool.maybeList("extensions")) extensions.add(extension.maybeList("rules"));
    }

    /// The rule of a result; empty where the run does not describe it.
    Optional<JsonShape> ruleOf(JsonShape result) throws UnexpectedShapeException {
        var rules = driver;
        long index = index(result, "ruleIndex");
        if (result.has("rule")) {
            var reference = result.object("rule");
            if (reference.has("toolComponent")) {
                long component = index(reference.object("toolComponent"), "index");
                if (component != ABSENT) rules = at(extensions, component);
            }
            index = reference.has("index") ? index(reference, "index") : index;
        }
        return index == ABSENT
                ? named(idOf(result))
                : Optional.of(at(rules, index).isObject());
    }

    /// An index that is not there is -1 (section 3.7.4).
    private static long index(JsonShape from, String member) throws UnexpectedShapeException {
        return from.has(member) ? from.whole(member) : ABSENT;
    }

    private static <T> T at(List<T> list, long index) throws UnexpectedShapeException {
        if (index < 0 || index >= list.size())
            throw new UnexpectedShapeException(Messages.SIGNAL.text("sarif.noSuchRule", index));
        return list.get((int) index);
    }

    /// An id may be that of a rule with something below it, as `CA1000/1` (section 3.27.5).
    private Optional<JsonShape> named(String id) {
        if (id.isEmpty()) return Optional.empty();
        var all = new ArrayList<>(driver);
        extensions.forEach(all::addAll);
        var found = all.stream()
                .filter(rule -> rule.node().path("id").asString("").equals(id))
                .findFirst();
        int slash = id.lastIndexOf('/');
        return found.isPresent() || slash < 0 ? found : named(id.substring(0, slash));
    }

    /// The id of a result's rule; empty where it has none.
    static String idOf(JsonShape result) {
        return result.node()
                .path("ruleId")
                .asString(result.node().path("rule").path("id").asString(""));
    }

    /// The level of a result: its own, else what the run's settings say of its rule, else the rule's, else a warning
    /// (section 3.27.10); or worse, where the rule or the result tells a `security-severity` that is.
    SarifLevel levelOf(JsonShape result) throws UnexpectedShapeException {
        var rule = ruleOf(result);
        var level = stated(result, rule);
        for (var told : rule.isPresent() ? List.of(result, rule.get()) : List.of(result))
            level = level.orWorse(severity(told));
        return level;
    }

    private SarifLevel stated(JsonShape result, Optional<JsonShape> rule) throws UnexpectedShapeException {
        if (result.has("level")) return SarifLevel.of(result.text("level"));
        if (rule.isEmpty()) return SarifLevel.WARNING;
        for (var invocation : run.maybeList("invocations"))
            for (var override : invocation.maybeList("ruleConfigurationOverrides")) {
                var configuration = override.object("configuration");
                if (configuration.has("level") && isOf(override.object("descriptor"), rule.get()))
                    return SarifLevel.of(configuration.text("level"));
            }
        if (!rule.get().has("defaultConfiguration")) return SarifLevel.WARNING;
        var otherwise = rule.get().object("defaultConfiguration");
        return otherwise.has("level") ? SarifLevel.of(otherwise.text("level")) : SarifLevel.WARNING;
    }

    private boolean isOf(JsonShape descriptor, JsonShape rule) throws UnexpectedShapeException {
        if (descriptor.has("id"))
            return descriptor.text("id").equals(rule.node().path("id").asString(""));
        long index = descriptor.has("toolComponent") ? ABSENT : index(descriptor, "index");
        return index != ABSENT && at(driver, index).equals(rule);
    }

    private static SarifLevel severity(JsonShape told) throws UnexpectedShapeException {
        var severity = told.node().path("properties").path("security-severity");
        if (severity.isMissingNode() || severity.isNull()) return SarifLevel.NONE;
        try {
            double number = severity.isNumber() ? severity.doubleValue() : Double.parseDouble(severity.asString(""));
            if (number >= 0 && number <= 10) return SarifLevel.ofSeverity(number);
        } catch (NumberFormatException _) {
            // said below
        }
        throw new UnexpectedShapeException(Messages.SIGNAL.text("sarif.badSeverity", severity.asString("")));
    }
}
