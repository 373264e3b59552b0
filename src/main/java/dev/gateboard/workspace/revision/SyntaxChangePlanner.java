package dev.gateboard.workspace.revision;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.match.ChecklistMatcher;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.document.write.DecisionRemover;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.revision.DocumentChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Plans to read a review's own document in another way, because the owner said which of it are gates and which are
/// roles: the same bytes, and everything that was decided goes on as with a newer document (rule R31). Pure; for any
/// thread.
public final class SyntaxChangePlanner {
    private SyntaxChangePlanner() {}

    /// What reading it by `form` brings.
    public static IncomingDocument.DocumentComparison plan(ComparisonContext sight, GateSyntax form) {
        var version = sight.review().documentVersion();
        if (version.form().equals(form)) return new IncomingDocument.DocumentComparison.Unchanged();
        var now = sight.currentDocument();
        var bytes = now.document().bytes();
        return switch (DocumentParser.parseStored(version.fileName(), bytes, form)) {
            case DocumentParseResult.Unreadable(Problem problem) ->
                new IncomingDocument.DocumentComparison.DocumentRefused(
                        version.fileName() + ":" + problem.line() + ": " + problem.message());
            case DocumentParseResult.Parsed newer -> {
                if (newer.checklist().gates().isEmpty())
                    yield new IncomingDocument.DocumentComparison.DocumentRefused(
                            Messages.WORKSPACE.text("syntax.noGates", version.fileName()));
                var incoming = plan(sight, form, newer, bytes);
                yield lostBlocker(sight, incoming)
                        .<IncomingDocument.DocumentComparison>map(
                                IncomingDocument.DocumentComparison.DocumentRefused::new)
                        .orElseGet(() -> new IncomingDocument.DocumentComparison.Changed(incoming));
            }
        };
    }

    /// Why what blocks would be lost; empty where nothing is: reading otherwise must not clear it.
    private static Optional<String> lostBlocker(ComparisonContext sight, IncomingDocument incoming) {
        return failedGateLost(sight, incoming)
                .map(gate -> Messages.WORKSPACE.text("syntax.failed", gate.text()))
                .or(() -> noGoLost(sight, incoming).map(role -> Messages.WORKSPACE.text("syntax.noGo", role.label())));
    }

    /// A role that voted no-go and would be none any more, so that a go would need no reason and no second person.
    private static Optional<MeetingRole> noGoLost(ComparisonContext sight, IncomingDocument incoming) {
        var meeting = sight.review().meeting();
        return meeting.roles().stream()
                .filter(role -> role.documentIndex() >= 0
                        && !incoming.action().roles().contains(role.documentIndex())
                        && Optional.ofNullable(meeting.round().votes().get(role.index()))
                                .filter(cast -> cast.vote().answer() == Vote.Answer.NO_GO)
                                .isPresent())
                .findFirst();
    }

    /// A failed gate that would be none any more.
    private static Optional<Gate> failedGateLost(ComparisonContext sight, IncomingDocument incoming) {
        var kept = Set.copyOf(incoming.action().gates());
        return sight.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf()
                        && !kept.contains(gate.id())
                        && sight.review().mark(gate) instanceof Mark.Failed)
                .findFirst();
    }

    /// The gates that exactly these tables and lists would add.
    public static List<DocumentChange.Added> addedGates(
            ComparisonContext sight, List<GateSyntax.Inclusion> inclusions) {
        var form = sight.review().documentVersion().form().withNewestRules().withInclusions(inclusions);
        return plan(sight, form) instanceof IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming)
                ? incoming.changes().automatic().stream()
                        .filter(DocumentChange.Added.class::isInstance)
                        .map(DocumentChange.Added.class::cast)
                        .toList()
                : List.of();
    }

    private static IncomingDocument plan(
            ComparisonContext sight, GateSyntax form, DocumentParseResult.Parsed newer, byte[] bytes) {
        var review = sight.review();
        var version = review.documentVersion();
        var now = sight.currentDocument();
        var matching = ChecklistMatcher.match(now.checklist(), newer.checklist());
        var ids = new GateIdCarryOver(review).ids(matching, newer.checklist());
        var checklist = newer.checklist().withIds(ids);
        var collector = new DocumentChangeCollector(
                review,
                matching,
                checklist,
                newer.checklist(),
                now.checklist(),
                matching,
                new PlaceholderMapping(sight, now),
                new DecisionRemover(bytes, Map.of(), Map.of()));
        var changes = collector.changes(version.fileName(), version.template());
        var action = new Action.Revise(
                version.fileName(),
                version.sha256(),
                version.document(),
                form,
                version.template(),
                ids,
                collector.reworded(),
                collector.ticked(),
                matching.placeholders(),
                matching.sections(),
                matching.roles(),
                List.of(),
                OpenQuestionFactory.create(changes.questions().stream()
                        .filter(question -> !isOfRole(question))
                        .toList()));
        return new IncomingDocument(
                version.event(),
                action,
                bytes,
                bytes,
                changes,
                checklist,
                review.state().documents().questions().raisedCount());
    }

    /// The owner said so just now, and is not asked whether it is right.
    private static boolean isOfRole(DocumentChange.Question question) {
        return question instanceof DocumentChange.RoleAdded || question instanceof DocumentChange.RoleGone;
    }
}
