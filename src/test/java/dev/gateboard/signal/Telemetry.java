package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One request of OTLP in JSON, as a service sends it.
///
/// @param path `/v1/traces`, `/v1/metrics` or `/v1/logs`
public record Telemetry(String path, String body) {

    /// Spans that ended just now, each of a trace of its own.
    public static Telemetry spans(String service, String version, int count) {
        var now = nanos();
        var spans = IntStream.range(0, count)
                .mapToObj(
                        each -> """
                            {"traceId":"%s","spanId":"%016x","name":"pay","kind":2,"startTimeUnixNano":"%d","endTimeUnixNano":"%d"}\
                            """.formatted(UUID.randomUUID().toString().replace("-", ""), each + 1, now - 1000, now))
                .collect(Collectors.joining(","));
        return of("traces", "Spans", service, version, "\"spans\":[" + spans + "]");
    }

    /// Lines of now.
    ///
    /// @param text what each line says
    public static Telemetry logs(String service, String version, int count, String text) {
        var lines = IntStream.range(0, count)
                .mapToObj(each ->
                        "{\"timeUnixNano\":\"%d\",\"body\":{\"stringValue\":\"%d %s\"}}".formatted(nanos(), each, text))
                .collect(Collectors.joining(","));
        return of("logs", "Logs", service, version, "\"logRecords\":[" + lines + "]");
    }

    private static Telemetry of(String signal, String name, String service, String version, String items) {
        return new Telemetry("/v1/" + signal, """
            {"resource%s":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"%s"}},\
            {"key":"service.version","value":{"stringValue":"%s"}}]},"scope%s":[{%s}]}]}\
            """.formatted(name, service, version, name, items));
    }

    private static long nanos() {
        return Instant.now().getEpochSecond() * 1_000_000_000L;
    }

    /// To whom takes it.
    ///
    /// @param endpoint address of a receiver for OTLP over HTTP
    public void send(String endpoint) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(endpoint + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }
}
