package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourceRoute;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Asks a login server for a client's token (RFC 6749, section 4.4), by the same way as the source itself. The client
/// names itself in a header, and in the form where the server takes it so alone, as Prometheus does.
record LoginServerClient(OkHttpClient shared, SourceRoute route, CredentialResolver credentials) {
    /// In bytes, decoded.
    private static final long CAP = 1 << 20;

    /// Without an `expires_in` a token is used until it is refused; a longer one is read as that, too.
    private static final long LONGEST = 10L * 366 * 24 * 3600;

    OAuth2Tokens.Token token(Source.SourceLogin.OAuth2 login, Instant now) throws CredentialResolver.Missing {
        var host = String.valueOf(URI.create(login.tokenUrl()).getAuthority());
        var secret = credentials.value(login.clientSecret());
        return switch (RouteClient.of(shared, route.withTls(login.tls()), credentials)) {
            case RouteClient.Unready(String sentence) -> throw new CredentialResolver.Missing(sentence);
            case RouteClient.Ready(OkHttpClient client) -> {
                try {
                    yield token(client, login, secret, now);
                } catch (LinkLocalAddressException e) {
                    throw new CredentialResolver.Missing(String.valueOf(e.getMessage()));
                } catch (IOException e) {
                    throw new CredentialResolver.Missing(Messages.SIGNAL.text(
                            "source.loginServerAway", host, e.getClass().getSimpleName()));
                }
            }
        };
    }

    private OAuth2Tokens.Token token(OkHttpClient client, Source.SourceLogin.OAuth2 login, String secret, Instant now)
            throws CredentialResolver.Missing, IOException {
        try (var response = client.newCall(request(login, secret, false)).execute()) {
            if (response.code() != 400 && response.code() != 401) return read(response, now);
        }
        try (var response = client.newCall(request(login, secret, true)).execute()) {
            if (!response.isSuccessful()) credentials.refused(login.clientSecret());
            return read(response, now);
        }
    }

    private static Request request(Source.SourceLogin.OAuth2 login, String secret, boolean isInForm) {
        var form = new FormBody.Builder().add("grant_type", "client_credentials");
        if (!login.scopes().isEmpty()) form.add("scope", String.join(" ", login.scopes()));
        login.params().forEach(form::add);
        if (isInForm) form.add("client_id", login.clientId()).add("client_secret", secret);
        var request = new Request.Builder()
                .url(login.tokenUrl())
                .header("Accept", "application/json")
                .post(form.build());
        return isInForm
                ? request.build()
                : request.header("Authorization", Credentials.basic(encoded(login.clientId()), encoded(secret)))
                        .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static OAuth2Tokens.Token read(Response response, Instant now)
            throws CredentialResolver.Missing, IOException {
        var host = response.request().url().host();
        var body = response.body().source();
        if (body.request(CAP + 1)) throw noToken(host, response.code(), "");
        var text = body.readUtf8();
        try {
            var answer = JsonShape.read(text).isObject();
            if (!response.isSuccessful()) throw noToken(host, response.code(), error(answer));
            var token = answer.text("access_token");
            if (BlankText.isBlank(token) || !token.matches("[\\x21-\\x7e]+")) throw noToken(host, response.code(), "");
            long seconds = answer.has("expires_in") ? answer.whole("expires_in") : LONGEST;
            var ends = seconds <= 0 || seconds >= LONGEST ? Instant.MAX : now.plusSeconds(seconds);
            return new OAuth2Tokens.Token(type(answer) + " " + token, ends);
        } catch (UnexpectedShapeException e) {
            throw noToken(host, response.code(), "");
        }
    }

    private static String type(JsonShape answer) throws UnexpectedShapeException {
        var type = answer.has("token_type") ? answer.text("token_type") : "bearer";
        return type.toLowerCase(Locale.ROOT).equals("bearer") || !type.matches("[A-Za-z0-9-]{1,20}") ? "Bearer" : type;
    }

    /// A word that the standard names (RFC 6749, section 5.2); free text is not shown.
    private static String error(JsonShape answer) throws UnexpectedShapeException {
        var error = answer.has("error") ? answer.text("error") : "";
        return error.matches("[a-z_]{1,40}") ? error : "";
    }

    private static CredentialResolver.Missing noToken(String host, int status, String error) {
        return new CredentialResolver.Missing(
                error.isEmpty()
                        ? Messages.SIGNAL.text("source.noToken", host, status)
                        : Messages.SIGNAL.text("source.noTokenBecause", host, status, error),
                status < 500);
    }
}
