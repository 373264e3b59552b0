package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.html.StatusShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Rows for gates in a table. A gate that has gates below it is a row of its own above them.
final class GateRows {
    private final RecordJson recordJson;
    private final HeadingNames names;

    GateRows(RecordJson recordJson) {
        this.recordJson = recordJson;
        this.names = new HeadingNames(recordJson);
    }

    /// A pass by a person, and nothing behind it (rule R10).
    /// What a file says and no one confirmed is drawn as open.
    static StatusShape shape(RecordJson.LeafGate leaf) {
        if (leaf.unconfirmed()) return StatusShape.OPEN;
        return isPassedWithoutEvidence(leaf) ? StatusShape.PASSED_WITHOUT_EVIDENCE : StatusShape.of(leaf.status());
    }

    static boolean isPassedWithoutEvidence(RecordJson.LeafGate leaf) {
        return leaf.status() == GateStatus.PASSED
                && !leaf.backed()
                && !leaf.unconfirmed()
                && !leaf.by().isEmpty();
    }

    List<ContentBlock.Row> rows(
            List<RecordJson.LeafGate> leaves, Function<RecordJson.LeafGate, ContentBlock.CellRow> row) {
        var rows = new ArrayList<ContentBlock.Row>();
        List<String> headings = List.of();
        List<String> open = List.of();
        for (var leaf : leaves) {
            if (!leaf.headings().equals(headings)) open = List.of();
            for (int depth = sharedDepth(open, leaf.groups());
                    depth < leaf.groups().size();
                    depth++)
                rows.add(new ContentBlock.GroupRow(
                        depth, RichText.strong(leaf.groups().get(depth))));
            rows.add(row.apply(leaf));
            headings = leaf.headings();
            open = leaf.groups();
        }
        return List.copyOf(rows);
    }

    private static int sharedDepth(List<String> open, List<String> groups) {
        int depth = 0;
        while (depth < open.size() && depth < groups.size() && open.get(depth).equals(groups.get(depth))) depth++;
        return depth;
    }

    /// The gate's own text below its groups, what was chosen and filled in its place.
    RichText gate(RecordJson.LeafGate leaf) {
        return gate(leaf, "");
    }

    private RichText gate(RecordJson.LeafGate leaf, String section) {
        return RichText.plain("– ".repeat(leaf.groups().size()) + section + filled(leaf));
    }

    /// With its line, and its section where that title does not say which, for a table away from its section.
    RichText gateWithLine(RecordJson.LeafGate leaf) {
        var sentence = new RichSentence();
        return sentence.of(Messages.RECORD.text(
                "gate.line", sentence.place(gate(leaf, names.before(leaf))), Integer.toString(leaf.line())));
    }

    private String filled(RecordJson.LeafGate leaf) {
        var text = leaf.text();
        for (var place : recordJson.placeholders()) {
            int at = place.line() == leaf.line() && !place.value().isEmpty() ? text.indexOf(place.first()) : -1;
            if (at >= 0)
                text = text.substring(0, at)
                        + place.value()
                        + text.substring(at + place.first().length());
        }
        return text;
    }
}
