package dev.gateboard.signal.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reader held against a real Prometheus: what it takes, how it formats it, which selectors it sees, and how its
/// operators bind.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(
        value = ServerProgram.class,
        names = {"DEBIAN_PROMETHEUS", "PROMETHEUS"})
class RealPromqlTest {
    @Parameter
    private ServerProgram program = ServerProgram.PROMETHEUS;

    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private Optional<RealServer> server = Optional.empty();
    private boolean hasTrees;

    @BeforeParameterizedClassInvocation
    void start() throws Exception {
        server = Optional.of(RealServer.prometheus(program, folder));
        hasTrees = send("parse_query?query=up").statusCode() == 200;
    }

    @AfterParameterizedClassInvocation
    void stop() {
        server.ifPresent(RealServer::close);
    }

    @AfterAll
    void closeClient() {
        client.close();
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        var address = URI.create(server.orElseThrow().url() + "/prom/api/v1/" + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode data(String path) throws IOException, InterruptedException {
        var answer = send(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).path("data");
    }

    private static String query(String expression) {
        return "?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
    }

    static Stream<Corpus> expressions() {
        return Corpus.all().stream();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void theServerReadsTheSame(Corpus each) throws Exception {
        var answer = send("format_query" + query(each.expression()));
        boolean isTaken = answer.statusCode() == 200;
        switch (each.mark()) {
            case '+' -> assertThat(isTaken).as(answer.body()).isTrue();
            case '-' -> assertThat(isTaken).as(answer.body()).isFalse();
            case '3' -> assertThat(isTaken).as(answer.body()).isEqualTo(program == ServerProgram.PROMETHEUS);
            case '2' -> assertThat(isTaken).as(answer.body()).isEqualTo(program == ServerProgram.DEBIAN_PROMETHEUS);
            default -> assertThat(each.mark()).isEqualTo('x');
        }
        assertThat(ParsedQuery.of(each.expression()) instanceof ParsedQuery.Tree)
                .isEqualTo(each.isTaken());
        if (!isTaken) return;
        var formatted = json.readTree(answer.body()).path("data").asString("");
        assertThat(written(formatted)).isEqualTo(written(each.expression()));
        if (hasTrees)
            assertThat(selectors(data("parse_query" + query(each.expression()))))
                    .containsExactlyInAnyOrderElementsOf(tree(each.expression()).selectors().stream()
                            .map(Brackets::selector)
                            .toList());
    }

    private static Expression tree(String expression) {
        return switch (ParsedQuery.of(expression)) {
            case ParsedQuery.Tree(var tree) -> tree;
            case ParsedQuery.Broken broken -> throw new AssertionError(expression + ": " + broken.sentence());
        };
    }

    private static String written(String expression) {
        return Brackets.around(tree(expression));
    }

    /// Those of the server's own tree, written as [Brackets] does.
    private static List<String> selectors(JsonNode node) {
        var found = new ArrayList<String>();
        if (node.path("matchers").isArray()) {
            var matchers = new ArrayList<String>();
            for (var matcher : node.path("matchers"))
                matchers.add(
                        matcher.path("name").asString("") + matcher.path("type").asString("") + "\""
                                + matcher.path("value")
                                        .asString("")
                                        .replace("\\", "\\\\")
                                        .replace("\"", "\\\"") + "\"");
            found.add(
                    "{" + String.join(",", matchers.stream().sorted().distinct().toList()) + "}");
        }
        for (var part : node) if (part.isContainer()) found.addAll(selectors(part));
        return found;
    }

    /// The server calculates the same with our brackets as without.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2 * 3 - 4 / 5 % 3",
                "2 ^ 3 ^ 2",
                "-2 ^ 2",
                "2 ^ -3 ^ 2 * 4",
                "-2 * 3 - -4",
                "7 % 4 ^ 2 % 5",
                "8 / 4 / 2 - 3 - 2",
                "1 atan2 2 * 3 atan2 4",
                "1 + 1 == bool 2 * 1",
                "3 > bool 2 > bool 1 + 0",
                "2 < bool 3 == bool 1 != bool 0",
                "0x1F + 010 + 08 + 1e2",
                "scalar(vector(3) > 2 or vector(9)) ^ 2",
                "scalar(vector(1) > 2 or vector(9) unless vector(1) and vector(2) > 5)",
                "scalar(vector(1) unless vector(2) or vector(3))",
                "scalar(vector(1) or vector(2) and vector(3) < 1)",
                "scalar(-vector(2) ^ 2 + vector(1))"
            })
    void operatorsBindAsTheServersDo(String expression) throws Exception {
        assertThat(value(written(expression))).isEqualTo(value(expression));
    }

    private String value(String expression) throws IOException, InterruptedException {
        return data("query" + query(expression)).path("result").path(1).asString("none");
    }
}
