package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
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
final class RoleCommand extends DeedVerb {
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

    RoleCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        if (optional && required) throw Refused.usage("A role is --optional or --required, not both.");
        var review = board.review();
        var name = add ? label.strip() : Lookup.role(review.meeting(), label).label();
        List<Person> person = by.isBlank() ? List.of() : List.of(Written.person(by));
        var sections = new ArrayList<Integer>();
        for (var section : covers)
            sections.add(Lookup.section(review.checklist(), section).index());
        return Deeds.of(new Deed.SetRole(name, add, optional, required, person, sections, reason.strip()));
    }
}
