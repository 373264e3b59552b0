package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.SignOffSection;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.workspace.Workspace;

/// Turns the lines of one section into roles, or back, and says what they are now (rule R8).
record RoleSectionUpdate(CommandContext session, Workspace workspace) {

    int choose(String review, String name, boolean areRoles) throws CommandException, InterruptedException {
        var before = CommandContext.review(workspace, review).review();
        var form = before.documentVersion().form();
        var section = NameLookup.signOffSection(before.checklist(), form, name);
        if (section.hasRoles() == areRoles && section.state() != SignOffSection.State.OFFERED)
            throw new CommandException(
                    areRoles
                            ? Messages.COMMAND.text(
                                    "role.alreadyRoles", section.section().title())
                            : Messages.COMMAND.text(
                                    "role.alreadyNone", section.section().title()));
        var done = CommandContext.requireSaved(workspace
                .revisions()
                .changeSyntax(
                        before.id(),
                        session.currentUser(),
                        read -> read.withNewestRules().withRoleChoice(section.choose(areRoles))));
        if (session.isJson()) session.out().println(new ReviewJsonFormatter(done.reviewStatus()).text(true));
        else print(done.reviewStatus(), section, areRoles);
        return ExitCode.DONE;
    }

    private void print(ReviewStatus after, SignOffSection section, boolean areRoles) {
        var title = section.section().title();
        var now = SignOffSection.of(
                        after.review().checklist(),
                        after.review().documentVersion().form())
                .stream()
                .filter(each -> each.section().index() == section.section().index())
                .findFirst();
        var labels = String.join(", ", now.map(SignOffSection::labels).orElse(section.labels()));
        session.out()
                .println(
                        areRoles
                                ? Messages.COMMAND.text("role.areRoles", labels)
                                : section.hasRoles()
                                        ? Messages.COMMAND.text("role.areNone", title)
                                        : Messages.COMMAND.text("role.stayGates", title));
        session.out()
                .println(
                        areRoles
                                ? Messages.COMMAND.text("role.backToGates", CommandContext.shortId(after), title)
                                : Messages.COMMAND.text("role.backToRoles", CommandContext.shortId(after), title));
        session.out()
                .println(Messages.COMMAND.text(
                        "undo.state", StatusText.verdict(after), ReviewTextFormatter.counts(after)));
    }
}
