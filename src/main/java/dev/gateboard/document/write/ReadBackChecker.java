package dev.gateboard.document.write;

import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextItem;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds a written checklist against the one it was made from: everything must be as before, but for what was
/// decided.
final class ReadBackChecker {
    private final Checklist before;
    private final WriteInstructions decisions;
    private final SuffixEscaper suffixes;
    private final EditScript edits;
    private final Checklist after;

    ReadBackChecker(
            Checklist before, WriteInstructions decisions, SuffixEscaper suffixes, EditScript edits, Checklist after) {
        this.before = before;
        this.decisions = decisions;
        this.suffixes = suffixes;
        this.edits = edits;
        this.after = after;
    }

    /// The first place that would not read back as decided.
    Optional<Problem> findDifference() {
        return gates().or(this::sections).or(this::placeholders);
    }

    private Optional<Problem> gates() {
        int both = Math.min(before.gates().size(), after.gates().size());
        for (int index = 0; index < both; index++) {
            var gate = before.gates().get(index);
            var read = after.gates().get(index);
            if (isKept(gate, read) && isDecided(gate, read)) continue;
            return problem(gate.line(), Messages.DOCUMENT.text("write.gate"));
        }
        return before.gates().size() == after.gates().size()
                ? Optional.empty()
                : problem(1, Messages.DOCUMENT.text("write.gates"));
    }

    private static Optional<Problem> problem(int line, String message) {
        return Optional.of(new Problem(line, message));
    }

    private boolean isKept(Gate gate, Gate read) {
        return read.parent() == gate.parent()
                && read.end() == gate.end()
                && read.section() == gate.section()
                && read.depth() == gate.depth()
                && read.isLeaf() == gate.isLeaf()
                && read.runs().equals(withValues(gate.runs(), DocumentWriter.placeholders(gate)))
                && (!decisions.values().isEmpty() || read.id().equals(gate.id()))
                && (!decisions.values().isEmpty()
                        || gate.kind() instanceof Gate.Kind.Choice
                        || read.kind().equals(gate.kind()));
    }

    private boolean isDecided(Gate gate, Gate read) {
        var place = gate.source();
        var found = read.source();
        var written = decisions.gates().get(gate.index());
        int box = edits.offsetAfterEdits(place.box());
        int suffix = found.suffixEnd() - found.suffixStart();
        if (written == null)
            return found.box() == box
                    && found.mark() == place.mark()
                    && found.hasBox() == place.hasBox()
                    && suffix == place.suffixEnd() - place.suffixStart()
                    && (read.claim().equals(gate.claim()) || isFilled(gate));
        return found.box() == (place.hasBox() ? box : box + 1)
                && found.hasBox()
                && written.box().matches(found.mark())
                && suffix == suffixes.of(gate, written).length()
                && (!gate.isLeaf() || read.claim().equals(claim(written)));
    }

    private boolean isFilled(Gate gate) {
        return DocumentWriter.placeholders(gate).stream()
                .anyMatch(placeholder -> decisions.values().containsKey(placeholder.index()));
    }

    private static Claim claim(WriteInstructions.GateMark written) {
        if (!(written.suffix() instanceof GateSuffix.NoSuffix))
            return written.suffix().oneLine().claim();
        return switch (written.box()) {
            case OPEN -> Claim.NONE;
            case CHECKED -> new Claim.Passed();
            case NOT_APPLICABLE -> new Claim.NotApplicable("");
        };
    }

    private Optional<Problem> sections() {
        if (before.sections().size() != after.sections().size())
            return problem(1, Messages.DOCUMENT.text("write.sections"));
        for (int index = 0; index < before.sections().size(); index++) {
            var section = before.sections().get(index);
            var read = after.sections().get(index);
            if (!isKept(section, read)) return problem(section.line(), Messages.DOCUMENT.text("write.section"));
        }
        return Optional.empty();
    }

    private boolean isKept(Section section, Section read) {
        if (!read.runs().equals(section.runs()) || read.level() != section.level()) return false;
        if (read.endGate() != section.endGate()
                || read.items().size() != section.items().size()) return false;
        for (int index = 0; index < section.items().size(); index++)
            if (!isKept(section.items().get(index), read.items().get(index))) return false;
        return true;
    }

    /// A field that is filled is an ordinary line from then on.
    private boolean isKept(ChecklistItem item, ChecklistItem read) {
        List<Placeholder> own = switch (item) {
            case Gate gate -> DocumentWriter.placeholders(gate);
            case Field field -> List.of(field.placeholder());
            case Role role -> List.of(role.placeholder());
            case TextItem _, LinkItem _ -> List.of();
        };
        boolean isFilled =
                own.stream().anyMatch(placeholder -> decisions.values().containsKey(placeholder.index()));
        return read.depth() == item.depth()
                && (isFilled || read.getClass().equals(item.getClass()))
                && read.runs().equals(withValues(item.runs(), own));
    }

    /// The runs with values in the place of the placeholders.
    private List<TextRun> withValues(List<TextRun> runs, List<Placeholder> own) {
        if (decisions.values().isEmpty() || own.isEmpty()) return runs;
        var filled = new ArrayList<TextRun>(runs.size());
        int next = 0;
        for (var run : runs) {
            boolean waits =
                    run.look() == TextRun.TextStyle.CODE && PlaceholderSyntax.matches(run.text()) && next < own.size();
            var value = waits ? decisions.values().get(own.get(next++).index()) : null;
            filled.add(value == null ? run : new TextRun(value.strip(), run.look(), run.target()));
        }
        return filled;
    }

    private Optional<Problem> placeholders() {
        var expected = before.placeholders().stream()
                .filter(placeholder -> !decisions.values().containsKey(placeholder.index()))
                .map(Placeholder::text)
                .toList();
        var found = after.placeholders().stream().map(Placeholder::text).toList();
        return found.equals(expected) ? Optional.empty() : problem(1, Messages.DOCUMENT.text("write.placeholders"));
    }
}
