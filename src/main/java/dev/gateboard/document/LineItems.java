package dev.gateboard.document;

import dev.gateboard.model.Field;
import dev.gateboard.model.Item;
import dev.gateboard.model.Link;
import dev.gateboard.model.Note;
import dev.gateboard.model.ReleaseLine;
import java.util.ArrayList;
import java.util.List;

/// Tells the lines that are no gates apart: fields, roles, links, notes, and what is released.
final class LineItems {
    private final Places places;
    private final Strays strays;
    private final List<ReleaseLine> releaseLines = new ArrayList<>();

    LineItems(Places places, Strays strays) {
        this.places = places;
        this.strays = strays;
    }

    /// Where a line stands.
    record Place(int section, boolean signOff, boolean aboveFirstGate) {}

    List<ReleaseLine> releaseLines() {
        return releaseLines;
    }

    Item item(Outline.Line line, Place place) {
        var words = line.words();
        var field = line.bullet() ? Labelled.field(words) : Labelled.NONE;
        strays.placeholders(words, field.exists() ? 1 : 0);
        if (place.aboveFirstGate())
            releaseLines.addAll(ReleaseLines.read(
                    words, field.exists() ? places.placeholders().size() : -1));
        if (field.exists()) return place.signOff() ? role(line, field.label()) : field(line, place, field.label());
        boolean released = place.aboveFirstGate() && ReleaseLines.is(words);
        var link = line.bullet() && !released ? Labelled.link(words) : Labelled.NONE;
        return link.exists()
                ? new Link(line.line(), line.depth(), link.label(), link.value(), words.runs())
                : new Note(line.line(), line.depth(), words.runs(), line.bullet());
    }

    private Item role(Outline.Line line, String label) {
        var role = Roles.of(line, label, places.number(line.words().spots().getFirst()));
        places.roles().add(role);
        return role;
    }

    private Item field(Outline.Line line, Place place, String label) {
        var placeholder = places.number(line.words().spots().getFirst());
        var runs = line.words().runs();
        var field = new Field(line.line(), line.depth(), place.section(), -1, label, placeholder, runs);
        places.fields().add(field);
        return field;
    }
}
