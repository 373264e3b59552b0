package dev.gateboard.workspace;

import dev.gateboard.document.Documents;
import dev.gateboard.document.Emptied;
import dev.gateboard.document.Matcher;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Archived;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Matching;
import dev.gateboard.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Compares a file with a review (rule R31): with the version the file descends from for what others changed in it, and
/// with the review's document for where everything that was said goes. Pure; for any thread.
public final class Comparing {
    /// Fewer of the smaller document's gates than one in so many are another checklist.
    private static final int RELATED = 3;

    private final Sight sight;
    private final boolean template;

    private Comparing(Sight sight, boolean template) {
        this.sight = sight;
        this.template = template;
    }

    /// Looks at a file.
    ///
    /// @param bytes not copied, and not to be changed afterwards
    /// @param template whether it is a newer template, not an edited copy
    public static Incoming.Look look(Sight sight, String fileName, byte[] bytes, boolean template) {
        return new Comparing(sight, template).look(fileName, bytes);
    }

    private Incoming.Look look(String fileName, byte[] bytes) {
        var sha256 = Enclosure.sha256(bytes);
        if (sight.isAbout(sha256)) return new Incoming.Look.Same();
        var edition = sight.review().edition();
        return switch (Documents.parse(fileName, bytes, edition.form().current())) {
            case Parsed.Unreadable(Problem problem) ->
                refused(fileName + ":" + problem.line() + ": " + problem.message());
            case Parsed.Read copy -> {
                int marker = ConflictMarkers.lineIn(copy.document());
                if (marker > 0)
                    yield refused(
                            fileName + ":" + marker + ": A merge was left half-done here: settle the lines between"
                                    + " <<<<<<< and >>>>>>> first.");
                yield copy.checklist().gates().isEmpty()
                        ? refused(fileName + " has no gates, so it cannot go on with this review; nothing was changed.")
                        : compare(fileName, sha256, bytes, copy);
            }
        };
    }

    private static Incoming.Look refused(String sentence) {
        return new Incoming.Look.Refused(sentence);
    }

    private Incoming.Look compare(String fileName, String sha256, byte[] bytes, Parsed.Read copy) {
        var versions = template
                ? sight.versions().stream().filter(Sight.Version::template).toList()
                : sight.versions();
        var version = template ? versions.getFirst() : Descent.of(bytes, versions);
        var kept = parsed(version.fileName(), version.kept(), sight.now());
        var file = parsed(version.fileName(), version.file(), kept);
        var origins = Matcher.match(file.checklist(), copy.checklist());
        var places = new Places(sight, kept);
        var emptied = template
                ? new Emptied(bytes, Map.of(), Map.of())
                : Emptied.of(copy, file, kept, origins, places::holds);
        var newer = parsed(fileName, emptied.bytes(), copy);
        boolean untouched =
                newer.checklist().gates().size() != copy.checklist().gates().size()
                        || Arrays.equals(emptied.bytes(), bytes);
        if (untouched) newer = copy;
        var document = untouched ? bytes : emptied.bytes();
        if (isKnown(sha256, Enclosure.sha256(document))) return new Incoming.Look.Same();
        boolean straight = untouched
                && Arrays.equals(version.file(), sight.now().document().bytes());
        var matching = straight ? origins : Matcher.match(sight.now().checklist(), newer.checklist());
        int before = sight.review().checklist().gates().size();
        int now = newer.checklist().gates().size();
        if (matching.known() * RELATED < Math.min(before, now))
            return refused(fileName + " looks like another checklist: only " + matching.known() + " of " + before
                    + " gates are found in it. Begin a review of its own with: gateboard open " + fileName);
        var ids = ids(matching, newer.checklist());
        var telling = new Telling(
                sight.review(),
                matching,
                newer.checklist().identified(ids),
                copy.checklist(),
                file.checklist(),
                origins,
                places,
                emptied);
        var deed = new Deed.Revise(
                fileName,
                sha256,
                Enclosure.sha256(document),
                sight.review().edition().form().current(),
                template,
                ids,
                telling.reworded(),
                telling.ticked(),
                matching.placeholders(),
                matching.sections(),
                matching.roles(),
                List.of(),
                Doubting.asks(telling.changes(fileName, template).asked()));
        return new Incoming.Look.Brings(new Incoming(
                sight.review().edition().event(),
                deed,
                document,
                bytes,
                telling.changes(fileName, template),
                sight.review().doubted()));
    }

    /// What was exported of the document it is about brings nothing.
    private boolean isKnown(String sha256, String document) {
        return document.equals(sight.review().edition().document())
                && sight.review().exports().stream()
                        .anyMatch(export -> export.sha256().equals(sha256));
    }

    /// @param known another document, not parsed again where it has the same bytes
    private Parsed.Read parsed(String fileName, byte[] bytes, Parsed.Read known) {
        if (Arrays.equals(known.document().bytes(), bytes)) return known;
        return switch (Documents.parse(fileName, bytes, known.document().form())) {
            case Parsed.Read read -> read;
            case Parsed.Unreadable(Problem problem) -> throw new IllegalStateException(problem.message());
        };
    }

    /// Each gate under the identity of the gate it was, perhaps of an archived one of the very same place and text.
    private List<UUID> ids(Matching matching, Checklist newer) {
        var archived = new HashMap<List<Object>, Archived>();
        for (var gone : sight.review().archived())
            archived.putIfAbsent(
                    List.of(
                            gone.headings(),
                            gone.above(),
                            gone.gate().text(),
                            gone.gate().wording()),
                    gone);
        var ids = new ArrayList<UUID>();
        for (var gate : newer.gates()) {
            int older = matching.gates().get(gate.index()).index();
            var back = older >= 0 ? null : archived.remove(place(newer, gate));
            ids.add(
                    older >= 0
                            ? sight.review().gate(older).id()
                            : back == null ? UUID.randomUUID() : back.gate().id());
        }
        return ids;
    }

    private static List<Object> place(Checklist checklist, Gate gate) {
        return List.of(checklist.headings(gate.section()), checklist.above(gate), gate.text(), gate.wording());
    }
}
