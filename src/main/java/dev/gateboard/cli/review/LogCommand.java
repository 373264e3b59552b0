package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.EventLogJsonFormatter;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.review.ActionDetailsText;
import dev.gateboard.text.review.ActionText;
import dev.gateboard.text.review.SectionText;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells what happened to a review.
@Command(name = "log")
public final class LogCommand extends CliCommand {
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern(
            "EEE yyyy-MM-dd HH:mm:ss xxx", Language.current().locale());

    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    public LogCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var found = CommandContext.review(workspace, review).review();
            var events = CommandContext.await(workspace.events(found.id()));
            if (session.isJson()) session.out().println(EventLogJsonFormatter.text(found, events));
            else events.forEach(event -> session.out().println(eventLine(found, event)));
            return ExitCode.DONE;
        });
    }

    /// Number, time, person, verb, gate, reason.
    private String eventLine(Review review, ReviewEvent event) {
        var parts = new ArrayList<String>();
        parts.add(String.valueOf(event.number()));
        parts.add(time.format(event.at().atOffset(event.offset())));
        parts.add(person(event));
        parts.add(ActionText.verb(event.action()));
        if (event.action() instanceof GateAction action
                && !review.gateText(action.gate()).isEmpty()) parts.add(SectionText.gate(review, action.gate()));
        var said = ActionDetailsText.details(event.action());
        if (!said.isEmpty()) parts.add(said);
        return String.join("  ", parts);
    }

    private static String person(ReviewEvent event) {
        return event.by().isSameAs(event.enteredBy())
                ? event.by().name()
                : Messages.COMMAND.text(
                        "log.enteredBy", event.by().name(), event.enteredBy().name());
    }
}
