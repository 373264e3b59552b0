package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.Sources;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published schemas of the two YAML files know exactly the keys that their readers know.
class SchemasTest {
    private static JsonNode schema(String name) throws Exception {
        return new JsonMapper().readTree(Files.readString(Path.of("assets/dev/gateboard/signal", name)));
    }

    private static JsonNode of(JsonNode alternatives, String kind) {
        for (var one : alternatives)
            if (one.path("properties").path("kind").path("const").asString("").equals(kind)) return one;
        throw new AssertionError("no schema of the kind " + kind);
    }

    private static Set<String> keys(JsonNode schema) {
        return new LinkedHashSet<>(schema.path("properties").propertyNames());
    }

    private static Set<String> required(JsonNode schema) {
        var all = new LinkedHashSet<String>();
        schema.path("required").forEach(key -> all.add(key.asString("")));
        return all;
    }

    private static JsonNode probes() throws Exception {
        return schema("sidecar.schema.json")
                .path("properties")
                .path("probes")
                .path("additionalProperties")
                .path("oneOf");
    }

    private static JsonNode sources() throws Exception {
        return schema("sources.schema.json")
                .path("properties")
                .path("sources")
                .path("additionalProperties")
                .path("oneOf");
    }

    static List<ProbeKind> kinds() {
        return ProbeKinds.BUILT_IN.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfProbeHasTheKeysItsReaderKnows(ProbeKind kind) throws Exception {
        var schema = of(probes(), kind.text());

        assertThat(keys(schema))
                .containsExactlyInAnyOrderElementsOf(
                        kind.allKeys().stream().map(ProbeKey::name).toList());
        assertThat(required(schema))
                .containsExactlyInAnyOrderElementsOf(kind.allKeys().stream()
                        .filter(ProbeKey::isRequired)
                        .map(ProbeKey::name)
                        .toList());
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Source.SourceKind.class)
    void everyKindOfSourceHasTheKeysItsReaderKnows(Source.SourceKind kind) throws Exception {
        var schema = of(sources(), kind.yamlName());

        assertThat(keys(schema)).containsExactlyInAnyOrderElementsOf(Sources.keys(kind));
        assertThat(required(schema)).containsExactlyInAnyOrder("kind", kind.address());
    }

    @Test
    void thereIsNoKindTheReadersDoNotKnow() throws Exception {
        assertThat(probes()).hasSize(ProbeKinds.BUILT_IN.all().size());
        assertThat(sources()).hasSize(Source.SourceKind.values().length);
        assertThat(keys(schema("sidecar.schema.json")))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList("version", "vars", "probes", "bind"));
        assertThat(keys(schema("sources.schema.json"))).containsExactly("sources");
    }
}
