package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a role or says who answers for one.
@Command(
        name = "role",
        description = "Adds a role, or says who answers for one and which sections it covers.",
        footer = {"", "  gateboard role beep-api Support --add --by \"Dan D <dan@example.org>\" --covers \"Ops Gates\""
        })
public final class RoleCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "LABEL", description = "The role, by its label.")
    String label = "";

    @Option(names = "--add", description = "Add it beyond the document's roles.")
    boolean add;

    @Option(names = "--optional", description = "A go does not wait for it.")
    boolean optional;

    @Option(names = "--required", description = "A go waits for it again.")
    boolean required;

    @Option(names = "--by", paramLabel = "PERSON", description = "Who answers for it.")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed once people have met.")
    String reason = "";

    @Option(names = "--covers", arity = "1..*", paramLabel = "SECTION", description = "The sections it looks at.")
    List<String> covers = new ArrayList<>();

    public RoleCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        if (optional && required) throw CommandException.usageError("A role is --optional or --required, not both.");
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
