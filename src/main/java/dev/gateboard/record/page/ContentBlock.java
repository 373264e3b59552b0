package dev.gateboard.record.page;

import dev.gateboard.record.html.StatusShape;
import java.util.List;

/// A part of the record, which its Markdown and its HTML page draw in their own way.
sealed interface ContentBlock {
    /// A title.
    ///
    /// @param level 1 for what the record is made of, 2 and 3 below it
    record Heading(int level, String text) implements ContentBlock {}

    record Paragraph(RichText text) implements ContentBlock {}

    record Bullets(List<RichText> items) implements ContentBlock {}

    /// What is known, each with what it is called.
    record Facts(List<Fact> facts) implements ContentBlock {}

    record Fact(String label, RichText value) {}

    /// Rows under named columns.
    ///
    /// @param style what it is called in the stylesheet
    /// @param groupColumn where the groups of gates stand
    record Table(String style, List<String> columns, int groupColumn, List<Row> rows) implements ContentBlock {
        static Table of(String style, List<String> columns, List<Row> rows) {
            return new Table(style, columns, 0, rows);
        }
    }

    sealed interface Row {}

    /// A gate above the gates of the next rows.
    record GroupRow(int depth, RichText text) implements Row {}

    /// A row with a cell for each column.
    ///
    /// @param shape drawn before the status, in tables that have one
    record CellRow(List<RichText> cells, StatusShape shape) implements Row {
        static CellRow of(RichText... cells) {
            return new CellRow(List.of(cells), StatusShape.NONE);
        }
    }
}
