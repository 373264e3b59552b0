package dev.gateboard.signal.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether an answer is a page for a browser: by what it calls itself, or by what it holds where it calls itself
/// something else.
public final class HtmlDetector {
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|form|input|button|script|meta|title|iframe|frameset|a|div|p|h1)(?=[\\s/>])");

    private static final Pattern PASSWORD = Pattern.compile("<input\\s[^<>]*type\\s*=\\s*[\"']?password");

    private HtmlDetector() {}

    /// Whether it is a page that asks for a password.
    static boolean isLogin(HttpResult.Response http) {
        return isOne(http)
                && PASSWORD.matcher(http.body().toLowerCase(Locale.ROOT)).find();
    }

    /// Whether it is one.
    public static boolean isOne(HttpResult.Response http) {
        var type = String.join(",", http.headers().getOrDefault("content-type", List.of()))
                .toLowerCase(Locale.ROOT);
        if (type.contains("html")) return true;
        return ELEMENT.matcher(http.body().toLowerCase(Locale.ROOT)).find() && !isData(http.body());
    }

    /// A text in JSON may hold a tag.
    private static boolean isData(String body) {
        try {
            return !JsonShape.read(body).node().isValueNode();
        } catch (UnexpectedShapeException e) {
            return false;
        }
    }
}
