package dev.gateboard.signal.web;

import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether an answer is a page for a browser: by what it calls itself, or by what it holds where it calls itself
/// something else.
final class HtmlDetector {
    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|form|input|button|script|meta|title|iframe|frameset|a|div|p|h1)(?=[\\s/>])");

    private HtmlDetector() {}

    static boolean isOne(HttpResult.Response http) {
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
