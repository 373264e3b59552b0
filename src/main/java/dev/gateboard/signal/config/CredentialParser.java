package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import java.util.List;
import java.util.Optional;

/// Reads where a secret is: `env:NAME`, `file:PATH`, or `{exec: [PROGRAM, ARGUMENT]}`. Only `sources.yaml` has such a
/// value, so nothing else can make Gateboard run a program.
final class CredentialParser {
    private static final String EXAMPLE = "{exec: [pass, show, prom]}";
    static final String EXEC = "exec";

    private CredentialParser() {}

    /// A reference, never the secret itself.
    static Credential reference(YamlNode.Mapping from, String key) throws InvalidConfigException {
        var reference = found(from, key);
        if (reference.isPresent()) return reference.get();
        throw new InvalidConfigException(from.lineOf(key), Messages.SIGNAL.text("config.secret", key, EXAMPLE));
    }

    /// The value of a header, which may be plain.
    static Credential value(YamlNode.Mapping from, String key) throws InvalidConfigException {
        var reference = found(from, key);
        return reference.isPresent() ? reference.get() : new Credential.Plain(from.anyText(key));
    }

    private static Optional<Credential> found(YamlNode.Mapping from, String key) throws InvalidConfigException {
        if (from.get(key).filter(YamlNode.Mapping.class::isInstance).isPresent())
            return Optional.of(program(from.mapping(key)));
        var text = from.anyText(key);
        if (text.startsWith("env:")) return Optional.of(new Credential.Variable(text.substring(4)));
        if (text.startsWith("file:")) return Optional.of(new Credential.FileContent(text.substring(5)));
        if (text.startsWith(EXEC + ":")) throw notList(from.lineOf(key));
        return Optional.empty();
    }

    private static Credential program(YamlNode.Mapping part) throws InvalidConfigException {
        part.requireKnownKeys(List.of(EXEC));
        if (part.get(EXEC).filter(YamlNode.Sequence.class::isInstance).isEmpty()) throw notList(part.line());
        return new Credential.ProgramOutput(part.texts(EXEC));
    }

    private static InvalidConfigException notList(int line) {
        return new InvalidConfigException(line, Messages.SIGNAL.text("config.notExecList", EXAMPLE));
    }
}
