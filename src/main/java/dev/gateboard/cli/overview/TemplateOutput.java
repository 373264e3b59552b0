package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import dev.gateboard.workspace.review.RemovalResult;
import java.time.LocalDate;
import java.time.ZoneId;

/// What `template` prints.
record TemplateOutput(CommandContext session, Workspace workspace) {

    /// Every template, archived ones too.
    void list() throws CommandException, InterruptedException {
        var templates = CommandContext.await(workspace.tidying().templates());
        if (session.isJson()) {
            var body = session.json();
            var list = body.putArray("templates");
            for (var template : templates) TemplateJson.put(template, list.addObject());
            session.out().println(body.toPrettyString());
            return;
        }
        for (var template : templates)
            session.out().println(line(template, session.surroundings().zone()));
        if (templates.isEmpty()) session.out().println(Messages.COMMAND.text("template.none"));
    }

    /// One template, with the reviews that use it.
    void show(TemplateLine template) throws CommandException, InterruptedException {
        var users = CommandContext.await(workspace.tidying().reviewsThatUse(template));
        if (session.isJson()) {
            var body = session.json();
            TemplateJson.put(template, body);
            users.forEach(body.putArray("reviews")::add);
            session.out().println(body.toPrettyString());
            return;
        }
        session.out().println(line(template, session.surroundings().zone()));
        session.out()
                .println(
                        users.isEmpty()
                                ? Messages.COMMAND.text("template.unused")
                                : Messages.COMMAND.text("template.users", String.join(", ", users)));
    }

    void removed(RemovalResult.Removed done) {
        if (session.isJson()) {
            var body = session.json();
            RemovalJson.put(done.entry(), body);
            body.put("bytes", done.content().bytes());
            session.out().println(body.toPrettyString());
            return;
        }
        session.out()
                .println(Messages.COMMAND.text("template.removed", done.entry().name()));
        session.out().println(Messages.COMMAND.text("remove.kept"));
    }

    private static String line(TemplateLine template, ZoneId zone) {
        var day = LocalDate.ofInstant(template.added(), zone).toString();
        return template.isArchived()
                ? Messages.COMMAND.text(
                        "template.archivedLine", template.displayName(), template.fileName(), day, template.sha256())
                : Messages.COMMAND.text(
                        "template.line", template.displayName(), template.fileName(), day, template.sha256());
    }
}
