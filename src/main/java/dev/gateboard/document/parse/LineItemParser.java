package dev.gateboard.document.parse;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.LabelValue;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.ReleaseLine;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.RolePlace;
import dev.gateboard.model.checklist.TextItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells the lines that are no gates apart: fields, roles, links, notes, and what is released.
final class LineItemParser {
    private final PlaceholderCollector places;
    private final MisplacedSyntaxChecker strays;
    private final int rulesVersion;
    private final List<ReleaseLine> releaseLines = new ArrayList<>();

    /// @param rulesVersion which edition of the reading rules counts
    LineItemParser(PlaceholderCollector places, MisplacedSyntaxChecker strays, int rulesVersion) {
        this.places = places;
        this.strays = strays;
        this.rulesVersion = rulesVersion;
    }

    /// Where a line stands.
    ///
    /// @param hasBoxes whether its section has boxed lines
    /// @param gate index of the gate that its text is shown with, or -1
    record Place(int section, RoleSection roles, boolean hasBoxes, boolean isAboveFirstGate, int gate) {}

    /// A placeholder of a line that has a label.
    private record LabelledSpot(String label, InlineContent.PlaceholderSpan spot) {}

    List<ReleaseLine> releaseLines() {
        return releaseLines;
    }

    /// What a line is: one item, or one for each place to fill in it.
    List<ChecklistItem> items(Outline.Line line, Place place) {
        if (line.isCell())
            return place.roles().isShownAsSignOff(place.hasBoxes()) ? List.of() : List.of(cell(line, place));
        var words = line.content();
        var spots = labelledSpots(line).stream()
                .filter(each -> !place.roles().isPartOfAnswer(each.label(), place.hasBoxes()))
                .toList();
        strays.placeholders(
                words, spots.stream().map(each -> each.spot().start()).collect(Collectors.toSet()));
        if (place.isAboveFirstGate())
            releaseLines.addAll(ReleaseLineParser.read(words, firstPlace(words, spots), rulesVersion));
        if (!spots.isEmpty()) return fields(line, place, spots);
        var answered = answeredRole(line, place);
        if (answered.isPresent()) return List.of(answered.get());
        boolean released = place.isAboveFirstGate() && ReleaseLineParser.isReleaseLine(words);
        var link = line.isBullet() && !released ? LabelValue.link(words) : LabelValue.NONE;
        return List.of(
                link.exists()
                        ? new LinkItem(line.line(), line.depth(), link.label(), link.value(), words.runs())
                        : new TextItem(line.line(), line.depth(), words.runs(), line.isBullet(), place.gate()));
    }

    /// The role of a line whose place is filled already: it is asked like the others (rule R8).
    private Optional<ChecklistItem> answeredRole(Outline.Line line, Place place) {
        var said = LabelValue.text(line.content());
        boolean isOther =
                line.gate() >= 0 || (place.isAboveFirstGate() && ReleaseLineParser.isReleaseLine(line.content()));
        if (isOther || !place.roles().isAnsweredRole(said.label(), said.value(), place.hasBoxes()))
            return Optional.empty();
        var role = SignOffSectionParser.answered(line, said.label(), said.value());
        places.roles().add(role);
        strays.answeredRole(role);
        return Optional.of(role);
    }

    /// A boxed line or a table's row.
    ChecklistItem role(Outline.RoleEntry entry) {
        var role = entry.role();
        if (role.place() instanceof RolePlace.InBox(var source, var _)) {
            var own = entry.placeholders().stream().limit(1).map(places::add).toList();
            role = new Role(
                    role.line(),
                    role.depth(),
                    role.label(),
                    new RolePlace.InBox(source, own),
                    role.isRequired(),
                    role.canBeNotApplicable(),
                    role.proposedPerson(),
                    role.runs());
        }
        places.roles().add(role);
        return role;
    }

    /// The number of the placeholder that is the value of the line's own label, or -1.
    private int firstPlace(InlineContent words, List<LabelledSpot> spots) {
        boolean isFirst = !spots.isEmpty()
                && (rulesVersion < 3 || spots.getFirst().label().equals(ReleaseLineParser.label(words.text())));
        return isFirst ? places.placeholders().size() : -1;
    }

    /// The first code span that waits behind a label, and every other form.
    private List<LabelledSpot> labelledSpots(Outline.Line line) {
        var words = line.content();
        if (words.placeholders().isEmpty()) return List.of();
        var code = codeLabel(line);
        boolean isFirstCode = true;
        var spots = new ArrayList<LabelledSpot>(1);
        for (var spot : words.placeholders()) {
            if (!spot.isCode()) spots.add(new LabelledSpot(spot.before(), spot));
            else if (isFirstCode && code.exists()) spots.add(new LabelledSpot(code.label(), spot));
            isFirstCode &= !spot.isCode();
        }
        return spots;
    }

    /// A list item may go on behind its placeholder; a paragraph is prose then.
    private LabelValue codeLabel(Outline.Line line) {
        if (line.isBullet()) return LabelValue.field(line.content());
        if (rulesVersion < 3) return LabelValue.NONE;
        return LabelValue.code(line.content()).exists() ? LabelValue.field(line.content()) : LabelValue.NONE;
    }

    private List<ChecklistItem> fields(Outline.Line line, Place place, List<LabelledSpot> spots) {
        var items = new ArrayList<ChecklistItem>(spots.size());
        for (var each : spots)
            items.add(
                    place.roles().isRole(each.label(), place.hasBoxes()) ? role(line, each) : field(line, place, each));
        return items;
    }

    private ChecklistItem role(Outline.Line line, LabelledSpot each) {
        var role = SignOffSectionParser.of(line, each.label(), places.add(each.spot()));
        places.roles().add(role);
        return role;
    }

    private ChecklistItem field(Outline.Line line, Place place, LabelledSpot each) {
        return field(line, place, each.label(), places.add(each.spot()));
    }

    private ChecklistItem cell(Outline.Line line, Place place) {
        var spot = line.content().placeholders().getFirst();
        var text = line.content().runs().getFirst().text();
        return field(line, place, text.substring(0, text.length() - 2), places.add(spot, true));
    }

    private Field field(Outline.Line line, Place place, String label, Placeholder placeholder) {
        var runs = line.content().runs();
        var field = new Field(line.line(), line.depth(), place.section(), -1, label, placeholder, runs);
        places.fields().add(field);
        return field;
    }
}
