package dev.gateboard.store;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Trees of JSON (RFC 8259) by Jackson's parser and generator alone. Its mapper would do the same, and bring 400
/// classes
/// to every start that has no records to map.
final class JsonTree {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    /// @throws tools.jackson.core.JacksonException where the text is not one value of JSON
    static JsonNode read(String text) {
        try (var in = JSON.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            var node = value(in);
            if (in.nextToken() != null) throw new StreamReadException(in, "There is something behind the value.");
            return node;
        }
    }

    private static JsonNode value(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> NODES.stringNode(in.getString());
            case VALUE_NUMBER_INT -> number(in);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case null, default -> throw new StreamReadException(in, "There is no value.");
        };
    }

    private static JsonNode object(JsonParser in) {
        var object = NODES.objectNode();
        for (var name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            object.set(name, value(in));
        }
        return object;
    }

    private static JsonNode array(JsonParser in) {
        var array = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) array.add(value(in));
        return array;
    }

    private static JsonNode number(JsonParser in) {
        return switch (in.getNumberType()) {
            case INT -> NODES.numberNode(in.getIntValue());
            case LONG -> NODES.numberNode(in.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(in.getBigIntegerValue());
        };
    }

    static String write(JsonNode node) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(node, out);
        }
        return text.toString();
    }

    private static void write(JsonNode node, JsonGenerator out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeStartObject();
                for (var property : node.properties()) {
                    out.writeName(property.getKey());
                    write(property.getValue(), out);
                }
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                for (var element : node) write(element, out);
                out.writeEndArray();
            }
            case STRING -> out.writeString(node.stringValue());
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            case NULL -> out.writeNull();
            case NUMBER -> write(node.numberValue(), out);
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("A tree of JSON has no " + node);
        }
    }

    private static void write(Number number, JsonGenerator out) {
        switch (number) {
            case Integer value -> out.writeNumber(value);
            case Long value -> out.writeNumber(value);
            case Double value -> out.writeNumber(value);
            default -> out.writeRawValue(number.toString());
        }
    }
}
