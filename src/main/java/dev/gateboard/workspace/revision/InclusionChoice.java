package dev.gateboard.workspace.revision;

import dev.gateboard.document.Document;
import dev.gateboard.document.IncludedPart;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tables and lists of a document that the owner names by a line (rule R38).
public sealed interface InclusionChoice {

    /// How the document is read with or without them.
    record ChosenSyntax(GateSyntax form) implements InclusionChoice {}

    /// Why one of the lines names none.
    record NotIncludable(String sentence) implements InclusionChoice {}

    /// With the tables and lists at these lines of a file, beside those of `form`.
    static InclusionChoice include(byte[] bytes, GateSyntax form, List<Integer> lines) {
        var all = new ArrayList<>(form.inclusions());
        for (int line : lines) {
            var found = DocumentParser.inclusionAt(bytes, form, line);
            if (found.isEmpty()) return new NotIncludable(Messages.WORKSPACE.text("include.nothingAt", line));
            if (all.stream().noneMatch(each -> isSame(each, found.get()))) all.add(found.get());
        }
        return new ChosenSyntax(form.withInclusions(all));
    }

    /// With the tables and lists at these lines of a review's document.
    static InclusionChoice include(ComparisonContext sight, List<Integer> lines) {
        var document = sight.currentDocument().document();
        return include(document.bytes(), asFound(document).withNewestRules(), lines);
    }

    /// Without the tables and lists at these lines.
    static InclusionChoice leaveOut(ComparisonContext sight, List<Integer> lines) {
        var document = sight.currentDocument().document();
        var left = new ArrayList<>(document.includedParts());
        for (int line : lines) {
            Optional<IncludedPart> part = left.stream()
                    .filter(each -> each.line() <= line && line <= each.lastLine())
                    .reduce((_, innermost) -> innermost);
            if (part.isEmpty()) return new NotIncludable(Messages.WORKSPACE.text("include.notIncluded", line));
            left.remove(part.get());
        }
        return new ChosenSyntax(document.form()
                .withInclusions(left.stream().map(IncludedPart::inclusion).toList()));
    }

    /// As it is read, each table and list as it is written now: a review may be older than that.
    static GateSyntax asFound(Document document) {
        return document.form()
                .withInclusions(document.includedParts().stream()
                        .map(IncludedPart::inclusion)
                        .toList());
    }

    private static boolean isSame(Inclusion one, Inclusion other) {
        return one.kind() == other.kind()
                && one.occurrence() == other.occurrence()
                && one.anchor().equals(other.anchor());
    }
}
