package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a role, says who answers for one, or says which section's lines are roles.
@Command(name = "role")
public final class RoleCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "LABEL", descriptionKey = "label")
    String label = "";

    @Option(names = "--add")
    boolean add;

    @Option(names = "--optional")
    boolean optional;

    @Option(names = "--required")
    boolean required;

    @Option(names = "--by", paramLabel = "PERSON")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    @Option(names = "--covers", arity = "1..*", paramLabel = "SECTION")
    List<String> covers = new ArrayList<>();

    @Option(names = "--yes")
    boolean yes;

    @Option(names = "--no")
    boolean no;

    public RoleCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        if (!yes && !no) return super.run();
        if ((yes && no) || add || optional || required || !by.isBlank() || !covers.isEmpty() || !reason.isBlank())
            throw CommandException.usageError(Messages.COMMAND.text("role.yesAlone"));
        return session.withWorkspace(
                workspace -> new RoleSectionUpdate(session, workspace).choose(reviewName(), label, yes));
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        if (optional && required) throw CommandException.usageError(Messages.COMMAND.text("role.optionalOrRequired"));
        var review = reviewStatus.review();
        var name =
                add ? label.strip() : NameLookup.role(review.meeting(), label).label();
        List<Person> person = by.isBlank() ? List.of() : List.of(ValueArgumentParser.parsePerson(by));
        var sections = new ArrayList<Integer>();
        for (var section : covers)
            sections.add(NameLookup.section(review.checklist(), section).index());
        return ActionBatch.of(new Action.SetRole(name, add, optional, required, person, sections, reason.strip()));
    }
}
