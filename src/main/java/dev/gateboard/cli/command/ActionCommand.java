package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.List;
import picocli.CommandLine.Parameters;

/// A verb that does something to a review and then says how the gates it touched stand.
public abstract class ActionCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    public ActionCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            return perform(workspace, reviewStatus, actions(reviewStatus));
        });
    }

    /// As it was named on the command line.
    public String reviewName() {
        return review;
    }

    public abstract ActionBatch actions(ReviewStatus reviewStatus) throws CommandException;

    /// Who is spoken for, where that is someone else than the person who is at the keyboard.
    public Person actor(Person self) throws CommandException {
        return self;
    }

    /// What the gates have to be for it; a script may name their status.
    public SeenState expectedState() throws CommandException {
        return SeenState.ANYTHING;
    }

    /// What is to be done, and the files that come with it.
    ///
    /// @param isBulk whether it means the open ones of these gates, and leaves others out (rule R16)
    public record ActionBatch(List<Action> actions, List<FileAttachment> attachments, boolean isBulk) {
        public ActionBatch {
            actions = List.copyOf(actions);
            attachments = List.copyOf(attachments);
        }

        public ActionBatch(List<Action> deeds, List<FileAttachment> attachments) {
            this(deeds, attachments, false);
        }

        public static ActionBatch of(Action action) {
            return new ActionBatch(List.of(action), List.of());
        }
    }

    private int perform(Workspace workspace, ReviewStatus reviewStatus, ActionBatch wanted)
            throws CommandException, InterruptedException {
        var person = session.currentUser();
        var id = reviewStatus.review().id();
        var done = CommandContext.requireSaved(
                wanted.isBulk()
                        ? workspace.performMany(
                                id, actor(person), person, wanted.actions(), wanted.attachments(), expectedState())
                        : workspace.perform(
                                id, actor(person), person, wanted.actions(), wanted.attachments(), expectedState()));
        done.skippedGates()
                .forEach(left -> session.err()
                        .println(Messages.COMMAND.text(
                                "done.left",
                                ConcurrentChangeText.skippedText(
                                        done.reviewStatus().review().checklist(), left))));
        done.remarks().forEach(session.err()::println);
        var out = done.skippedGates().stream().map(left -> left.gate().id()).toList();
        say(
                person,
                done.reviewStatus(),
                wanted.actions().stream()
                        .filter(action -> !(action instanceof GateAction onGate && out.contains(onGate.gate())))
                        .toList());
        new DisarmNotice(session).print(reviewStatus, done.reviewStatus());
        return ExitCode.DONE;
    }

    /// What each action did; for a mark, how its gate stands now.
    private void say(Person person, ReviewStatus after, List<Action> actions) throws CommandException {
        if (session.isJson()) {
            session.out().println(new ReviewJsonFormatter(after).text(true));
            return;
        }
        var answer = new ActionAnswerText(after, actor(person), person);
        for (var action : actions) answer.lines(action).forEach(session.out()::println);
    }
}
