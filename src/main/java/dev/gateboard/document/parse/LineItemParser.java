package dev.gateboard.document.parse;

import dev.gateboard.document.outline.LabelValue;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.ReleaseLine;
import dev.gateboard.model.checklist.TextItem;
import java.util.ArrayList;
import java.util.List;

/// Tells the lines that are no gates apart: fields, roles, links, notes, and what is released.
final class LineItemParser {
    private final PlaceholderCollector places;
    private final MisplacedSyntaxChecker strays;
    private final List<ReleaseLine> releaseLines = new ArrayList<>();

    LineItemParser(PlaceholderCollector places, MisplacedSyntaxChecker strays) {
        this.places = places;
        this.strays = strays;
    }

    /// Where a line stands.
    record Place(int section, boolean isSignOff, boolean isAboveFirstGate) {}

    List<ReleaseLine> releaseLines() {
        return releaseLines;
    }

    ChecklistItem item(Outline.Line line, Place place) {
        var words = line.content();
        var field = line.isBullet() ? LabelValue.field(words) : LabelValue.NONE;
        strays.placeholders(words, field.exists() ? 1 : 0);
        if (place.isAboveFirstGate())
            releaseLines.addAll(ReleaseLineParser.read(
                    words, field.exists() ? places.placeholders().size() : -1));
        if (field.exists()) return place.isSignOff() ? role(line, field.label()) : field(line, place, field.label());
        boolean released = place.isAboveFirstGate() && ReleaseLineParser.isReleaseLine(words);
        var link = line.isBullet() && !released ? LabelValue.link(words) : LabelValue.NONE;
        return link.exists()
                ? new LinkItem(line.line(), line.depth(), link.label(), link.value(), words.runs())
                : new TextItem(line.line(), line.depth(), words.runs(), line.isBullet());
    }

    private ChecklistItem role(Outline.Line line, String label) {
        var role = SignOffSectionParser.of(
                line, label, places.add(line.content().placeholders().getFirst()));
        places.roles().add(role);
        return role;
    }

    private ChecklistItem field(Outline.Line line, Place place, String label) {
        var placeholder = places.add(line.content().placeholders().getFirst());
        var runs = line.content().runs();
        var field = new Field(line.line(), line.depth(), place.section(), -1, label, placeholder, runs);
        places.fields().add(field);
        return field;
    }
}
