package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The user's own `sources.yaml`, in Prometheus' style. A file that is not there is an empty list.
///
/// @param folder where its relative paths start (rule R36)
public record SourcesFile(Path folder, Map<String, Source> byKey) {
    public static SourcesFile none(Path folder) {
        return new SourcesFile(folder, Map.of());
    }

    public static SourcesFile read(Path file) throws InvalidConfigException {
        try {
            var folder = file.toAbsolutePath().getParent();
            return read(folder == null ? file : folder, Files.readString(file));
        } catch (NoSuchFileException e) {
            return none(file.toAbsolutePath());
        } catch (IOException e) {
            throw new InvalidConfigException(
                    1, Messages.SIGNAL.text("config.unreadable", e.getClass().getSimpleName()));
        }
    }

    public static SourcesFile read(Path folder, String text) throws InvalidConfigException {
        var top = YamlNode.read(text);
        top.requireKnownKeys(List.of("sources"));
        var all = new LinkedHashMap<String, Source>();
        for (var entry : top.block("sources").entries().entrySet()) {
            if (!(entry.getValue() instanceof YamlNode.Mapping source))
                throw new InvalidConfigException(
                        entry.getValue().line(), Messages.SIGNAL.text("config.sourceNotMap", entry.getKey()));
            all.put(entry.getKey(), new SourceParser(folder, entry.getKey(), source).read());
        }
        return new SourcesFile(folder, all);
    }

    /// The sources of a recorded run, which somebody else may have written: they have a kind and an address, and can
    /// name no credential and no program.
    public static SourcesFile readRecorded(String text) throws InvalidConfigException {
        for (var source : YamlNode.read(text).block("sources").entries().values())
            if (source instanceof YamlNode.Mapping mapping) mapping.requireKnownKeys(List.of("kind", "url"));
        return read(Path.of(""), text);
    }

    /// Those that are asked over the network, by kind and address alone, as text that is read again.
    public String addresses() {
        return byKey.values().stream()
                .filter(source -> source.kind().isRemote())
                .map(source -> "  " + YamlFlowWriter.text(source.key()) + ": {kind: "
                        + source.kind().yamlName() + ", url: " + YamlFlowWriter.text(source.address()) + "}\n")
                .collect(Collectors.joining("", "sources:\n", ""));
    }

    /// What a source of the kind may say.
    public static List<String> keys(SourceKind kind) {
        return Stream.concat(Stream.of("kind"), SourceKey.of(kind).stream().map(SourceKey::name))
                .toList();
    }

    public Optional<Source> source(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
