package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published schemas of the two YAML files know exactly the keys that their readers know.
class SchemasTest {
    private static final Path SCHEMAS = Path.of("assets/dev/gateboard/signal");
    private static final String TABLE = "<!-- kinds: written by SchemasTest -->\n";

    private static JsonNode schema(String name) throws Exception {
        return new JsonMapper().readTree(Files.readString(SCHEMAS.resolve(name)));
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
        return ProbeKindRegistry.BUILT_IN.all();
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
    @EnumSource(SourceKind.class)
    void everyKindOfSourceHasTheKeysItsReaderKnows(SourceKind kind) throws Exception {
        var schema = of(sources(), kind.yamlName());

        assertThat(keys(schema)).containsExactlyInAnyOrderElementsOf(SourcesFile.keys(kind));
        assertThat(required(schema)).containsExactlyInAnyOrder("kind", kind.address());
    }

    /// With `-Dgateboard.rewrite=true` the file is written instead of compared.
    private static void compare(Path file, String text) throws Exception {
        if (Boolean.getBoolean("gateboard.rewrite")) Files.writeString(file, text);
        assertThat(Files.readString(file))
                .as("write it with ./mvnw -Dtest=SchemasTest -Dgateboard.rewrite=true test")
                .isEqualTo(text);
    }

    private static String json(Map<String, Object> schema) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return new JsonMapper().writer().with(printer).writeValueAsString(schema) + "\n";
    }

    @Test
    void theSchemaOfProbesIsWhatTheKindsDeclare() throws Exception {
        compare(
                SCHEMAS.resolve("sidecar.schema.json"),
                json(new SchemaBuilder(ProbeKindRegistry.BUILT_IN).probesFile()));
    }

    @Test
    void theSchemaOfSourcesIsWhatTheKindsDeclare() throws Exception {
        compare(SCHEMAS.resolve("sources.schema.json"), json(SchemaBuilder.sourcesFile()));
    }

    @Test
    void theTableOfTheDocumentationIsWhatTheKindsDeclare() throws Exception {
        var page = Path.of("docs/signals.md");
        var text = Files.readString(page);
        int from = text.indexOf(TABLE) + TABLE.length();
        var table = new SchemaBuilder(ProbeKindRegistry.BUILT_IN).table();
        compare(page, text.substring(0, from) + table + text.substring(text.indexOf("<!-- end -->", from)));
    }

    @Test
    void thereIsNoKindTheReadersDoNotKnow() throws Exception {
        assertThat(probes()).hasSize(ProbeKindRegistry.BUILT_IN.all().size());
        assertThat(sources()).hasSize(SourceKind.values().length);
        assertThat(keys(schema("sidecar.schema.json")))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList("version", "vars", "probes", "bind"));
        assertThat(keys(schema("sources.schema.json"))).containsExactly("sources");
    }
}
