package dev.gateboard.workspace.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.RemovedContent;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.model.apply.ActionTextRules;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.ChecklistTemplate;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.PersonProblemText;
import dev.gateboard.text.review.RefusalText;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Archives and removes reviews and templates, each with a line in the database's own log (rule R39). Belongs to the
/// owner thread.
public record ReviewTidier(ReviewCache reviews, Store store, InstantSource clock) {

    /// Puts a review away, or brings it back.
    public WorkspaceResult archive(UUID id, Person by, boolean away) throws StoreException {
        var nobody = by.findProblem();
        if (nobody.isPresent()) return new WorkspaceResult.ActionRefused(PersonProblemText.sentence(nobody.get()));
        var found = reviews.load(id);
        if (found.isEmpty()) return new WorkspaceResult.ActionRefused(Messages.WORKSPACE.text("review.missing"));
        var status = found.get().reviewStatus();
        if (store.archivedReviews().contains(id) == away)
            return new WorkspaceResult.ActionRefused(
                    away
                            ? Messages.WORKSPACE.text(
                                    "archive.already", status.review().name())
                            : Messages.WORKSPACE.text(
                                    "archive.notArchived", status.review().name()));
        var entry = entry(
                by,
                away ? "archive" : "unarchive",
                TidyingEntry.Kind.REVIEW,
                id.toString(),
                status.review().name(),
                "");
        store.write(transaction -> {
            if (away) transaction.tidying().archive(id);
            else transaction.tidying().unarchive(id);
            transaction.tidying().log(entry);
            return id;
        });
        reviews.expire();
        reviews.catchUp();
        return new WorkspaceResult.Stored(status, List.of());
    }

    /// Removes a review and what only it needs; who did it, when and why stays on record.
    public RemovalResult remove(UUID id, Person by, String reason) throws StoreException {
        var problem = problem(by, reason);
        if (problem.isPresent()) return new RemovalResult.RemovalRefused(problem.get());
        var found = reviews.load(id);
        if (found.isEmpty()) return new RemovalResult.RemovalRefused(Messages.WORKSPACE.text("review.missing"));
        var name = found.get().reviewStatus().review().name();
        var removed = store.write(transaction -> {
            var head = transaction.head(id);
            var entry = entry(by, TidyingEntry.REMOVE, TidyingEntry.Kind.REVIEW, id.toString(), name, reason)
                    .withHistory(head.number(), head.hash());
            var content = transaction.tidying().remove(id);
            transaction.tidying().log(entry);
            return new RemovalResult.Removed(entry, content);
        });
        reviews.reload(id);
        reviews.catchUp();
        return removed;
    }

    /// What a template is to be called.
    public record TemplateLabel(String sha256, String name, String version, boolean isArchived) {}

    /// Names a template, says which version it is, puts it away or brings it back.
    public RemovalResult label(TemplateLabel label, Person by) throws StoreException {
        var template = template(label.sha256());
        if (template.isEmpty()) return new RemovalResult.RemovalRefused(Messages.WORKSPACE.text("template.missing"));
        var named = shown(template.get().fileName(), label.name()) + " " + label.version();
        var problem = problem(by, named);
        if (problem.isPresent()) return new RemovalResult.RemovalRefused(problem.get());
        var verb = template.get().isArchived() == label.isArchived()
                ? "name"
                : label.isArchived() ? "archive" : "unarchive";
        var entry = entry(by, verb, TidyingEntry.Kind.TEMPLATE, label.sha256(), named, "");
        return store.write(transaction -> {
            transaction
                    .tidying()
                    .labelTemplate(label.sha256(), oneLine(label.name()), oneLine(label.version()), label.isArchived());
            transaction.tidying().log(entry);
            return new RemovalResult.Removed(entry, new RemovedContent(0, 0, List.of()));
        });
    }

    /// Removes a template that no review refers to.
    public RemovalResult removeTemplate(String sha256, Person by, String reason) throws StoreException {
        var problem = problem(by, reason);
        if (problem.isPresent()) return new RemovalResult.RemovalRefused(problem.get());
        var template = template(sha256);
        if (template.isEmpty()) return new RemovalResult.RemovalRefused(Messages.WORKSPACE.text("template.missing"));
        if (store.isUsed(sha256))
            return new RemovalResult.RemovalRefused(Messages.WORKSPACE.text(
                    "template.used",
                    shown(template.get().fileName(), template.get().name())));
        return store.write(transaction -> {
            transaction.tidying().removeTemplate(sha256);
            var entry = entry(
                    by,
                    TidyingEntry.REMOVE,
                    TidyingEntry.Kind.TEMPLATE,
                    sha256,
                    shown(template.get().fileName(), template.get().name()),
                    reason);
            transaction.tidying().log(entry);
            return new RemovalResult.Removed(
                    entry,
                    new RemovedContent(
                            1, template.get().size(), List.of(template.get().fileName())));
        });
    }

    private Optional<ChecklistTemplate> template(String sha256) throws StoreException {
        return store.templates().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst();
    }

    private static String shown(String fileName, String name) {
        return name.isBlank() ? fileName : name.strip();
    }

    private static Optional<String> problem(Person by, String text) {
        var nobody = by.findProblem().map(PersonProblemText::sentence);
        if (nobody.isPresent()) return nobody;
        if (text.isBlank()) return Optional.of(Messages.WORKSPACE.text("remove.noReason"));
        return ActionTextRules.refusal(text).map(RefusalText::sentence);
    }

    private TidyingEntry entry(
            Person by, String verb, TidyingEntry.Kind kind, String subject, String name, String reason) {
        var now = clock.instant();
        return new TidyingEntry(
                now,
                ZoneId.systemDefault().getRules().getOffset(now),
                by,
                verb,
                kind,
                subject,
                oneLine(name),
                oneLine(reason),
                0,
                "");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
