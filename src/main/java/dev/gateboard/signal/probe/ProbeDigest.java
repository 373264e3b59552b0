package dev.gateboard.signal.probe;

import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourcesFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/// SHA-256 in hexadecimal of what a probe is: its keys with their variables filled, and its source's kind and address
/// (rule R12). Titles and pace are no part of it.
public final class ProbeDigest {
    private ProbeDigest() {}

    public static String of(ProbeDefinition probe, SourcesFile sources) {
        var text = new StringBuilder(probe.kind().text()).append('\n');
        new TreeMap<>(probe.keys().lists()).forEach((key, values) -> {
            if (!key.equals("title") && !key.equals("interval"))
                text.append(key).append(values).append('\n');
        });
        new TreeMap<>(probe.keys().maps())
                .forEach((key, map) ->
                        text.append(key).append(new TreeMap<>(map)).append('\n'));
        source(text, sources.source(probe.source()));
        // The source that a dashboard's queries are put to is the second one it asks.
        source(text, sources.source(probe.keys().text("prometheus")));
        return of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void source(StringBuilder text, Optional<Source> source) {
        source.ifPresent(known -> text.append(known.kind().yamlName())
                .append('\n')
                .append(known.address())
                .append('\n'));
    }

    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
