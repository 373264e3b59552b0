package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kind of probe that only this file knows: one class and one line are all that a new one needs.
class OwnKindTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final ProbeKindRegistry KINDS = ProbeKindRegistry.BUILT_IN.with(new FileSizeProbe());

    /// Whether a file is large enough.
    record FileSizeProbe() implements ProbeKind {
        @Override
        public String text() {
            return "file-size";
        }

        @Override
        public String summary() {
            return "The file has at least `least` bytes.";
        }

        @Override
        public SourceKind source() {
            return SourceKind.FOLDER;
        }

        @Override
        public Duration freshness() {
            return Duration.ofHours(2);
        }

        @Override
        public List<ProbeKey> keys() {
            return List.of(
                    ProbeKey.required("path", new ProbeKeyType.Text(), VariablePlace.GLOB, "A file in the folder."),
                    ProbeKey.optional("least", new ProbeKeyType.WholeNumber(1, 4096), "In bytes."));
        }

        @Override
        public ProbeResult ask(ProbeContext context) {
            var keys = context.probe().keys();
            try {
                long size = Files.size(context.folder().resolve(keys.text("path")));
                var verdict = size >= keys.number("least", 1) ? Verdict.PASS : Verdict.FAIL;
                return new ProbeResult(
                        keys.text("path"),
                        Reading.NO_SERVER_TIME,
                        context.now(),
                        List.of(size + " bytes"),
                        1,
                        "large enough",
                        verdict,
                        "It has " + size + " bytes.",
                        0,
                        "");
            } catch (IOException e) {
                return ProbeResult.noAnswer(keys.text("path"), context.now(), Verdict.ERROR, "It is not there.", 0);
            }
        }
    }

    @TempDir
    Path folder = Path.of("");

    private ProbesFile read(String keys) throws InvalidConfigException {
        return ProbesFile.read(
                "version: 1\nprobes:\n  size: {kind: file-size, source: files, " + keys + "}\n",
                sources(),
                new Release("beep-api", "staging", List.of("4f2a91c"), "", ""),
                KINDS);
    }

    private SourcesFile sources() throws InvalidConfigException {
        return SourcesFile.read(folder, "sources: {files: {kind: folder, path: .}}\n");
    }

    private Reading ask(String keys) throws Exception {
        var probe = read(keys).probes().values().iterator().next();
        try (var receivers = new OtlpReceiverService(() -> NOW)) {
            return new ProbeExecutor(sources(), () -> NOW, Map.of(), receivers).ask(probe);
        }
    }

    @Test
    void itIsReadFilledAndAsked() throws Exception {
        Files.writeString(folder.resolve("plan-4f2a91c.md"), "twelve bytes");

        var reading = ask("path: 'plan-${release}.md', least: 10");
        assertThat(reading.verdict()).isEqualTo(Verdict.PASS);
        assertThat(reading.kind()).isEqualTo("file-size");
        assertThat(reading.query()).isEqualTo("plan-4f2a91c.md");
        assertThat(reading.freshness()).isEqualTo(Duration.ofHours(2));
        assertThat(ask("path: 'plan-${release}.md', least: 13").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(ask("path: another.md").verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void itsKeysAreHeldToTheirNamesAndTypes() {
        assertRefused("path: a, leats: 5", "Unknown key `leats`. Did you mean `least`?");
        assertRefused("least: 5", "A file-size probe needs `path`.");
        assertRefused("path: a, least: 5000", "`least` must be a whole number from 1 to 4,096, not \"5000\".");
        assertRefused("path: [a]", "`path` takes a single value, not a list or a map.");
        assertRefused("path: '{a'", "`path` is not a valid pattern: Missing '}.");
        assertRefused("path: 'x${nope}'", "Unknown variable `${nope}`. Define it under `vars`.");
    }

    private void assertRefused(String keys, String sentence) {
        assertThatThrownBy(() -> read(keys)).isInstanceOfSatisfying(InvalidConfigException.class, refused -> {
            assertThat(refused.sentence()).isEqualTo(sentence);
            assertThat(refused.line()).isEqualTo(3);
        });
    }

    @Test
    void withoutItsLineItIsUnknown() {
        assertThatThrownBy(() -> ProbesFile.read(
                        "version: 1\nprobes: {size: {kind: file-size, source: files, path: a}}\n",
                        sources(),
                        new Release("", "", List.of(), "", "")))
                .hasMessageContaining("Unknown probe kind `file-size`");
    }

    @Test
    void itIsInTheSchemaAndInTheTable() {
        var schema = new SchemaBuilder(KINDS).probesFile().toString();
        assertThat(schema)
                .contains("{const=file-size}")
                .contains("least={type=integer, minimum=1, maximum=4096, description=In bytes.}")
                .contains("required=[kind, source, path]");
        assertThat(new SchemaBuilder(KINDS).table().lines())
                .contains("| `file-size` | `folder` | The file has at least `least` bytes. | `path` | `least` | 2h |");
    }
}
