package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.document.IncludedPart;
import dev.gateboard.document.StatusCell;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.RolePlace;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextRun;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds a written checklist against the one it was made from: everything must be as before, but for what was
/// decided.
final class ReadBackChecker {
    private final Checklist before;
    private final WriteInstructions decisions;
    private final SuffixEscaper suffixes;
    private final EditScript edits;
    private final RoleAnswerChecker roles;
    private final Document written;
    private final Checklist after;

    ReadBackChecker(
            Checklist before,
            WriteInstructions decisions,
            SuffixEscaper suffixes,
            EditScript edits,
            Document written,
            Checklist after) {
        this.before = before;
        this.decisions = decisions;
        this.suffixes = suffixes;
        this.edits = edits;
        this.roles = new RoleAnswerChecker(suffixes.document(), edits, written);
        this.written = written;
        this.after = after;
    }

    /// The first place that would not read back as decided.
    Optional<Problem> findDifference() {
        return gates().or(this::sections).or(this::roles).or(this::placeholders).or(this::inclusions);
    }

    /// The same tables and lists are gates, whoever opens the file.
    private Optional<Problem> inclusions() {
        boolean same = parts(suffixes.document()).equals(parts(written));
        return same ? Optional.empty() : problem(1, Messages.DOCUMENT.text("write.include"));
    }

    private static List<GateSyntax.Inclusion> parts(Document document) {
        return document.includedParts().stream().map(IncludedPart::inclusion).toList();
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
        var mark = decisions.gates().get(gate.index());
        int box = edits.offsetAfterEdits(place.box());
        int suffix = found.suffixEnd() - found.suffixStart();
        var cell = suffixes.document().statusCell(gate.index());
        if (cell.isPresent() && !hasStatus(gate, cell.get(), mark)) return false;
        if (mark == null)
            return found.box() == box
                    && found.mark() == place.mark()
                    && found.hasBox() == place.hasBox()
                    && suffix == place.suffixEnd() - place.suffixStart()
                    && (read.claim().equals(gate.claim()) || isFilled(gate));
        boolean boxed = cell.isPresent()
                ? found.box() == box && !found.hasBox()
                : found.box() == (place.hasBox() ? box : box + 1)
                        && found.hasBox()
                        && mark.box().matches(found.mark());
        return boxed
                && suffix == suffixes.of(gate, mark).length()
                && (!gate.isLeaf() || read.claim().equals(claim(mark)));
    }

    private boolean hasStatus(Gate gate, StatusCell cell, WriteInstructions.@Nullable GateMark mark) {
        var expected = mark == null ? cell.raw() : StatusCellWriter.written(cell, mark);
        return written.statusCell(gate.index())
                .filter(now -> now.raw().equals(expected))
                .isPresent();
    }

    private boolean isFilled(Gate gate) {
        return isFilled(DocumentWriter.placeholders(gate));
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
        if (read.endGate() != section.endGate()) return false;
        var lines = SectionLine.of(section);
        lines.removeIf(line -> line.isCell() && isFilled(line.places()));
        var found = SectionLine.of(read);
        if (found.size() != lines.size()) return false;
        for (int index = 0; index < lines.size(); index++)
            if (!isKept(lines.get(index), found.get(index))) return false;
        return true;
    }

    /// A field that is filled is an ordinary line from then on.
    private boolean isKept(SectionLine line, SectionLine read) {
        return read.depth() == line.depth()
                && (isFilled(line.places()) || read.kind().equals(line.kind()))
                && read.runs().equals(withValues(line.runs(), line.places()));
    }

    private boolean isFilled(List<Placeholder> places) {
        return places.stream().anyMatch(placeholder -> decisions.values().containsKey(placeholder.index()));
    }

    private Optional<Problem> roles() {
        var expected = placed(before);
        var found = placed(after);
        if (expected.size() != found.size()) return problem(1, Messages.DOCUMENT.text("write.roles"));
        for (int index = 0; index < expected.size(); index++) {
            var role = expected.get(index);
            var answer =
                    Optional.ofNullable(decisions.roles().get(before.roles().indexOf(role)));
            if (!roles.isKept(role, answer, found.get(index)))
                return problem(role.line(), Messages.DOCUMENT.text("write.role"));
        }
        return Optional.empty();
    }

    /// The roles whose place is the same once they have answered; a placeholder is gone then.
    private static List<Role> placed(Checklist checklist) {
        return checklist.roles().stream()
                .filter(role -> role.place() instanceof RolePlace.InBox || role.place() instanceof RolePlace.InCells)
                .toList();
    }

    private List<TextRun> withValues(List<TextRun> runs, List<Placeholder> own) {
        return decisions.values().isEmpty() ? runs : new FilledRuns(decisions.values()).of(runs, own);
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
