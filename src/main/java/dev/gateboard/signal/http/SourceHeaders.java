package dev.gateboard.signal.http;

import dev.gateboard.signal.config.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/// The headers that every request to a source carries: its own, and its login. What can be looked up anew is, once,
/// where the source refuses it.
final class SourceHeaders implements Authenticator {
    private static final String AUTHORIZATION = "Authorization";

    private final Source source;
    private final CredentialResolver credentials;
    private final LoginServerClient logins;

    SourceHeaders(OkHttpClient shared, Source source, CredentialResolver credentials) {
        this.source = source;
        this.credentials = credentials;
        this.logins = new LoginServerClient(shared, source.route(), credentials);
    }

    Map<String, String> lookUp() throws CredentialResolver.Missing {
        var headers = new LinkedHashMap<String, String>();
        for (var header : source.headers().entrySet())
            headers.put(header.getKey(), credentials.value(header.getValue()));
        switch (source.login()) {
            case Source.SourceLogin.NoLogin _ -> {}
            case Source.SourceLogin.Basic(var user, var password) ->
                headers.put(AUTHORIZATION, Credentials.basic(user, credentials.value(password)));
            case Source.SourceLogin.Token(var type, var token) ->
                headers.put(AUTHORIZATION, type + " " + credentials.value(token));
            case Source.SourceLogin.OAuth2 login ->
                headers.put(AUTHORIZATION, credentials.tokens().authorization(login, logins));
        }
        return headers;
    }

    /// The same request with what was looked up anew; none where that is what was refused.
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        if (response.priorResponse() != null) return null;
        source.headers().values().forEach(credentials::refused);
        if (source.login() instanceof Source.SourceLogin.OAuth2 login)
            credentials.tokens().refused(login, response.request().header(AUTHORIZATION));
        else source.login().secrets().forEach(credentials::refused);
        try {
            var again = response.request().newBuilder();
            boolean isNew = false;
            for (var header : lookUp().entrySet()) {
                isNew |= !header.getValue().equals(response.request().header(header.getKey()));
                again.header(header.getKey(), header.getValue());
            }
            return isNew ? again.build() : null;
        } catch (CredentialResolver.Missing _) {
            return null;
        }
    }
}
