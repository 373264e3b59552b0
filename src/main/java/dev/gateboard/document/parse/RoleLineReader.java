package dev.gateboard.document.parse;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxSyntax;
import dev.gateboard.document.syntax.RoleAnswerSyntax;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.RolePlace;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/// Reads a role from a boxed line, where it names one and nothing to do. What was answered there before is no part of
/// it, and its tick is no claim (rule R8).
final class RoleLineReader {
    private final SourcePositions source;

    RoleLineReader(SourcePositions source) {
        this.source = source;
    }

    /// The role of a boxed line; empty where the line is none, and where it has gates below it.
    ///
    /// @param place its box, and where a gate's suffix would be put
    /// @param below what stands below its first paragraph
    Optional<Outline.RoleEntry> read(
            int line, int depth, InlineContent words, Gate.Source place, int start, @Nullable Node below) {
        var text = words.text();
        for (var spot : words.placeholders()) text = text.replace(spot.text(), "TBD");
        var phrase = RolePhraseRules.read(text);
        if (phrase.label().isEmpty() || words.suffixPlace().exists() || hasTask(below)) return Optional.empty();
        var written = source.text().substring(start, place.suffixStart());
        int suffix = start + RoleAnswerSyntax.startIn(written);
        var box = new Gate.Source(place.box(), place.mark(), place.hasBox(), suffix, place.suffixStart());
        boolean answered = phrase.isAnswered() || suffix < place.suffixStart() || "xX".indexOf(place.mark()) >= 0;
        var role = new Role(
                line,
                depth,
                phrase.label(),
                new RolePlace.InBox(box, List.of()),
                !SignOffSectionParser.isOptional(asked(words.text(), phrase.person())),
                SignOffSectionParser.canBeNotApplicable(words.text()),
                phrase.person(),
                cut(words.runs(), RoleAnswerSyntax.startIn(words.text())));
        return Optional.of(new Outline.RoleEntry(role, words.placeholders(), answered));
    }

    /// What a line says but for its answer and the person it names, who may be called anything.
    private static String asked(String text, String person) {
        var asked = text.substring(0, RoleAnswerSyntax.startIn(text));
        return person.isEmpty() ? asked : asked.replace(person, " ");
    }

    private boolean hasTask(@Nullable Node below) {
        for (var node = below; node != null; node = node.getNext())
            for (var span : node.getSourceSpans())
                if (CheckboxSyntax.looksLikeTask(source.text(), source.start(span), source.end(span))) return true;
        return false;
    }

    private static List<TextRun> cut(List<TextRun> runs, int length) {
        var kept = new ArrayList<TextRun>();
        int at = 0;
        for (var run : runs) {
            int left = length - at;
            if (left <= 0) break;
            kept.add(
                    left >= run.text().length()
                            ? run
                            : new TextRun(run.text().substring(0, left), run.look(), run.target()));
            at += run.text().length();
        }
        return kept;
    }
}
