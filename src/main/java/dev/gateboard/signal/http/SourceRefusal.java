package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a server answers and lets nobody in: a login, the page or the redirect of one, or another redirect.
final class SourceRefusal {
    private static final Pattern LOGIN = Pattern.compile(
            "(^|[^a-z])(log-?in|log-?on|sign-?in|auth|authorize|oauth2?|sso|saml2?|oidc|idp|account|accounts|cas)([^a-z]|$)");

    private SourceRefusal() {}

    /// One sentence that says what to do.
    ///
    /// @param isDataExpected whether any page for a browser is a refusal, as it is where an API is asked
    static Optional<String> of(HttpResult.Response http, boolean isDataExpected) {
        int status = http.status();
        if (status == 401 || status == 403) return Optional.of(Messages.SIGNAL.text("source.loginRefused", status));
        if (status == 407) return Optional.of(Messages.SIGNAL.text("source.proxyRefused"));
        if (status >= 300 && status < 400 && status != 304) return Optional.of(redirect(http));
        if (status >= 300 || status < 200) return Optional.empty();
        boolean isPage = isDataExpected ? HtmlDetector.isOne(http) : HtmlDetector.isLogin(http);
        return isPage ? Optional.of(Messages.SIGNAL.text("source.loginPage")) : Optional.empty();
    }

    private static String redirect(HttpResult.Response http) {
        var target =
                http.headers().getOrDefault("location", List.of("")).getFirst().strip();
        var host = host(target);
        return isLogin(target)
                ? Messages.SIGNAL.text("source.redirectsToLogin", host)
                : Messages.SIGNAL.text("source.redirectsTo", host);
    }

    /// Without path and query, which may hold a secret.
    private static String host(String target) {
        try {
            var address = new URI(target);
            return address.getHost() == null
                    ? Messages.SIGNAL.text("source.anotherAddress")
                    : address.getScheme() + "://" + address.getHost()
                            + (address.getPort() < 0 ? "" : ":" + address.getPort());
        } catch (URISyntaxException e) {
            return Messages.SIGNAL.text("source.anotherAddress");
        }
    }

    private static boolean isLogin(String target) {
        return LOGIN.matcher(target.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", ""))
                .find();
    }
}
