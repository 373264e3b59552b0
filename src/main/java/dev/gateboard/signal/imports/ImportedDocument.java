package dev.gateboard.signal.imports;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One YAML document of a file.
///
/// @param offset how many lines of the file stand before it
record ImportedDocument(YamlNode.Mapping top, int offset) {
    private static final Pattern BEGINS = Pattern.compile("---(\\s.*)?");

    /// A file may hold so many.
    private static final int MOST = 200;

    /// The documents of a file, those of a Kubernetes list taken apart.
    ///
    /// @throws InvalidConfigException where one cannot be read, with the line of the file
    static List<ImportedDocument> read(String text) throws InvalidConfigException {
        var documents = new ArrayList<ImportedDocument>();
        var lines = text.lines().toList();
        int begins = 0;
        for (int line = 0; line <= lines.size(); line++) {
            boolean ends = line == lines.size()
                    || (line > begins && BEGINS.matcher(lines.get(line)).matches());
            if (!ends) continue;
            if (documents.size() >= MOST)
                throw new InvalidConfigException(line, Messages.SIGNAL.text("import.tooMany", MOST));
            add(documents, String.join("\n", lines.subList(begins, line)), begins);
            begins = line;
        }
        return documents;
    }

    private static void add(List<ImportedDocument> documents, String text, int offset) throws InvalidConfigException {
        try {
            var top = YamlNode.read(text);
            if (top.entries().isEmpty()) return;
            var whole = new ImportedDocument(top, offset);
            if (whole.kind().equals("List"))
                for (var item : whole.maps(top, "items")) documents.add(new ImportedDocument(item, offset));
            else documents.add(whole);
        } catch (InvalidConfigException e) {
            throw new InvalidConfigException(e.line() + offset, e.sentence());
        }
    }

    String kind() {
        return text(top, "kind");
    }

    String version() {
        return text(top, "apiVersion");
    }

    /// Its name in `metadata`; empty where it has none.
    String name() {
        return text(map(top, "metadata"), "name");
    }

    YamlNode.Mapping spec() {
        return map(top, "spec");
    }

    /// The line of the file on which a part stands.
    int line(YamlNode part) {
        return part.line() + offset;
    }

    /// A text; empty where there is none.
    static String text(YamlNode.Mapping from, String key) {
        return from.get(key).orElse(null) instanceof YamlNode.Scalar(int _, String text) ? text.strip() : "";
    }

    /// A map; one without entries where there is none.
    static YamlNode.Mapping map(YamlNode.Mapping from, String key) {
        return from.get(key).orElse(null) instanceof YamlNode.Mapping inner
                ? inner
                : new YamlNode.Mapping(from.line(), Map.of());
    }

    /// The map at the end of a way through maps.
    static YamlNode.Mapping map(YamlNode.Mapping from, String... way) {
        var at = from;
        for (var key : way) at = map(at, key);
        return at;
    }

    /// The maps of a list; none where there is none.
    List<YamlNode.Mapping> maps(YamlNode.Mapping from, String key) {
        var maps = new ArrayList<YamlNode.Mapping>();
        if (from.get(key).orElse(null) instanceof YamlNode.Sequence(int _, List<YamlNode> items))
            for (var item : items) if (item instanceof YamlNode.Mapping map) maps.add(map);
        return maps;
    }

    /// Which of these keys a part has, each with its value where that is one text: what is not taken over.
    static List<String> given(YamlNode.Mapping from, List<String> keys) {
        return keys.stream()
                .filter(key -> from.get(key).isPresent())
                .map(key -> Optional.of(text(from, key))
                        .filter(text -> !text.isEmpty())
                        .map(text -> key + " " + text)
                        .orElse(key))
                .toList();
    }
}
