package dev.gateboard.cli;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Vote;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs of a meeting.
final class Meetings {
    private Meetings() {}

    @Command(
            name = "round",
            description = "Starts or ends a meeting's round.",
            footer = {"", "  gateboard round beep-api start"})
    static final class Round extends DeedVerb {
        @Parameters(index = "1", paramLabel = "start|end", description = "What the round does.")
        String what = "";

        Round(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            return Deeds.of(
                    switch (what.strip().toLowerCase(Locale.ROOT)) {
                        case "start" -> new Deed.StartRound();
                        case "end" -> new Deed.EndRound();
                        default -> throw Refused.usage("A round can start or end; \"" + what + "\" is neither.");
                    });
        }
    }

    @Command(
            name = "role",
            description = "Adds a role, or says who answers for one and which sections it covers.",
            footer = {
                "",
                "  gateboard role beep-api Support --add --by \"Dan D <dan@example.org>\" --covers \"Ops Gates\""
            })
    static final class Role extends DeedVerb {
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

        Role(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            if (optional && required) throw Refused.usage("A role is --optional or --required, not both.");
            var review = board.review();
            var name =
                    add ? label.strip() : Lookup.role(review.meeting(), label).label();
            List<Person> person = by.isBlank() ? List.of() : List.of(Written.person(by));
            var sections = new ArrayList<Integer>();
            for (var section : covers)
                sections.add(Lookup.section(review.checklist(), section).index());
            return Deeds.of(new Deed.SetRole(name, add, optional, required, person, sections, reason.strip()));
        }
    }

    /// One condition of a vote, with its owner and when it is due.
    static final class Stipulation {
        @Option(names = "--condition", required = true, paramLabel = "TEXT", description = "What has to happen.")
        String text = "";

        @Option(names = "--owner", required = true, paramLabel = "PERSON", description = "Who sees to it.")
        String owner = "";

        @Option(names = "--due", required = true, paramLabel = "TIME", description = "By when.")
        String due = "";

        Vote.Condition condition(ZoneId zone) throws Refused {
            return new Vote.Condition(text.strip(), Written.person(owner), Written.due(due, zone));
        }
    }

    @Command(
            name = "vote",
            description = "Answers for a role: go, go-with-conditions, no-go, abstain, absent or na.",
            footer = {
                "",
                "  gateboard vote beep-api Product go --by \"Carla Q <carla@example.org>\"",
                "  gateboard vote beep-api Security go-with-conditions --by \"Bo <bo@example.org>\" --reason \"one"
                        + " gap\" \\",
                "      --condition \"rotate the key\" --owner \"Ada <ada@example.org>\" --due 2026-12-01"
            })
    static final class Cast extends DeedVerb {
        @Parameters(index = "1", paramLabel = "ROLE", description = "The role, with or without \"sign-off\".")
        String role = "";

        @Parameters(
                index = "2",
                paramLabel = "ANSWER",
                description = "go, go-with-conditions, no-go, abstain, absent or na.")
        String answer = "";

        @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Who answers.")
        String by = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
        String reason = "";

        @ArgGroup(exclusive = false, multiplicity = "0..*")
        List<Stipulation> stipulations = new ArrayList<>();

        @Option(names = "--dissent", paramLabel = "TEXT", description = "What the role disagrees with all the same.")
        String dissent = "";

        Cast(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            var review = board.review();
            var found = Lookup.role(review.meeting(), role);
            var said = Vote.Answer.of(answer.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> Refused.usage("\"" + answer
                            + "\" is no answer; say go, go-with-conditions, no-go, abstain, absent or na."));
            var conditions = new ArrayList<Vote.Condition>();
            for (var stipulation : stipulations) conditions.add(stipulation.condition(review.zone()));
            return Deeds.of(new Deed.CastVote(
                    found.index(), found.label(), new Vote(said, reason.strip(), conditions, dissent.strip())));
        }

        @Override
        Person by(Person self) throws Refused {
            return Written.person(by);
        }
    }

    @Command(
            name = "accept",
            description = "Takes note of cleared gates as a block: waivers, N/As, overrules, words alone.",
            footer = {"", "  gateboard accept beep-api \"Secrets policy\" \"tabletop\""})
    static final class Accept extends DeedVerb {
        @Parameters(index = "1..*", arity = "1..*", paramLabel = "GATE", description = "The gates, by text, id or L42.")
        List<String> gates = new ArrayList<>();

        Accept(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            var ids = new ArrayList<UUID>();
            for (var gate : Lookup.gates(board.review().checklist(), gates))
                board.review().leaves(gate).forEach(leaf -> ids.add(leaf.id()));
            return Deeds.of(new Deed.Accept(ids));
        }
    }

    @Command(
            name = "stand",
            description = "Says that the decision stands, whatever changed since.",
            footer = {"", "  gateboard stand beep-api --by \"Ada Bar <ada@example.org>\""})
    static final class Stand extends DeedVerb {
        @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Who decided.")
        String by = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
        String reason = "";

        Stand(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) {
            return Deeds.of(new Deed.Stand(reason.strip()));
        }

        @Override
        Person by(Person self) throws Refused {
            return Written.person(by);
        }
    }

    @Command(
            name = "decide",
            description = "Decides: go, go-with-conditions, no-go or hold. All but hold freeze the record.",
            footer = {"", "  gateboard decide beep-api go --by \"Ada Bar <ada@example.org>\""})
    static final class Decide extends DeedVerb {
        @Parameters(index = "1", paramLabel = "DECISION", description = "go, go-with-conditions, no-go or hold.")
        String decision = "";

        @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Who decides.")
        String by = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
        String reason = "";

        @Option(names = "--second", paramLabel = "PERSON", description = "Who stands for it too.")
        String second = "";

        @Option(names = "--until", paramLabel = "TIME", description = "How long it holds.")
        String until = "";

        @Option(names = "--github-strict", description = "Write N/A as an open box, as GitHub counts it.")
        boolean strict;

        Decide(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            var kind = Decision.Kind.of(decision.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> Refused.usage(
                            "\"" + decision + "\" is no decision; say go, go-with-conditions, no-go or hold."));
            List<Person> stands = second.isBlank() ? List.of() : List.of(Written.person(second));
            return Deeds.of(new Deed.Decide(new Decision(
                    kind, reason.strip(), stands, end(board.review().zone()), strict)));
        }

        /// A date ends with its day in the review's zone (rule R34).
        private Instant end(ZoneId zone) throws Refused {
            return switch (Written.due(until, zone)) {
                case Assignment.Due.Never _ -> Instant.MAX;
                case Assignment.Due.On(var day) ->
                    day.plusDays(1).atStartOfDay(zone).toInstant();
                case Assignment.Due.At(var time) -> time;
            };
        }

        @Override
        Person by(Person self) throws Refused {
            return Written.person(by);
        }
    }
}
