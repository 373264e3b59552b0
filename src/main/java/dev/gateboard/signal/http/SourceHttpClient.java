package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.Source;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Asks one source. Redirects are not followed, since they would carry headers elsewhere; a decoded body is cut at
/// its cap; a call ends after 15 seconds.
public final class SourceHttpClient {

    /// In bytes, decoded.
    public static final long CAP = 8L << 20;

    /// In bytes, decoded, for lists of rules and targets.
    public static final long LARGE_CAP = 32L << 20;

    private static final MediaType JSON = MediaType.get("application/json");

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final Source source;
    private final SourceHeaders own;
    private final SourceContacts contacts;
    private final OkHttpClient http;
    private final String unready;
    private final String prefix;

    public SourceHttpClient(OkHttpClient shared, Source source, CredentialResolver credentials) {
        this(shared, source, credentials, new SourceContacts(InstantSource.system()));
    }

    /// @param contacts where what the answers tell of the source is noted
    public SourceHttpClient(
            OkHttpClient shared, Source source, CredentialResolver credentials, SourceContacts contacts) {
        this.contacts = contacts;
        this.source = source;
        this.own = new SourceHeaders(shared, source, credentials);
        var way = RouteClient.of(shared, source.route(), credentials);
        var ready = way instanceof RouteClient.Ready(OkHttpClient client) ? client : shared;
        this.http = ready.newBuilder().authenticator(own).build();
        this.unready = way instanceof RouteClient.Unready(String sentence) ? sentence : "";
        this.prefix = "";
    }

    private SourceHttpClient(SourceHttpClient above, String prefix) {
        this.source = above.source;
        this.own = above.own;
        this.contacts = above.contacts;
        this.http = above.http;
        this.unready = above.unready;
        this.prefix = prefix;
    }

    /// Asks below a path of the same source, as a Grafana passes requests on to its data sources.
    public SourceHttpClient below(String path) {
        return new SourceHttpClient(this, prefix + path);
    }

    /// What clients share: connections, threads, and which sources are busy.
    public static OkHttpClient shared(InstantSource clock) {
        return new OkHttpClient.Builder()
                .addInterceptor(new RetryAfterInterceptor(clock))
                .addNetworkInterceptor(RetryAfterInterceptor::withReadableRetryAfter)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(TIMEOUT)
                .readTimeout(TIMEOUT)
                .callTimeout(TIMEOUT)
                .build();
    }

    public HttpResult get(String path, Map<String, String> headers, long cap) {
        return send("GET", path, Map.of(), headers, cap);
    }

    /// A form, as Prometheus takes queries of any length.
    public HttpResult post(String path, Map<String, String> form, long cap) {
        return send("POST", path, form, Map.of(), cap);
    }

    /// A body in JSON.
    public HttpResult post(String path, String json, long cap) {
        return intercept(
                new SourceExchange.Call(source.key(), "POST", prefix + path, Map.of("body", json)),
                () -> send("POST", path, RequestBody.create(json, JSON), Map.of(), cap));
    }

    /// The path is joined to the source's address, which may have a path of its own.
    public HttpResult send(
            String method, String path, Map<String, String> form, Map<String, String> headers, long cap) {
        var fields = new LinkedHashMap<>(form);
        headers.forEach((name, value) -> fields.put("header " + name, value));
        return intercept(new SourceExchange.Call(source.key(), method, prefix + path, fields), () -> {
            var body = new FormBody.Builder();
            form.forEach(body::add);
            return send(method, path, method.equals("POST") ? body.build() : null, headers, cap);
        });
    }

    private static HttpResult intercept(SourceExchange.Call call, Supplier<HttpResult> wire) {
        return ExchangeInterceptor.BOUND.isBound()
                ? ExchangeInterceptor.BOUND.get().answer(call, wire)
                : wire.get();
    }

    private HttpResult send(
            String method, String path, @Nullable RequestBody body, Map<String, String> headers, long cap) {
        if (!unready.isEmpty()) return new HttpResult.NoResponse(unready);
        try {
            var url = HttpUrl.get(source.address().replaceAll("/+$", "") + prefix + path);
            var request =
                    new Request.Builder().url(url).tag(Source.class, source).method(method, body);
            // A probe's header does not take the place of a login.
            var carried = own.lookUp();
            headers.forEach(request::header);
            carried.forEach(request::header);
            var sent = contacts.now();
            try (var response = http.newCall(request.build()).execute()) {
                var answer = answer(response, cap);
                if (answer instanceof HttpResult.Response found) note(found, sent);
                return answer;
            }
        } catch (CredentialResolver.Missing e) {
            if (e.isRefused()) contacts.noteRefusal(source.key(), String.valueOf(e.getMessage()));
            return new HttpResult.NoResponse(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new HttpResult.NoResponse(Messages.SIGNAL.text("source.badAddress"));
        } catch (IOException e) {
            return new HttpResult.NoResponse(sentence(e));
        }
    }

    /// The time of an answer that a cache had says nothing of a clock.
    private void note(HttpResult.Response found, Instant sent) {
        var refusal = SourceRefusal.of(found, source.kind() != SourceKind.HTTP).orElse("");
        var lead = found.headers().containsKey("age")
                ? Duration.ZERO
                : SourceContacts.lead(found.serverTime(), Duration.ofSeconds(1), sent, contacts.now());
        contacts.note(source.key(), new SourceContacts.Contact(refusal, lead));
    }

    /// Why the server does not let in who asks for data, in one sentence; empty where it does.
    public Optional<String> refusal(HttpResult.Response http) {
        var refusal = SourceRefusal.of(http, true);
        refusal.ifPresent(sentence -> contacts.noteRefusal(source.key(), sentence));
        return refusal;
    }

    /// This computer's time, by which the server's is judged.
    public Instant now() {
        return contacts.now();
    }

    /// Notes a time that the server told of itself, which is nearer than that of its answer.
    ///
    /// @param sent before it was asked
    public void noteServerTime(Instant told, Instant sent) {
        contacts.noteLead(source.key(), SourceContacts.lead(told, Duration.ofSeconds(1), sent, contacts.now()));
    }

    private static HttpResult answer(Response response, long cap) throws IOException {
        var from = response.body().source();
        if (from.request(cap + 1)) return new HttpResult.NoResponse(Messages.SIGNAL.text("source.tooLarge", cap >> 20));
        var headers = new LinkedHashMap<String, List<String>>();
        for (var header : response.headers())
            headers.computeIfAbsent(header.getFirst().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.getSecond());
        var date = response.headers().getInstant("Date");
        Instant server = date == null ? Reading.NO_SERVER_TIME : date;
        return new HttpResult.Response(response.code(), from.readUtf8(), headers, server);
    }

    private String sentence(IOException e) {
        var host = host();
        return switch (e) {
            case RetryAfterInterceptor.LeftAlone alone -> String.valueOf(alone.getMessage());
            case LinkLocalAddressException refused -> String.valueOf(refused.getMessage());
            case UnknownHostException _ -> Messages.SIGNAL.text("source.unknownHost", host);
            case ConnectException _ -> Messages.SIGNAL.text("source.refused", host);
            case SSLException _ -> Messages.SIGNAL.text("source.tls", host);
            case InterruptedIOException _ -> Messages.SIGNAL.text("source.timeout", host, TIMEOUT.toSeconds());
            default ->
                Messages.SIGNAL.text("source.unreachable", host, e.getClass().getSimpleName());
        };
    }

    private String host() {
        var address = URI.create(source.address());
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
