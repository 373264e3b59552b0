package dev.gateboard.signal.prometheus;

import com.fasterxml.jackson.annotation.Nulls;
import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.SourceContacts;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.probe.ProbeDigest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Prometheus' HTTP API v1. A status alone proves nothing: an answer is JSON with `status: success`, and its data
/// have the form that was asked for, or it is refused whole.
final class PrometheusHttpApi {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .build();

    private final SourceHttpClient client;

    PrometheusHttpApi(SourceHttpClient client) {
        this.client = client;
    }

    /// What it answered, or why that is no answer.
    sealed interface ApiResult<T> {}

    /// @param warnings why the answer is not whole; such an answer never passes
    /// @param infos what the server says beside its answer
    /// @param observedAt when it was answered, by what it says of its age, for the time it was received
    record Data<T>(
            T value,
            List<String> warnings,
            List<String> infos,
            Instant serverTime,
            UnaryOperator<Instant> observedAt,
            int status,
            String sha256)
            implements ApiResult<T> {

        /// When it was answered, at the latest: what a cache had is older than its receipt (rule R13).
        Instant answeredAt(Instant received) {
            return observedAt.apply(received);
        }

        /// How much older than they seem the times in it are, as the server's clock is ahead (rule R13).
        Duration ahead(Instant now) {
            return SourceContacts.ahead(serverTime, now);
        }

        /// The result of a probe that asked for this.
        ///
        /// @param values what was found; of many only the first are kept
        ProbeResult toResult(
                String query, Instant provenAt, List<String> values, String rule, Verdict verdict, String reason) {
            return new ProbeResult(
                    query,
                    serverTime,
                    provenAt,
                    values.stream().limit(20).toList(),
                    values.size(),
                    rule,
                    verdict,
                    reason,
                    status,
                    sha256);
        }
    }

    record Failed<T>(Verdict verdict, String reason, int status) implements ApiResult<T> {}

    ApiResult<QuerySamples> instant(String query) {
        var sent = client.now();
        var result =
                read(client.post("/api/v1/query", Map.of("query", query), SourceHttpClient.CAP), QuerySamples::atOnce);
        // The server evaluates at its own now, so that is the time of every value.
        if (result instanceof Data<QuerySamples> data)
            data.value().series().stream()
                    .findFirst()
                    .ifPresent(series -> client.noteServerTime(series.newest().at(), sent));
        return result;
    }

    ApiResult<QuerySamples> range(String query, Instant start, Instant end, long stepSeconds) {
        return read(
                client.post(
                        "/api/v1/query_range",
                        Map.of(
                                "query", query,
                                "start", seconds(start),
                                "end", seconds(end),
                                "step", String.valueOf(stepSeconds)),
                        SourceHttpClient.CAP),
                QuerySamples::overTime);
    }

    /// With its fraction: cut to whole seconds, a window would end before the newest sample.
    private static String seconds(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3).toPlainString();
    }

    /// Data in the form of a record.
    <T> ApiResult<T> get(String path, Class<T> form) {
        return read(client.get("/api/v1/" + path, Map.of(), SourceHttpClient.LARGE_CAP), data -> bound(data, form));
    }

    /// @throws JacksonException where it has another form
    static <T> T bound(JsonNode data, Class<T> form) {
        var value = JSON.treeToValue(data, form);
        if (value == null) throw new IllegalArgumentException("null");
        return value;
    }

    private <T> ApiResult<T> read(HttpResult answer, Function<JsonNode, T> reader) {
        return switch (answer) {
            case HttpResult.NoResponse(String reason) -> new Failed<>(Verdict.ERROR, reason, 0);
            case HttpResult.Response http -> read(http, reader);
        };
    }

    private <T> ApiResult<T> read(HttpResult.Response http, Function<JsonNode, T> reader) {
        int status = http.status();
        var refusal = client.refusal(http);
        if (refusal.isPresent()) return failed(status, refusal.get());
        JsonNode body;
        try {
            body = JSON.readTree(http.body());
        } catch (JacksonException e) {
            // A proxy before it, which has words of its own.
            if (isBusy(status)) return failed(status, Messages.SIGNAL.text("source.busy", status));
            return failed(status, Messages.SIGNAL.text("prometheus.notJson", status));
        }
        if (body.path("status").asString("").equals("success") && status == 200) return data(http, body, reader);
        var said = body.path("error").asString(Messages.SIGNAL.text("prometheus.noReason"));
        if (isBusy(status)) return failed(status, Messages.SIGNAL.text("source.busyBecause", said));
        return failed(status, Messages.SIGNAL.text("prometheus.rejected", said));
    }

    private static <T> ApiResult<T> data(HttpResult.Response http, JsonNode body, Function<JsonNode, T> reader) {
        try {
            var envelope = bound(body, PrometheusEnvelope.class);
            var sha256 = ProbeDigest.of(http.body().getBytes(StandardCharsets.UTF_8));
            return new Data<>(
                    reader.apply(envelope.data()),
                    envelope.parts(),
                    envelope.infos().orElse(List.of()),
                    http.serverTime(),
                    http::observedBefore,
                    http.status(),
                    sha256);
        } catch (JacksonException | IllegalArgumentException e) {
            return failed(http.status(), Messages.SIGNAL.text("prometheus.otherShape"));
        }
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 503;
    }

    private static <T> Failed<T> failed(int status, String reason) {
        return new Failed<>(Verdict.ERROR, reason, status);
    }
}
