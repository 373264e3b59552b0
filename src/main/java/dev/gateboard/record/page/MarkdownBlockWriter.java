package dev.gateboard.record.page;

import dev.gateboard.record.html.StatusShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Draws a record as Markdown. Lines are short outside of tables, so that a terminal and a diff show them whole.
final class MarkdownBlockWriter {
    private static final int WIDTH = 120;
    private static final int LONGEST_HEADING = 150;

    private final List<String> lines = new ArrayList<>();

    static String write(List<ContentBlock> blocks) {
        var writer = new MarkdownBlockWriter();
        blocks.forEach(writer::write);
        return String.join("\n", writer.lines).stripTrailing();
    }

    private void write(ContentBlock block) {
        switch (block) {
            case ContentBlock.Heading(int level, String text) ->
                lines.add("#".repeat(level + 1) + " " + MarkdownText.plain(ShortText.of(text, LONGEST_HEADING)));
            case ContentBlock.Paragraph(RichText text) -> wrap("", MarkdownText.of(text));
            case ContentBlock.Bullets(List<RichText> items) -> items.forEach(item -> wrap("- ", MarkdownText.of(item)));
            case ContentBlock.Facts(List<ContentBlock.Fact> facts) -> {
                lines.add("| | |");
                lines.add("|---|---|");
                for (var fact : facts)
                    lines.add(row(List.of(MarkdownText.plain(fact.label()), MarkdownText.of(fact.value()))));
            }
            case ContentBlock.Table table -> write(table);
        }
        lines.add("");
    }

    private void write(ContentBlock.Table table) {
        lines.add(row(table.columns().stream().map(MarkdownText::plain).toList()));
        lines.add("|" + "---|".repeat(table.columns().size()));
        for (var row : table.rows())
            lines.add(
                    switch (row) {
                        case ContentBlock.GroupRow(int depth, RichText text) -> group(depth, text, table);
                        case ContentBlock.CellRow(List<RichText> cells, StatusShape _) ->
                            row(cells.stream().map(MarkdownText::of).toList());
                    });
    }

    private static String group(int depth, RichText text, ContentBlock.Table table) {
        var cells = new ArrayList<String>();
        while (cells.size() < table.groupColumn()) cells.add("");
        cells.add("– ".repeat(depth) + "**" + MarkdownText.plain(text.text().strip()) + "**");
        while (cells.size() < table.columns().size()) cells.add("");
        return row(cells);
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                .collect(Collectors.joining("|", "|", "|"));
    }

    /// Breaks lines before words that begin with a letter alone: any other sign may begin a list or a heading there.
    private void wrap(String mark, String text) {
        var line = new StringBuilder(mark);
        var indent = " ".repeat(mark.length());
        for (var word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH && !word.isEmpty() && Character.isLetter(word.codePointAt(0))) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
