package dev.gateboard.signal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.config.SourcesFile;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A token that a program prints, as `pass`, `secret-tool` and `security` do.
class ProgramSecretsTest {
    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient shared = SourceHttpClient.shared(InstantSource.system());
    private CredentialResolver credentials = new CredentialResolver(Path.of("."), Map.of());

    @BeforeEach
    void serve() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        credentials = new CredentialResolver(folder, Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// A program of our own, which notes each of its runs.
    private void program(String lines) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "#!/bin/sh\necho \"$@\" >> \"$0.runs\"\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> runs() throws IOException {
        return Files.readAllLines(folder.resolve("secret.runs"));
    }

    private HttpResult ask(String login) throws Exception {
        var sources = SourcesFile.read(
                folder, "sources: {s: {kind: http, url: 'http://127.0.0.1:" + server.getPort() + "', " + login + "}}");
        return new SourceHttpClient(shared, sources.source("s").orElseThrow(), credentials).get("/", Map.of(), 1000);
    }

    private HttpResult askWithToken() throws Exception {
        return ask("authorization: {credentials: {exec: [./secret, 'show;rm', $HOME]}}");
    }

    private String sent(String header) throws InterruptedException {
        return String.valueOf(server.takeRequest().getHeaders().get(header));
    }

    private static String reason(HttpResult result) {
        return result instanceof HttpResult.NoResponse(String reason) ? reason : "";
    }

    @Test
    void itRunsOnceWithItsArgumentsAsTheyAre() throws Exception {
        program("echo t0ken\n");
        server.enqueue(new MockResponse.Builder().build());
        server.enqueue(new MockResponse.Builder().build());

        askWithToken();
        askWithToken();

        assertThat(sent("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(sent("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(runs()).containsExactly("show;rm $HOME");
    }

    @Test
    void passwordsAndHeadersComeFromProgramsToo() throws Exception {
        program("echo t0ken\n");
        server.enqueue(new MockResponse.Builder().build());

        ask("basic_auth: {username: u, password: {exec: [./secret]}}, headers: {X-Key: {exec: [./secret, key]}}");

        var request = server.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo(okhttp3.Credentials.basic("u", "t0ken"));
        assertThat(request.getHeaders().get("X-Key")).isEqualTo("t0ken");
    }

    @Test
    void aRefusedTokenIsAskedForOnceMore() throws Exception {
        program("wc -l < \"$0.runs\" | tr -d ' '\n");
        server.enqueue(new MockResponse.Builder().code(401).build());
        server.enqueue(new MockResponse.Builder().code(200).build());

        assertThat(askWithToken())
                .isInstanceOfSatisfying(
                        HttpResult.Response.class,
                        http -> assertThat(http.status()).isEqualTo(200));
        assertThat(List.of(sent("Authorization"), sent("Authorization"))).containsExactly("Bearer 1", "Bearer 2");
    }

    /// It may ask a person, so a source that refuses every token does not run it again and again.
    @Test
    void aSourceThatGoesOnRefusingRunsItNoThirdTime() throws Exception {
        program("wc -l < \"$0.runs\" | tr -d ' '\n");
        for (int answers = 0; answers < 4; answers++)
            server.enqueue(new MockResponse.Builder().code(401).build());

        for (int asked = 0; asked < 3; asked++)
            assertThat(askWithToken())
                    .isInstanceOfSatisfying(
                            HttpResult.Response.class,
                            http -> assertThat(http.status()).isEqualTo(401));
        assertThat(runs()).hasSize(2);
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void aTokenThatStaysTheSameIsNotSentAgain() throws Exception {
        program("echo t0ken\n");
        server.enqueue(new MockResponse.Builder().code(401).build());

        askWithToken();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whatGoesWrongIsSaidWithoutAnythingThatItPrinted() throws Exception {
        program("echo s3cret; echo s3cret >&2; exit 3\n");
        assertThat(reason(askWithToken()))
                .isEqualTo("The credential program ./secret ended with exit code 3. Run it in a terminal to see why.");
        for (var output : List.of("echo s3cret; echo user: x", "true", "yes s3cret | head -c 100000 | tr -d '\\n'")) {
            program(output + "\n");
            assertThat(reason(askWithToken()))
                    .isEqualTo("The credential program ./secret must print the secret alone, on one line.");
        }
        Files.delete(folder.resolve("secret"));
        assertThat(reason(askWithToken()))
                .isEqualTo("The credential program ./secret cannot be started. Check `exec` in sources.yaml.");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void itGetsNoInputAndIsStoppedWithWhatItStarted() throws Exception {
        credentials = new CredentialResolver(folder, Map.of(), InstantSource.system(), Duration.ofMillis(300));
        program("read line && echo no || echo t0ken\n");
        server.enqueue(new MockResponse.Builder().build());
        askWithToken();
        assertThat(sent("Authorization")).isEqualTo("Bearer t0ken");

        credentials = new CredentialResolver(folder, Map.of(), InstantSource.system(), Duration.ofMillis(300));
        program("sleep 600 & echo $! > \"$0.pid\"; wait\n");
        assertThat(reason(askWithToken())).contains("did not finish within");
        var sleeping = ProcessHandle.of(
                Long.parseLong(Files.readString(folder.resolve("secret.pid")).strip()));
        sleeping.ifPresent(process -> process.onExit().join());
    }

    /// What is kept of a request is what a probe asked, and what came back.
    @Test
    void noRecordingHasIt() throws Exception {
        program("echo t0ken\n");
        server.enqueue(new MockResponse.Builder().build());
        var kept = new ArrayList<SourceExchange>();

        ScopedValue.where(ExchangeInterceptor.BOUND, ExchangeInterceptor.recording(kept::add))
                .call(this::askWithToken);

        assertThat(kept).hasSize(1);
        assertThat(kept.toString()).doesNotContain("t0ken").doesNotContain("secret");
    }
}
