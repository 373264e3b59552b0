package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.JsonFields;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.QuestionListText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Writes questions for people who have no Gateboard.
@Command(name = "ask")
public final class AskCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "GATE", descriptionKey = "usage.gates")
    List<String> gates = new ArrayList<>();

    @Option(names = "--to", paramLabel = "PERSON")
    String to = "";

    @Option(names = "--due", paramLabel = "TIME")
    String due = "";

    public AskCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        if (to.isEmpty() && !due.isEmpty()) throw CommandException.usageError(Messages.COMMAND.text("ask.dueAlone"));
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var actions =
                    new GateCodeTable(reviewStatus.review()).requestActions(leaves(reviewStatus), to(reviewStatus));
            var done = CommandContext.requireSaved(workspace.perform(
                    reviewStatus.review().id(), session.currentUser(), session.currentUser(), actions, List.of()));
            var markdown = QuestionListText.markdown(done.reviewStatus().review(), actions);
            if (session.isJson()) session.out().println(json(done.reviewStatus(), actions, markdown));
            else session.out().print(markdown);
            return ExitCode.DONE;
        });
    }

    private Assignment to(ReviewStatus reviewStatus) throws CommandException {
        return to.isEmpty()
                ? Assignment.NOBODY
                : new Assignment.To(
                        ValueArgumentParser.parsePerson(to),
                        ValueArgumentParser.parseDue(due, reviewStatus.review().zone()));
    }

    private List<Gate> leaves(ReviewStatus reviewStatus) throws CommandException {
        var leaves = new LinkedHashSet<Gate>();
        var checklist = reviewStatus.review().checklist();
        for (var name : gates) {
            switch (NameLookup.target(checklist, name)) {
                case NameLookup.Target.OfGate(Gate gate) when gate.isLeaf() -> leaves.add(gate);
                case NameLookup.Target.OfGate(Gate group) ->
                    leaves.addAll(open(reviewStatus, reviewStatus.review().leaves(group)));
                case NameLookup.Target.OfSection(var section) ->
                    leaves.addAll(open(reviewStatus, checklist.gatesBelow(section)));
            }
        }
        if (leaves.isEmpty()) throw new CommandException(Messages.COMMAND.text("ask.nothing"));
        return List.copyOf(leaves);
    }

    private static List<Gate> open(ReviewStatus reviewStatus, List<Gate> gates) {
        return gates.stream()
                .filter(Gate::isLeaf)
                .filter(leaf -> !reviewStatus.status(leaf).status().isCleared())
                .toList();
    }

    private static String json(ReviewStatus reviewStatus, List<Action> actions, String markdown) {
        var json = new JsonMapper();
        var body = json.createObjectNode();
        var asked = body.putArray("asked");
        for (var action : actions)
            if (action instanceof Action.Ask ask) {
                var gate = reviewStatus.review().gate(reviewStatus.review().indexOf(ask.gate()));
                var one = asked.addObject()
                        .put("code", ask.code())
                        .put("gate", ask.gate().toString())
                        .put("text", gate.text());
                JsonFields.putAssignment(one, "to", ask.to());
            }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body.put("markdown", markdown));
    }
}
