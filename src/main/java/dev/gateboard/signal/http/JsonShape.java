package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A part of a JSON answer, asked for what it must be: a text is never read from a number, a list never from nothing.
///
/// @param name what it is called where it stands
public record JsonShape(String name, JsonNode node) {
    /// So many values and names are read: a tree of more takes many times the memory of its text.
    private static final long MOST = 4_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxTokenCount(MOST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Reads one whole JSON text, in which no member stands twice.
    public static JsonShape read(String text) throws UnexpectedShapeException {
        try {
            return new JsonShape("answer", JSON.readTree(text));
        } catch (StreamConstraintsException e) {
            throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.tooMuch"));
        } catch (JacksonException e) {
            throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notJson"));
        }
    }

    /// Whether the member is there and not null.
    public boolean has(String member) {
        return node.hasNonNull(member);
    }

    /// Whether it has neither members nor items.
    public boolean isEmpty() {
        return node.isEmpty();
    }

    private JsonShape member(String member) {
        return new JsonShape(member, node.path(member));
    }

    public JsonShape object(String member) throws UnexpectedShapeException {
        return isObject().member(member).isObject();
    }

    public JsonShape isObject() throws UnexpectedShapeException {
        if (!node.isObject()) throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notObject", name));
        return this;
    }

    public List<JsonShape> list(String member) throws UnexpectedShapeException {
        return isObject().member(member).items();
    }

    public List<JsonShape> items() throws UnexpectedShapeException {
        if (!node.isArray()) throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notList", name));
        var items = new ArrayList<JsonShape>();
        node.forEach(item -> items.add(new JsonShape(name, item)));
        return items;
    }

    /// The items, or none where the member is not there or null.
    public List<JsonShape> maybeList(String member) throws UnexpectedShapeException {
        return isObject().has(member) ? list(member) : List.of();
    }

    public String text(String member) throws UnexpectedShapeException {
        return isObject().member(member).text();
    }

    public String text() throws UnexpectedShapeException {
        if (!node.isString()) throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notText", name));
        return node.stringValue();
    }

    /// A whole number, as itself or, as servers write large ones, as a text.
    public long whole(String member) throws UnexpectedShapeException {
        var found = isObject().member(member).node;
        if (found.isIntegralNumber() && found.canConvertToLong()) return found.longValue();
        if (found.isString() && found.stringValue().matches("[0-9]{1,18}")) return Long.parseLong(found.stringValue());
        throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notWhole", member));
    }
}
