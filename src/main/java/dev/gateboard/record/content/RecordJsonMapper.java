package dev.gateboard.record.content;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.Nulls;
import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The record's JSON: the same value is the same bytes on every machine, two spaces deep, with line feeds. Unknown
/// members are skipped, so that an older Gateboard reads a newer record; missing ones are an error.
final class RecordJsonMapper {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .build();

    private RecordJsonMapper() {}

    /// Whether a text is a JSON object in which this member is true.
    static boolean isTrue(String text, String member) {
        try {
            return MAPPER.readTree(text).path(member).asBoolean(false);
        } catch (JacksonException e) {
            return false;
        }
    }

    static byte[] write(Object value) {
        var text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// As [#read(byte[], Class)], with what is completed first.
    static <T> T read(byte[] bytes, Class<T> type, Consumer<JsonNode> completed) throws IOException {
        try {
            var tree = MAPPER.readTree(bytes);
            completed.accept(tree);
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new IOException(Messages.RECORD.text("problem.json", e.getOriginalMessage()), e);
        }
    }

    /// @throws IOException where the bytes are no such value; its message says where
    static <T> T read(byte[] bytes, Class<T> type) throws IOException {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new IOException(Messages.RECORD.text("problem.json", e.getOriginalMessage()), e);
        }
    }
}
