package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.config.Credential;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only a person's own `sources.yaml` can name a program; what other people write cannot, wherever they write it.
class ProgramsOfSourcesTest {
    @TempDir
    private Path folder;

    private FakePrometheus server;
    private SourcesFile sources = SourcesFile.none(Path.of("."));

    @BeforeEach
    void serve() throws Exception {
        server = new FakePrometheus();
        sources = SourcesFile.read(folder, """
            sources:
              web:  {kind: http, url: "%1$s"}
              prom: {kind: prometheus, url: "%1$s"}
              ci:   {kind: folder, path: "."}
            """.formatted(server.url()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String exec() {
        return "{exec: [touch, '" + folder.resolve("ran") + "']}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "probes: {p: {kind: http, source: web, headers: {X: EXEC}}}",
                "probes: {p: {kind: http, source: web, headers: {X: 'EXEC'}}}",
                "probes: {p: {kind: http, source: web, headers: {X: 'PLAIN'}, expect: {Y: 'PLAIN'}}}",
                "probes: {p: {kind: http, source: web, headers: EXEC}}",
                "probes: {p: {kind: http, source: web, authorization: {credentials: EXEC}}}",
                "probes: {p: {kind: http, source: EXEC}}",
                "probes: {p: {kind: http, source: {kind: http, url: 'http://127.0.0.1', headers: {X: EXEC}}}}",
                "probes: {p: {kind: promql, source: prom, query: EXEC, pass: {min: 1}}}",
                "probes: {p: {kind: promql, source: prom, query: 'PLAIN', pass: {min: 1}}}",
                "probes: {p: {kind: file-exists, source: ci, path: EXEC}}",
                "probes: {p: {kind: file-exists, source: ci, path: 'PLAIN'}}",
                "sources: {s: {kind: http, url: 'http://127.0.0.1', headers: {X: EXEC}}}\nprobes: {}",
                "vars: {v: EXEC}\nprobes: {p: {kind: http, source: web, headers: {X: '${v}'}}}",
                "vars: {v: 'PLAIN'}\nprobes: {p: {kind: http, source: web, headers: {X: '${v}'}}}"
            })
    void aProbesFileRunsNothing(String text) throws IOException {
        var program = exec();
        var file = "version: 1\n"
                + text.replace("'EXEC'", "\"" + program + "\"")
                        .replace("'PLAIN'", "\"exec: [touch, " + folder.resolve("ran") + "]\"")
                        .replace("EXEC", program);
        try {
            var read = ProbesFile.read(file, sources, new Release("", "", List.of(), "", ""));
            var asker = new ProbeExecutor(
                    sources, InstantSource.system(), Map.of(), new OtlpReceiverService(InstantSource.system()));
            read.probes().values().forEach(asker::ask);
        } catch (InvalidConfigException e) {
            assertThat(e.sentence()).isNotEmpty();
        }
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headers: {X: EXEC}",
                "authorization: {credentials: EXEC}",
                "authorization: {credentials: 'env:X'}"
            })
    void aRecordedRunNamesNeitherProgramsNorCredentials(String key) {
        var text = "sources: {web: {kind: http, url: 'http://127.0.0.1', " + key.replace("EXEC", exec()) + "}}";
        assertThatThrownBy(() -> SourcesFile.readRecorded(text))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("Unknown key");
    }

    @Test
    void nothingElseMakesAProgramOfAText() {
        var ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.gateboard");
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.gateboard.signal.config.CredentialParser")
                .should()
                .callConstructor(Credential.ProgramOutput.class, List.class)
                .because("a credential's program comes from sources.yaml alone")
                .check(ours);
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("dev.gateboard.signal.config")
                .and()
                .doNotHaveFullyQualifiedName("dev.gateboard.workspace.ProbeService")
                .and()
                .doNotHaveFullyQualifiedName("dev.gateboard.workspace.signal.SourcesFileService")
                .and()
                .doNotHaveFullyQualifiedName("dev.gateboard.workspace.signal.SourceImport")
                .should()
                .callMethod(SourcesFile.class, "read", Path.class)
                .orShould()
                .callMethod(SourcesFile.class, "read", Path.class, String.class)
                .because("only the person's own list of sources may name a program")
                .check(ours);
    }
}
