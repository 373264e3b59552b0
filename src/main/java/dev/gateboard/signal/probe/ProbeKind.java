package dev.gateboard.signal.probe;

import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A kind of probe, all in one class: the source it asks, the keys it may have, and how it asks. Reading a probes
/// file, both JSON Schemas and the tables of the documentation follow from it. `ProbeKinds` lists every kind.
public interface ProbeKind {
    /// Its name in a probes file, such as `promql`. Reviews store it, so it never changes.
    String text();

    /// What passes, in one sentence.
    String summary();

    /// The kind of source it asks.
    SourceKind source();

    /// What it may have beside the keys of every probe: the required keys first.
    List<ProbeKey> keys();

    /// Asks the source once. What goes wrong there is a result too.
    ProbeResult ask(ProbeContext context);

    /// How long a result is fresh unless the probe says otherwise (rule R13).
    default Duration freshness() {
        return Duration.ofMinutes(15);
    }

    /// Keys of which at least one must be there; none where the required keys are enough.
    default List<String> alternatives() {
        return List.of();
    }

    /// Whether a person starts it each time, and no timer does.
    default boolean isManual() {
        return false;
    }

    /// Checks what the types of single keys do not show.
    ///
    /// @param id of the probe
    /// @param written its keys, before variables are filled
    /// @param problems takes warnings
    default void check(String id, YamlNode.Mapping written, List<Problem> problems) throws InvalidConfigException {}

    /// All its keys as they are meant in one probe, where one key decides what another takes.
    default List<ProbeKey> keysOf(YamlNode.Mapping written) {
        return allKeys();
    }

    /// Its own keys after those of every probe.
    default List<ProbeKey> allKeys() {
        var all = new ArrayList<>(ProbeKey.common(source(), freshness()));
        all.addAll(keys());
        return List.copyOf(all);
    }
}
