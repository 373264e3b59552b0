package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Says that the file of a new review may be the next version of a template of the same name (rule R39).
record NextVersionOffer(Optional<TemplateLine> template) {
    private static final int SHORT = 8;

    static NextVersionOffer of(Workspace workspace, ReviewStatus opened) throws CommandException, InterruptedException {
        return new NextVersionOffer(CommandContext.state(workspace).possibleNextVersion(opened));
    }

    Optional<String> sentence() {
        return template.map(each -> Messages.COMMAND.text(
                "open.nextVersion", each.fileName(), each.sha256().substring(0, SHORT)));
    }

    /// The SHA-256 of the template it may replace, or null.
    void put(ObjectNode body) {
        template.ifPresentOrElse(
                each -> body.put("nextVersionOf", each.previousVersion()), () -> body.putNull("nextVersionOf"));
    }
}
