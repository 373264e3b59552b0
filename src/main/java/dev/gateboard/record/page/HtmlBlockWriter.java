package dev.gateboard.record.page;

import dev.gateboard.record.html.HtmlBuilder;
import java.util.List;
import java.util.regex.Pattern;

/// Draws a record as HTML. Its tables name their columns in each cell too, since a phone shows a row as a card.
final class HtmlBlockWriter {
    /// The column of the gates' table that a status and its shape stand in.
    private static final int STATUS_COLUMN = 2;

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");

    private final HtmlBuilder html;

    HtmlBlockWriter(HtmlBuilder html) {
        this.html = html;
    }

    void write(ContentBlock block) {
        switch (block) {
            case ContentBlock.Heading(int level, String text) -> html.line("h" + level, "", text);
            case ContentBlock.Paragraph(RichText text) -> {
                html.raw("<p>");
                write(text);
                html.raw("</p>\n");
            }
            case ContentBlock.Bullets(List<RichText> items) -> {
                html.raw("<ul>\n");
                for (var item : items) {
                    html.raw("<li>");
                    write(item);
                    html.raw("</li>\n");
                }
                html.raw("</ul>\n");
            }
            case ContentBlock.Facts(List<ContentBlock.Fact> facts) -> {
                html.raw("<dl class=\"facts\">\n");
                for (var fact : facts) {
                    html.raw("<div><dt>").text(fact.label()).raw("</dt><dd>");
                    write(fact.value());
                    html.raw("</dd></div>\n");
                }
                html.raw("</dl>\n");
            }
            case ContentBlock.Table table -> write(table);
        }
    }

    private void write(ContentBlock.Table table) {
        html.raw("<table class=\"" + table.style() + "\" role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        for (var column : table.columns())
            html.raw("<th scope=\"col\" role=\"columnheader\">").text(column).raw("</th>");
        html.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        for (var row : table.rows()) {
            switch (row) {
                case ContentBlock.GroupRow(int depth, RichText text) -> {
                    html.raw("<tr class=\"group depth" + Math.min(depth, 3) + "\" role=\"row\">")
                            .raw("<td class=\"none\" role=\"cell\"></td>".repeat(table.groupColumn()))
                            .raw("<td role=\"cell\" colspan=\""
                                    + (table.columns().size() - table.groupColumn()) + "\">");
                    write(text);
                    html.raw("</td></tr>\n");
                }
                case ContentBlock.CellRow cells -> write(table, cells);
            }
        }
        html.raw("</tbody>\n</table>\n");
    }

    private void write(ContentBlock.Table table, ContentBlock.CellRow row) {
        html.raw("<tr role=\"row\">");
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cells().get(column);
            html.raw("<td role=\"cell\"" + (cell.isEmpty() ? " class=\"none\"" : "") + " data-label=\"")
                    .text(table.columns().get(column))
                    .raw("\"><div>");
            if (column == STATUS_COLUMN) html.raw(row.shape().svg());
            write(cell);
            html.raw("</div></td>");
        }
        html.raw("</tr>\n");
    }

    void write(RichText text) {
        for (var span : text.spans())
            switch (span.style()) {
                case PLAIN -> plain(span.text());
                case STRONG -> html.raw("<strong>").text(span.text()).raw("</strong>");
                case CODE -> html.raw("<code>").text(span.text()).raw("</code>");
                case LINK -> link(span.text());
            }
    }

    /// A day is not broken at its hyphens.
    private void plain(String text) {
        var days = DAY.matcher(text);
        int end = 0;
        while (days.find()) {
            html.text(text.substring(end, days.start()))
                    .raw("<span class=\"day\">")
                    .text(days.group())
                    .raw("</span>");
            end = days.end();
        }
        html.text(text.substring(end));
    }

    private void link(String address) {
        if (!address.matches("https?://[^\\s<>\"'`\\\\]+")) html.text(address);
        else
            html.raw("<a rel=\"noreferrer\" href=\"")
                    .text(address)
                    .raw("\">")
                    .text(address)
                    .raw("</a>");
    }
}
