package dev.gateboard.record.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A text with parts that stand out, the same for Markdown and HTML. Nothing in it is markup.
record RichText(List<Span> spans) {
    static final RichText EMPTY = new RichText(List.of());

    enum Style {
        PLAIN,
        STRONG,
        CODE,
        LINK
    }

    record Span(Style style, String text) {}

    RichText {
        spans = List.copyOf(spans);
    }

    static RichText plain(String text) {
        return of(Style.PLAIN, text);
    }

    static RichText strong(String text) {
        return of(Style.STRONG, text);
    }

    static RichText code(String text) {
        return of(Style.CODE, text);
    }

    static RichText link(String address) {
        return of(Style.LINK, address);
    }

    private static RichText of(Style style, String text) {
        return text.isEmpty() ? EMPTY : new RichText(List.of(new Span(style, text)));
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /// Without what stands out.
    String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    RichText then(RichText next) {
        var both = new ArrayList<>(spans);
        both.addAll(next.spans);
        return new RichText(both);
    }

    /// The parts that are not empty, with `, ` or `; ` between them.
    static RichText join(String between, List<RichText> parts) {
        var all = EMPTY;
        for (var part : parts) {
            if (part.isEmpty()) continue;
            all = all.isEmpty() ? part : all.then(plain(between)).then(part);
        }
        return all;
    }
}
