package dev.gateboard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is on disk was written by Jackson's mapper once: both read and write the same.
class JsonTreeTest {
    private final JsonMapper mapper = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "null",
                "{\"a\":{\"b\":[1,[],{}]},\"\":\"empty name\"}",
                "[true,false,null]",
                "[0,-1,2147483647,2147483648,9223372036854775807,123456789012345678901234567890]",
                "[0.5,-1.0E10,1.7976931348623157E308]",
                "\"line\\nend \\u0001 / \\\\ \\\" \u2028 é 🚢\"",
            })
    void readsAndWritesWhatTheMapperDoes(String text) {
        var tree = JsonTree.read(text);
        assertThat(tree).isEqualTo(mapper.readTree(text));
        assertThat(JsonTree.write(tree)).isEqualTo(mapper.writeValueAsString(tree));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1", "{\"a\":}", "{\"a\"", "1 2", "{}{}", "]", "nul", "\"a"})
    void whatIsNoValueIsRefused(String text) {
        assertThatThrownBy(() -> JsonTree.read(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void whatIsTooDeepIsRefusedAndNotTheEndOfTheThread() {
        var deep = "[".repeat(100_000);
        assertThatThrownBy(() -> JsonTree.read(deep)).isInstanceOf(JacksonException.class);
    }
}
