package dev.gateboard.cli;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs that say something of a gate and do not decide it.
final class Remarks {
    private Remarks() {}

    @Command(
            name = "attach",
            description = "Attaches a file, an address or, with -, the text of standard input.",
            footer = {
                "",
                "  gateboard attach beep-api \"error rate\" dashboard.png",
                "  kubectl get pods | gateboard attach beep-api \"pods run\" -"
            })
    static final class Attach extends DeedVerb {
        @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
        String gate = "";

        @Parameters(index = "2", paramLabel = "FILE|URL|-", description = "What it rests on; - reads standard input.")
        String proof = "";

        Attach(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            var found = Lookup.gate(board.review().checklist(), gate);
            var proofs = new Proofs(session);
            if (proof.equals("-")) proofs.addPasted();
            else proofs.add(proof);
            return new Deeds(
                    List.of(new Deed.Attach(found.id(), proofs.evidence().getFirst())), proofs.enclosures());
        }
    }

    @Command(
            name = "note",
            description = "Writes a remark that decides nothing.",
            footer = {"", "  gateboard note beep-api \"error rate\" \"asked the database team\""})
    static final class Note extends DeedVerb {
        @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
        String gate = "";

        @Parameters(index = "2", paramLabel = "TEXT", description = "One line.")
        String text = "";

        Note(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            return Deeds.of(new Deed.AddNote(
                    Lookup.gate(board.review().checklist(), gate).id(), text.strip()));
        }
    }

    @Command(
            name = "assign",
            description = "Gives a gate or a section an owner, and a due time.",
            footer = {
                "",
                "  gateboard assign beep-api \"error rate\" \"Bo Lin <bo@example.org>\" --due 2026-11-24",
                "  gateboard assign beep-api \"Observability\" \"Bo Lin\" --due \"2026-11-24 17:00\""
            })
    static final class Assign extends DeedVerb {
        @Parameters(
                index = "1",
                paramLabel = "GATE|SECTION",
                description = "The gate by text, id or L42, or the section by its heading.")
        String target = "";

        @Parameters(index = "2", paramLabel = "PERSON", description = "Who, as \"Name <mail>\".")
        String owner = "";

        @Option(
                names = "--due",
                paramLabel = "TIME",
                description = "2026-11-24, to the day's end, or \"2026-11-24 17:00\".")
        String due = "";

        Assign(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            var assignment = new Assignment.To(
                    Written.person(owner), Written.due(due, board.review().zone()));
            return Deeds.of(
                    switch (Lookup.target(board.review().checklist(), target)) {
                        case Lookup.Target.OfGate(var gate) -> new Deed.AssignGate(gate.id(), assignment);
                        case Lookup.Target.OfSection(var section) ->
                            new Deed.AssignSection(section.index(), section.title(), assignment);
                    });
        }
    }
}
