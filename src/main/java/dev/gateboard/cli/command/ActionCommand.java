package dev.gateboard.cli.command;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
                .forEach(left -> session.err().println("Left out: " + ConcurrentChangeText.skippedText(left) + "."));
        done.remarks().forEach(session.err()::println);
        var out = done.skippedGates().stream().map(left -> left.gate().id()).toList();
        say(
                done.reviewStatus(),
                wanted.actions().stream()
                        .filter(action -> !(action instanceof GateAction onGate && out.contains(onGate.gate())))
                        .toList());
        new DisarmNotice(session).print(reviewStatus, done.reviewStatus());
        return ExitCode.DONE;
    }

    /// One line a gate; the action in words where it is about no gate.
    private void say(ReviewStatus after, List<Action> deeds) {
        if (session.isJson()) {
            session.out().println(new ReviewJsonFormatter(after).text(true));
            return;
        }
        var touched = new ArrayList<Gate>();
        for (var action : deeds) {
            if (action instanceof GateAction onGate) touched.add(gate(after, onGate.gate()));
            else session.out().println(StatusText.verb(action) + "  " + StatusText.details(action));
        }
        touched.forEach(gate -> session.out().println(ReviewTextFormatter.gate(after, gate)));
    }

    private static Gate gate(ReviewStatus reviewStatus, UUID id) {
        return reviewStatus.review().gate(reviewStatus.review().indexOf(id));
    }
}
