package dev.gateboard.workspace.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.RemovedContent;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.sqlite.ChecklistTemplate;
import dev.gateboard.store.sqlite.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names, archives and removes templates, each with a line in the database's own log (rule R39). Belongs to the owner
/// thread.
public record TemplateTidier(ReviewCache reviews, Store store, TidyingLog log) {

    /// What a template is to be called.
    public record TemplateLabel(String sha256, String name, String version, boolean isArchived) {}

    /// Names a template, says which version it is, puts it away or brings it back.
    public RemovalResult label(TemplateLabel label, Person by) throws StoreException {
        return labelAll(List.of(label), by);
    }

    /// Takes a template for the next version of an earlier one: it goes by that one's name, which is archived.
    public RemovalResult succeed(String sha256, String earlier, Person by) throws StoreException {
        var before = template(earlier);
        return before.isEmpty()
                ? new RemovalResult.RemovalRefused(Messages.WORKSPACE.text("template.missing"))
                : succeed(sha256, before.get(), by);
    }

    private RemovalResult succeed(String sha256, ChecklistTemplate before, Person by) throws StoreException {
        return labelAll(
                List.of(
                        new TemplateLabel(before.sha256(), before.name(), before.version(), true),
                        new TemplateLabel(sha256, before.name(), VersionLabel.next(before.version()), false)),
                by);
    }

    /// All of it or nothing; the answer tells of the last one.
    private RemovalResult labelAll(List<TemplateLabel> labels, Person by) throws StoreException {
        var entries = new ArrayList<TidyingEntry>();
        for (var label : labels) {
            var template = template(label.sha256());
            if (template.isEmpty())
                return new RemovalResult.RemovalRefused(Messages.WORKSPACE.text("template.missing"));
            var named = (shown(template.get().fileName(), label.name()) + " " + label.version()).strip();
            var problem = log.findProblem(by, named);
            if (problem.isPresent()) return new RemovalResult.RemovalRefused(problem.get());
            var verb = template.get().isArchived() == label.isArchived()
                    ? "name"
                    : label.isArchived() ? "archive" : "unarchive";
            entries.add(log.entry(by, verb, TidyingEntry.Kind.TEMPLATE, label.sha256(), named, ""));
        }
        return store.write(transaction -> {
            for (int index = 0; index < labels.size(); index++)
                write(transaction, labels.get(index), entries.get(index));
            return new RemovalResult.Removed(entries.getLast(), new RemovedContent(0, 0, List.of()));
        });
    }

    private static void write(StoreTransaction transaction, TemplateLabel label, TidyingEntry entry)
            throws StoreException {
        transaction
                .tidying()
                .labelTemplate(
                        label.sha256(),
                        TidyingLog.oneLine(label.name()),
                        TidyingLog.oneLine(label.version()),
                        label.isArchived());
        transaction.tidying().log(entry);
    }

    /// The names of the reviews that need a template.
    public List<String> reviewsThatUse(String sha256) throws StoreException {
        var names = new ArrayList<String>();
        for (var id : store.tidying().reviewsThatUse(sha256))
            reviews.load(id)
                    .ifPresent(found -> names.add(found.reviewStatus().review().name()));
        return List.copyOf(names);
    }

    /// Removes a template that no review refers to.
    public RemovalResult remove(String sha256, Person by, String reason) throws StoreException {
        var problem = log.findProblem(by, reason);
        if (problem.isPresent()) return new RemovalResult.RemovalRefused(problem.get());
        // Another process may open a review of it until the transaction begins.
        return store.write(transaction -> {
            var found = template(sha256);
            return found.isEmpty()
                    ? new RemovalResult.RemovalRefused(Messages.WORKSPACE.text("template.missing"))
                    : remove(found.get(), by, reason, transaction);
        });
    }

    private RemovalResult remove(ChecklistTemplate template, Person by, String reason, StoreTransaction transaction)
            throws StoreException {
        var name = (shown(template.fileName(), template.name()) + " " + template.version()).strip();
        var users = reviewsThatUse(template.sha256());
        if (!users.isEmpty())
            return new RemovalResult.RemovalRefused(
                    Messages.WORKSPACE.text("template.used", name, String.join(", ", users)));
        var entry = log.entry(by, TidyingEntry.REMOVE, TidyingEntry.Kind.TEMPLATE, template.sha256(), name, reason);
        transaction.tidying().removeTemplate(template.sha256());
        transaction.tidying().log(entry);
        return new RemovalResult.Removed(entry, new RemovedContent(1, template.size(), List.of(template.fileName())));
    }

    private Optional<ChecklistTemplate> template(String sha256) throws StoreException {
        return store.templates().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst();
    }

    private static String shown(String fileName, String name) {
        return name.isBlank() ? fileName : name.strip();
    }
}
