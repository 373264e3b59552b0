package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.revision.ChecklistMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// An edited copy without what Gateboard itself had written into the file it was made of: boxes, suffixes and
/// places are as the document had them, so that they can be decided anew and what others wrote stands out.
///
/// @param bytes the copy's own where nothing was written
/// @param restoredPlaces what others typed into places that are empty again, by index of the place in the document
///     kept, ascending
/// @param filledPlaces what others typed into places for good, likewise
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record DecisionRemover(byte[] bytes, Map<Integer, String> restoredPlaces, Map<Integer, String> filledPlaces) {

    /// Takes out of a copy what Gateboard had written.
    ///
    /// @param copy what comes in
    /// @param file the file it was made of, as it was written
    /// @param kept the document that file was written from
    /// @param origins what the gates of the copy were in the file
    /// @param holds the places of the document kept that go on waiting though someone typed into them
    public static DecisionRemover of(
            DocumentParseResult.Parsed copy,
            DocumentParseResult.Parsed file,
            DocumentParseResult.Parsed kept,
            ChecklistMatch origins,
            IntPredicate holds) {
        var edits = new ArrayList<TextEdit>();
        if (file.checklist().gates().size() == kept.checklist().gates().size())
            for (var gate : copy.checklist().gates()) {
                int from = origins.gates().get(gate.index()).index();
                if (from >= 0)
                    add(
                            copy.document(),
                            gate,
                            file.document(),
                            file.checklist().gates().get(from),
                            kept.document(),
                            kept.checklist().gates().get(from),
                            edits);
            }
        new RoleAnswerRemover(copy, file, kept).addEdits(edits);
        IncludeCommentWriter.restored(copy.document(), file.document(), kept.document())
                .ifPresent(edits::add);
        var typed = new TreeMap<Integer, String>();
        var filled = new TreeMap<Integer, String>();
        places(copy.document(), file.document(), kept, holds, edits, typed, filled);
        var bytes = edits.isEmpty() ? copy.document().sharedBytes() : new EditScript(edits).applyTo(copy.document());
        return new DecisionRemover(bytes, Collections.unmodifiableMap(typed), Collections.unmodifiableMap(filled));
    }

    private static void add(
            Document copy, Gate now, Document file, Gate written, Document kept, Gate before, List<TextEdit> edits) {
        var here = now.source();
        var there = written.source();
        var old = before.source();
        boolean sameBox = here.hasBox() && there.hasBox() && here.mark() == there.mark();
        if (sameBox && !old.hasBox()) edits.add(new TextEdit(here.box() - 1, here.box() + 3, ""));
        else if (sameBox && there.mark() != old.mark())
            edits.add(new TextEdit(here.box(), here.box() + 1, String.valueOf(old.mark())));
        var suffix = suffix(copy, here);
        if (suffix.equals(suffix(file, there)) && !suffix.equals(suffix(kept, old)))
            edits.add(new TextEdit(here.suffixStart(), here.suffixEnd(), suffix(kept, old)));
        var cell = copy.statusCell(now.index());
        var ours = file.statusCell(written.index());
        var first = kept.statusCell(before.index());
        if (cell.isEmpty() || ours.isEmpty() || first.isEmpty()) return;
        boolean isOurs = cell.get().raw().strip().equals(ours.get().raw().strip());
        if (isOurs && !cell.get().raw().equals(first.get().raw()))
            edits.add(new TextEdit(
                    cell.get().span().start(),
                    cell.get().span().end(),
                    first.get().raw()));
    }

    private static String suffix(Document document, Gate.Source source) {
        return document.text().substring(source.suffixStart(), source.suffixEnd());
    }

    private static void places(
            Document copy,
            Document file,
            DocumentParseResult.Parsed kept,
            IntPredicate holds,
            List<TextEdit> edits,
            Map<Integer, String> typed,
            Map<Integer, String> filled) {
        if (kept.checklist().placeholders().isEmpty()) return;
        var inCopy = new PlaceholderLineFinder(copy);
        var inFile = new PlaceholderLineFinder(file);
        var inKept = new PlaceholderLineFinder(kept.document());
        var byLine = kept.checklist().placeholders().stream().collect(Collectors.groupingBy(Placeholder::line));
        for (var line : byLine.values()) {
            var found = inCopy.find(inKept, line);
            if (found.isEmpty()) continue;
            var written = inFile.find(inKept, line);
            for (int at = 0; at < line.size(); at++) {
                var place = line.get(at);
                var inside = kept.document().text().substring(place.start(), place.end());
                var value = found.get().value(at);
                if (value.equals(inside)) continue;
                int nth = at;
                var ours = written.map(known -> known.value(nth)).orElse(inside);
                boolean filledHere = !ours.equals(inside);
                if (!filledHere && !holds.test(place.index())) {
                    filled.put(place.index(), value.strip());
                    continue;
                }
                edits.add(new TextEdit(found.get().start(at), found.get().end(at), inside));
                if (!value.equals(ours)) typed.put(place.index(), value.strip());
            }
        }
    }
}
