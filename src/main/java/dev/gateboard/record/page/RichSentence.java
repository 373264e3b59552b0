package dev.gateboard.record.page;

import java.util.ArrayList;
import java.util.List;

/// A sentence of the bundle whose places hold rich texts. In the bundle's own words `**` makes a part strong and a
/// backtick makes it code; what fills a place is never read for such marks.
final class RichSentence {
    /// Stands before the number of a place; no text of a bundle has it.
    private static final char PLACE = '\uE000';

    private final List<RichText> values = new ArrayList<>();

    /// What to give to the bundle for a place.
    String place(RichText value) {
        values.add(value);
        return PLACE + String.valueOf((char) (PLACE + values.size()));
    }

    String place(String value) {
        return place(RichText.plain(value));
    }

    RichText of(String sentence) {
        var all = RichText.EMPTY;
        var run = new StringBuilder();
        var style = RichText.Style.PLAIN;
        for (int at = 0; at < sentence.length(); at++) {
            char each = sentence.charAt(at);
            boolean strong = each == '*' && sentence.startsWith("**", at);
            if (!strong && each != '`' && each != PLACE) {
                run.append(each);
                continue;
            }
            all = all.then(styled(style, run));
            if (each == PLACE) all = all.then(value(sentence.charAt(++at), style));
            else {
                style = toggled(style, strong ? RichText.Style.STRONG : RichText.Style.CODE);
                if (strong) at++;
            }
        }
        return all.then(styled(style, run));
    }

    private RichText value(char number, RichText.Style style) {
        var value = values.get(number - PLACE - 1);
        if (style == RichText.Style.PLAIN) return value;
        return new RichText(value.spans().stream()
                .map(span -> span.style() == RichText.Style.PLAIN ? new RichText.Span(style, span.text()) : span)
                .toList());
    }

    private static RichText styled(RichText.Style style, StringBuilder run) {
        var text = run.toString();
        run.setLength(0);
        return text.isEmpty() ? RichText.EMPTY : new RichText(List.of(new RichText.Span(style, text)));
    }

    private static RichText.Style toggled(RichText.Style now, RichText.Style other) {
        return now == other ? RichText.Style.PLAIN : other;
    }
}
