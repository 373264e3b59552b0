package dev.gateboard.signal.probe;

import dev.gateboard.model.signal.ProbeRules;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The keys of every probe that say when its results change a gate (rule R11).
public final class ProbeRuleKeys {
    /// The key that says what no data is.
    public static final String NO_DATA = "noData";

    private static final String CONSECUTIVE = "consecutive";
    private static final String ERROR_LIMIT = "errorLimit";
    private static final String MODE = "mode";
    private static final String PASS = "pass";
    private static final String FAIL = "fail";

    /// In the order in which the documentation has them.
    static final List<ProbeKey> KEYS = List.of(
            ProbeKey.optional(
                    "consecutive",
                    new ProbeKeyType.Counts(List.of(PASS, FAIL), 1, ProbeRules.LONGEST),
                    "How many passes in a row pass a gate, and how many fails in a row fail it. Default: {pass: 1,"
                            + " fail: 2}."),
            ProbeKey.optional(
                    "errorLimit",
                    new ProbeKeyType.WholeNumber(0, ProbeRules.LONGEST - 1),
                    "How many errors in a row change nothing; one more fails the gate. Default: errors never fail it."),
            ProbeKey.optional(
                    "noData",
                    new ProbeKeyType.Choice(List.of("inconclusive", "fail")),
                    "What no data counts as; never as a pass. Default: no data, which changes nothing."),
            ProbeKey.optional(
                    "mode",
                    new ProbeKeyType.Choice(List.of("observe")),
                    "With observe the probe is asked and shown, and changes no gate."));

    private ProbeRuleKeys() {}

    /// The rules that a probe's keys give, which are checked.
    public static ProbeRules rules(YamlNode.Mapping keys) throws InvalidConfigException {
        var rows = keys.get(CONSECUTIVE).isEmpty()
                ? new YamlNode.Mapping(keys.line(), Map.of())
                : keys.mapping(CONSECUTIVE);
        var limit = keys.number(ERROR_LIMIT);
        return new ProbeRules(
                rows.number(PASS).map(Double::intValue).orElse(ProbeRules.DEFAULT.passes()),
                rows.number(FAIL).map(Double::intValue).orElse(ProbeRules.DEFAULT.fails()),
                limit.isPresent() ? OptionalInt.of(limit.get().intValue()) : OptionalInt.empty(),
                !keys.text(MODE).isEmpty());
    }
}
