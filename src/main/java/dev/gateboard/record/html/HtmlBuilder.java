package dev.gateboard.record.html;

import dev.gateboard.model.gate.SafeFileName;
import java.util.Locale;

/// HTML that is written a piece at a time; everything that is said is escaped.
public final class HtmlBuilder {
    private final StringBuilder out = new StringBuilder();

    /// Markup of our own.
    public HtmlBuilder raw(String markup) {
        out.append(markup);
        return this;
    }

    public HtmlBuilder text(String text) {
        text.codePoints().forEach(this::escape);
        return this;
    }

    /// An element on its own line.
    ///
    /// @param style its classes; none for an empty text
    public HtmlBuilder line(String element, String style, String text) {
        raw("<" + element + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">")
                .text(text);
        return raw("</" + element + ">\n");
    }

    public HtmlBuilder cell(String text) {
        return raw("<td>").text(text).raw("</td>");
    }

    private void escape(int point) {
        switch (point) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\n', '\t' -> out.appendCodePoint(point);
            default -> {
                if (SafeFileName.isUnseen(point)) out.append(String.format(Locale.ROOT, "[U+%04X]", point));
                else out.appendCodePoint(point);
            }
        }
    }

    public String text() {
        return out.toString();
    }
}
