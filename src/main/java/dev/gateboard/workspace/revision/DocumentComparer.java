package dev.gateboard.workspace.revision;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.match.ChecklistMatcher;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.document.write.DecisionRemover;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Compares a file with a review (rule R31): with the version the file descends from for what others changed in it,
/// and with the review's document for where everything that was said goes. Pure; for any thread.
public final class DocumentComparer {
    /// Fewer of the smaller document's gates than one in so many are another checklist.
    private static final int RELATED = 3;

    private final ComparisonContext sight;
    private final boolean template;

    private DocumentComparer(ComparisonContext sight, boolean template) {
        this.sight = sight;
        this.template = template;
    }

    /// Looks at a file.
    ///
    /// @param bytes not copied, and not to be changed afterwards
    /// @param template whether it is a newer template, not an edited copy
    public static IncomingDocument.DocumentComparison compareFile(
            ComparisonContext sight, String fileName, byte[] bytes, boolean template) {
        return new DocumentComparer(sight, template).compareFile(fileName, bytes);
    }

    private IncomingDocument.DocumentComparison compareFile(String fileName, byte[] bytes) {
        var sha256 = FileAttachment.sha256(bytes);
        if (sight.isAbout(sha256)) return new IncomingDocument.DocumentComparison.Unchanged();
        var form = InclusionChoice.asFound(sight.currentDocument().document()).withNewestRules();
        return switch (DocumentParser.parse(fileName, bytes, form)) {
            case DocumentParseResult.Unreadable(Problem problem) ->
                refused(fileName + ":" + problem.line() + ": " + problem.message());
            case DocumentParseResult.Parsed copy -> {
                int marker = ConflictMarkerFinder.lineIn(copy.document());
                if (marker > 0)
                    yield refused(Messages.WORKSPACE.text("document.merge", fileName, String.valueOf(marker)));
                yield copy.checklist().gates().isEmpty()
                        ? refused(Messages.WORKSPACE.text("document.lostGates", fileName))
                        : compare(fileName, sha256, bytes, copy);
            }
        };
    }

    private static IncomingDocument.DocumentComparison refused(String sentence) {
        return new IncomingDocument.DocumentComparison.DocumentRefused(sentence);
    }

    private IncomingDocument.DocumentComparison compare(
            String fileName, String sha256, byte[] bytes, DocumentParseResult.Parsed copy) {
        var versions = template
                ? sight.versions().stream()
                        .filter(ComparisonContext.BaseVersion::isTemplate)
                        .toList()
                : sight.versions();
        var version = template ? versions.getFirst() : BaseVersionFinder.of(bytes, versions);
        var kept = parsed(version.fileName(), version.storedBytes(), sight.currentDocument());
        var file = parsed(version.fileName(), version.fileBytes(), kept);
        var origins = ChecklistMatcher.match(file.checklist(), copy.checklist());
        var places = new PlaceholderMapping(sight, kept);
        var emptied = template
                ? new DecisionRemover(bytes, Map.of(), Map.of())
                : DecisionRemover.of(copy, file, kept, origins, places::keepsPlaceholder);
        var newer = parsed(fileName, emptied.bytes(), copy);
        boolean untouched =
                newer.checklist().gates().size() != copy.checklist().gates().size()
                        || Arrays.equals(emptied.bytes(), bytes);
        if (untouched) newer = copy;
        var document = untouched ? bytes : emptied.bytes();
        if (isKnown(sha256, FileAttachment.sha256(document)))
            return new IncomingDocument.DocumentComparison.Unchanged();
        boolean straight = untouched
                && Arrays.equals(
                        version.fileBytes(), sight.currentDocument().document().bytes());
        var matching = straight
                ? origins
                : ChecklistMatcher.match(sight.currentDocument().checklist(), newer.checklist());
        int before = sight.review().checklist().gates().size();
        int now = newer.checklist().gates().size();
        if (matching.knownCount() * RELATED < Math.min(before, now))
            return new IncomingDocument.DocumentComparison.OtherChecklist(
                    Messages.WORKSPACE.text("document.otherChecklist", fileName, matching.knownCount(), before));
        var ids = new GateIdCarryOver(sight.review()).ids(matching, newer.checklist());
        var checklist = newer.checklist().withIds(ids);
        var telling = new DocumentChangeCollector(
                sight.review(), matching, checklist, copy.checklist(), file.checklist(), origins, places, emptied);
        var action = new Action.Revise(
                fileName,
                sha256,
                FileAttachment.sha256(document),
                copy.document().form(),
                template,
                ids,
                telling.reworded(),
                telling.ticked(),
                matching.placeholders(),
                matching.sections(),
                matching.roles(),
                List.of(),
                OpenQuestionFactory.create(telling.changes(fileName, template).questions()));
        return new IncomingDocument.DocumentComparison.Changed(new IncomingDocument(
                sight.review().documentVersion().event(),
                action,
                document,
                bytes,
                telling.changes(fileName, template),
                checklist,
                sight.review().state().documents().questions().raisedCount()));
    }

    /// What was exported of the document it is about brings nothing.
    private boolean isKnown(String sha256, String document) {
        return document.equals(sight.review().documentVersion().document())
                && sight.review().exports().stream()
                        .anyMatch(export -> export.sha256().equals(sha256));
    }

    /// @param known another document, not parsed again where it has the same bytes
    private DocumentParseResult.Parsed parsed(String fileName, byte[] bytes, DocumentParseResult.Parsed known) {
        if (Arrays.equals(known.document().bytes(), bytes)) return known;
        return switch (DocumentParser.parseStored(
                fileName, bytes, known.document().form())) {
            case DocumentParseResult.Parsed read -> read;
            case DocumentParseResult.Unreadable(Problem problem) -> throw new IllegalStateException(problem.message());
        };
    }
}
