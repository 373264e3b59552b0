package dev.gateboard.text.review;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.review.Review;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What sections and their gates are called away from their place in the document (rule R2). A heading that is the
/// only one of its title goes by that title; one of several goes by the headings above it as well, and where those are
/// the same too, by its line: "Week 5 › For Lead", "For Lead (L42)".
public final class SectionText {
    public static final String SEPARATOR = " › ";

    private SectionText() {}

    /// What a section is called; empty before the first heading.
    public static String name(Checklist checklist, Section section) {
        var title = section.title();
        var alike = checklist.sections().stream()
                .filter(other -> other.title().equalsIgnoreCase(title))
                .toList();
        if (title.isBlank() || alike.size() == 1) return title;
        var path = path(checklist, section);
        boolean onlyOne = alike.stream()
                        .filter(other -> path(checklist, other).equals(path))
                        .count()
                == 1;
        return onlyOne ? path : path + " (L" + section.line() + ")";
    }

    /// What each section is called, by its index.
    public static List<String> names(Checklist checklist) {
        var alike = new HashMap<String, Integer>();
        for (var section : checklist.sections()) alike.merge(section.title().toLowerCase(Locale.ROOT), 1, Integer::sum);
        return checklist.sections().stream()
                .map(section -> alike.getOrDefault(section.title().toLowerCase(Locale.ROOT), 0) == 1
                        ? section.title()
                        : name(checklist, section))
                .toList();
    }

    /// What a gate is called where its section is not shown: its text, after its section's name where that title does
    /// not say which.
    public static String gate(Checklist checklist, Gate gate) {
        return withSection(checklist, gate, gate.text());
    }

    /// The same of a gate of a review, an archived one too; empty where there is none.
    public static String gate(Review review, UUID gate) {
        int index = review.indexOf(gate);
        return index < 0 ? review.gateText(gate) : gate(review.checklist(), review.gate(index));
    }

    /// The same of a field, by its label.
    public static String field(Checklist checklist, Field field) {
        var section = checklist.sections().get(field.section());
        return withSection(section, name(checklist, section), field.label());
    }

    /// The same with another text in place of the gate's.
    public static String withSection(Checklist checklist, Gate gate, String text) {
        var section = checklist.sections().get(gate.section());
        return withSection(section, name(checklist, section), text);
    }

    /// The same of one gate of many.
    ///
    /// @param names what each section is called
    public static String withSection(Checklist checklist, List<String> names, Gate gate, String text) {
        return withSection(checklist.sections().get(gate.section()), names.get(gate.section()), text);
    }

    private static String withSection(Section section, String name, String text) {
        return name.equals(section.title()) ? text : name + SEPARATOR + text;
    }

    /// The headings above a section and its own, without the document's title, which is above all of them.
    public static String path(Checklist checklist, Section section) {
        return String.join(
                SEPARATOR,
                belowTitle(checklist, section).stream().map(Section::title).toList());
    }

    /// The same as sections.
    public static List<Section> belowTitle(Checklist checklist, Section section) {
        var headings = new ArrayList<Section>();
        for (int index = section.index(); index >= 0; index = checklist.parentSection(index)) {
            var each = checklist.sections().get(index);
            if (each.level() > 0) headings.addFirst(each);
        }
        boolean titled = headings.size() > 1
                && headings.getFirst().title().equals(checklist.title())
                && !headings.getLast().title().equals(checklist.title())
                && checklist.sections().stream()
                        .filter(other -> other.level() > 0)
                        .limit(1)
                        .allMatch(first -> checklist.endSection(first.index())
                                == checklist.sections().size());
        return titled ? headings.subList(1, headings.size()) : headings;
    }
}
