package dev.gateboard.document.parse;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the placeholders in a gate's first paragraph make of it (rule R4).
record GatePlaceholderReader(PlaceholderCollector collector, Outline outline) {
    private static final Pattern PUNCTUATION_AROUND =
            Pattern.compile("^[\\s\\p{Punct}&&[^(]]+|[\\s\\p{Punct}&&[^)]]+$");

    /// The first placeholder that offers options makes a leaf a choice.
    Gate.Kind leafKind(Outline.GateEntry task) {
        int ahead = 0;
        for (var spot : task.content.placeholders()) {
            if (!spot.options().isEmpty()) return new Gate.Kind.Choice(collector.peek(spot, ahead));
            ahead++;
        }
        return new Gate.Kind.Leaf();
    }

    /// The gate's own fields: all but the placeholder of its choice.
    List<Field> fields(Outline.GateEntry task, Gate.Kind kind) {
        if (task.content.placeholders().isEmpty()) return List.of();
        var own = new ArrayList<Field>(task.content.placeholders().size());
        for (var spot : task.content.placeholders()) {
            var placeholder = collector.add(spot);
            if (kind.equals(new Gate.Kind.Choice(placeholder))) continue;
            if (task.isGroup() && placeholder.hasOptions()) warnOfChoice(task, spot);
            own.add(new Field(
                    spot.line(),
                    task.depth,
                    task.section,
                    task.index,
                    label(task, spot),
                    placeholder,
                    task.content.runs()));
        }
        collector.fields().addAll(own);
        return own;
    }

    private void warnOfChoice(Outline.GateEntry task, InlineContent.PlaceholderSpan spot) {
        outline.warn(
                task.line,
                Messages.DOCUMENT.text(
                        "gate.choiceOverGates", spot.text(), spot.options().getFirst()));
    }

    private static String label(Outline.GateEntry task, InlineContent.PlaceholderSpan spot) {
        var label = PUNCTUATION_AROUND.matcher(spot.before()).replaceAll("");
        return label.isEmpty() ? task.content.text() : label;
    }
}
