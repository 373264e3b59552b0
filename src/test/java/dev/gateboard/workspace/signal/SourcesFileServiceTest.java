package dev.gateboard.workspace.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The user's file keeps every byte that a change is not about.
class SourcesFileServiceTest {
    private static final String WRITTEN = """
        # my sources
        sources:
            prom:   {kind: prometheus, url: "http://127.0.0.1:9090"}   # the one in the cellar
            # asks for a token
            mimir:
                kind: prometheus
                url: https://mimir.example/prom   # with its path
                authorization: {credentials: "env:MIMIR"}
                headers: {X-Scope-OrgID: team-a}

            ci: {kind: folder, path: build/ci}
        # the end
        """;

    @TempDir
    private Path folder;

    private SourcesFileService own = new SourcesFileService(Path.of("sources.yaml"));
    private Path file = Path.of("sources.yaml");

    @BeforeEach
    void begin() {
        file = folder.resolve("sources.yaml");
        own = new SourcesFileService(file);
    }

    private void written(String text) throws IOException {
        Files.writeString(file, text);
    }

    private String text() throws IOException {
        return Files.readString(file);
    }

    @Test
    void firstSourceMakesTheFile() throws IOException {
        assertThat(own.add(SourceDraft.of("prom", SourceKind.PROMETHEUS, "http://127.0.0.1:9090")))
                .isEmpty();
        assertThat(text()).endsWith("sources:\n  prom: {kind: prometheus, url: 'http://127.0.0.1:9090'}\n");
        assertThat(own.draft("prom")).contains(SourceDraft.of("prom", SourceKind.PROMETHEUS, "http://127.0.0.1:9090"));
    }

    @Test
    void anotherSourceComesBehindTheOthersAndNothingElseChanges() throws IOException {
        written(WRITTEN);
        assertThat(own.add(new SourceDraft(
                        "am", SourceKind.ALERTMANAGER, "https://am.example", "ada", "file:/run/secrets/am", "env:ORG")))
                .isEmpty();
        assertThat(text())
                .isEqualTo(WRITTEN.replace(
                        "path: build/ci}\n",
                        "path: build/ci}\n"
                                + "    am: {kind: alertmanager, url: 'https://am.example', basic_auth: {username: ada,"
                                + " password: 'file:/run/secrets/am'}, headers: {X-Scope-OrgID: 'env:ORG'}}\n"));
    }

    @Test
    void anAddressIsChangedWhereItStands() throws IOException {
        written(WRITTEN);
        var before = own.draft("mimir").orElseThrow();
        assertThat(own.replace(new SourceDraft(
                        "mimir", before.kind(), "https://mimir.example/prometheus", "", "env:OTHER", "team-b")))
                .isEmpty();
        assertThat(text())
                .isEqualTo(WRITTEN.replace("https://mimir.example/prom ", "'https://mimir.example/prometheus' ")
                        .replace("\"env:MIMIR\"", "'env:OTHER'")
                        .replace("team-a", "team-b"));
    }

    @Test
    void aLoginThatComesIsWrittenAnew() throws IOException {
        written(WRITTEN);
        assertThat(own.replace(
                        new SourceDraft("prom", SourceKind.PROMETHEUS, "http://127.0.0.1:9090", "", "env:T", "")))
                .isEmpty();
        assertThat(own.draft("prom").orElseThrow().secret()).isEqualTo("env:T");
        assertThat(text()).contains("# asks for a token", "https://mimir.example/prom   # with its path");
    }

    @Test
    void whatTheFormDoesNotShowIsNeverLost() throws IOException {
        var tls = WRITTEN.replace(
                "{kind: prometheus, url: \"http://127.0.0.1:9090\"}",
                "{kind: prometheus, url: \"https://p.example\", tls_config: {ca_file: ca.pem}}");
        written(tls);
        assertThat(own.replace(new SourceDraft("prom", SourceKind.PROMETHEUS, "https://p.example", "", "env:T", "")))
                .contains("Edit the file instead.");
        assertThat(own.replace(new SourceDraft("prom", SourceKind.PROMETHEUS, "https://q.example", "", "", "")))
                .isEmpty();
        assertThat(text()).isEqualTo(tls.replace("\"https://p.example\"", "'https://q.example'"));
    }

    @Test
    void aSourceIsTakenOutWithItsLinesAlone() throws IOException {
        written(WRITTEN);
        assertThat(own.remove("mimir")).isEmpty();
        assertThat(text())
                .contains("# asks for a token\n", "# the one in the cellar", "ci: {kind: folder")
                .doesNotContain("mimir");
    }

    @Test
    void aSecretIsNeverWrittenItself() throws IOException {
        written(WRITTEN);
        assertThat(own.add(new SourceDraft("x", SourceKind.PROMETHEUS, "https://p.example", "", "hunter2", "")))
                .contains("must be a reference, so that this file contains no secret");
        assertThat(text()).isEqualTo(WRITTEN);
    }

    @Test
    void aFileThatCannotBeReadIsLeftAloneAndItsLineNamed() throws IOException {
        var broken = WRITTEN.replace("kind: folder", "kind: foldr");
        written(broken);
        assertThat(own.add(SourceDraft.of("prom2", SourceKind.PROMETHEUS, "http://127.0.0.1:9091")))
                .startsWith(file + ":11: Unknown source kind `foldr`");
        assertThat(text()).isEqualTo(broken);
    }

    @Test
    void aListInOneLineIsRefusedAndLeftAsItIs() throws IOException {
        var inline = "sources: {prom: {kind: prometheus, url: 'http://127.0.0.1:9090'}}\n";
        written(inline);
        assertThat(own.add(SourceDraft.of("ci", SourceKind.FOLDER, "build/ci"))).contains("Edit the file instead.");
        assertThat(own.remove("prom")).contains("Edit the file instead.");
        assertThat(text()).isEqualTo(inline);
    }

    @Test
    void aNameThatIsThereIsNotTakenTwice() throws IOException {
        written(WRITTEN);
        assertThat(own.add(SourceDraft.of("prom", SourceKind.PROMETHEUS, "http://127.0.0.1:9091")))
                .isEqualTo("There is already a source `prom`. Choose another name, or edit that source.");
        assertThat(text()).isEqualTo(WRITTEN);
    }

    @Test
    void aProgramIsAListInTheFileAndOneLineInTheForm() throws IOException {
        var draft = new SourceDraft(
                "prom", SourceKind.PROMETHEUS, "https://prom.example", "", "exec: [pass, show, 'team/prom: it']", "");
        assertThat(own.add(draft)).isEmpty();
        assertThat(text()).endsWith("authorization: {credentials: {exec: [pass, show, 'team/prom: it']}}}\n");
        assertThat(own.draft("prom")).contains(draft);

        var other = new SourceDraft(
                "prom", SourceKind.PROMETHEUS, "https://prom.example", "", "exec: [secret-tool, lookup]", "");
        assertThat(own.replace(other)).isEmpty();
        assertThat(own.draft("prom")).contains(other);
        var variable = new SourceDraft("prom", SourceKind.PROMETHEUS, "https://prom.example", "", "env:PROM", "");
        assertThat(own.replace(variable)).isEmpty();
        assertThat(own.draft("prom")).contains(variable);
        assertThat(own.replace(new SourceDraft(
                        "prom", SourceKind.PROMETHEUS, "https://prom.example", "", "exec: pass show prom", "")))
                .startsWith("`exec` takes a list");
        assertThat(own.draft("prom")).contains(variable);
    }

    /// With a login, certificates and comments that no form shows.
    @Test
    void aWebhookIsWrittenBesideTheAddressAndNothingElseChanges() throws IOException {
        var braces = """
            sources:
              am: {kind: alertmanager, url: "https://am.example",  # behind the door
                   tls_config: {ca_file: ca.pem}, headers: {X-Team: 'a'}}
              am2: { kind: alertmanager, url: http://127.0.0.1:9093 }   # the second
            """;
        written(braces);
        assertThat(own.setWebhook("am", "127.0.0.1:9095")).isEmpty();
        assertThat(own.setWebhook("am2", "localhost:9096")).isEmpty();
        assertThat(text())
                .isEqualTo(braces.replace(".example\",", ".example\", webhook: '127.0.0.1:9095',")
                        .replace(":9093 }", ":9093, webhook: 'localhost:9096' }"));
        assertThat(own.setWebhook("am", "127.0.0.1:9097")).isEmpty();
        assertThat(text()).contains("webhook: '127.0.0.1:9097',  # behind the door");

        var block = """
            sources:
              # { on call }
              am:
                kind: alertmanager # { ours }
                url: https://am.example # url: there

                basic_auth:
                  username: ada
                  password: env:AM
              ci: {kind: folder, path: build/ci}
            """.replace("\n", "\r\n");
        written(block);
        assertThat(own.setWebhook("am", "127.0.0.1:9095")).isEmpty();
        assertThat(text()).isEqualTo(block.replace("there\r\n", "there\r\n    webhook: '127.0.0.1:9095'\r\n"));
    }

    @Test
    void aWebhookThatHasNoPlaceIsWrittenByHand() throws IOException {
        var alias = """
            sources:
              am: &am {kind: alertmanager, url: 'http://127.0.0.1:9093'}
              other: {kind: folder, path: .}
            """;
        for (var text :
                new String[] {alias, "sources: {am: {kind: alertmanager, url: 'http://127.0.0.1:9093'}}\n", WRITTEN}) {
            written(text);
            assertThat(own.setWebhook("am", "127.0.0.1:9095")).isNotEmpty();
            assertThat(text()).isEqualTo(text);
        }
    }

    /// Somebody else's list can be dropped on the window; a program in it would run here.
    @Test
    void aSourceThatRunsAProgramIsNeverCopiedFromAnotherList() throws IOException {
        var other = Files.writeString(folder.resolve("theirs.yaml"), """
            sources:
              plain: {kind: prometheus, url: "http://127.0.0.1:9090"}
              token: {kind: prometheus, url: "http://127.0.0.1:9090", authorization: {credentials: {exec: [touch, ran]}}}
              tenant: {kind: prometheus, url: "http://127.0.0.1:9090", headers: {X-Scope-OrgID: {exec: [touch, ran]}}}
              password: {kind: http, url: "http://127.0.0.1", basic_auth: {username: u, password: {exec: [touch, ran]}}}
            """);
        var found = SourceImport.read(other, own);
        assertThat(found.names()).containsExactly("plain");
        assertThat(found.byHand()).containsExactly("token", "tenant", "password");
    }
}
