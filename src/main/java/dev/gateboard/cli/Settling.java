package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Seen;
import dev.gateboard.model.Standing;
import dev.gateboard.model.Waiver;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs that settle claims, waivers and choices.
final class Settling {
    private Settling() {}

    @Command(
            name = "confirm",
            description = "Takes over what the file claims, of one gate or of all.",
            footer = {
                "", "Waivers that the file states are never confirmed; they are granted anew with waive.",
                "", "  gateboard confirm beep-api --all"
            })
    static final class Confirm extends DeedVerb {
        @Parameters(index = "1..*", arity = "0..*", paramLabel = "GATE", description = "The gates, by text, id or L42.")
        List<String> gates = new ArrayList<>();

        @Option(names = "--all", description = "Everything the file claims.")
        boolean all;

        @Mixin
        IfStatus ifStatus = new IfStatus();

        Confirm(Session session) {
            super(session);
        }

        @Override
        Seen seen() throws Refused {
            return ifStatus.seen();
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            if (all != gates.isEmpty()) throw Refused.usage("Name the gates to confirm, or give --all.");
            var named = all ? claims(board) : Lookup.gates(board.review().checklist(), gates);
            return new Deeds(
                    named.stream()
                            .<Deed>map(gate -> new Deed.Confirm(gate.id()))
                            .toList(),
                    List.of());
        }

        private static List<Gate> claims(Board board) throws Refused {
            var unconfirmed = board.review().checklist().gates().stream()
                    .filter(gate -> gate.isLeaf() && board.isUnconfirmed(gate))
                    .toList();
            var claims = unconfirmed.stream()
                    .filter(gate -> board.standing(gate).standing() != Standing.WAIVED)
                    .toList();
            if (claims.isEmpty())
                throw new Refused(
                        unconfirmed.isEmpty()
                                ? "The file claims nothing that is still unconfirmed."
                                : "The file claims waivers only, which must be granted anew with waive.");
            return claims;
        }
    }

    @Command(
            name = "waive",
            description = "Goes without a gate until a date, on somebody else's approval.",
            footer = {
                "",
                "  gateboard waive beep-api \"chaos drill\" --reason \"no window before launch\" \\",
                "      --risk \"a node loss is untested\" --approver \"Carla Q <carla@example.org>\" --until 2026-12-31"
            })
    static final class Waive extends DeedVerb {
        @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
        String gate = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
        String reason = "";

        @Option(names = "--risk", required = true, paramLabel = "TEXT", description = "What could go wrong.")
        String risk = "";

        @Option(names = "--mitigation", paramLabel = "TEXT", description = "What is done about it.")
        String mitigation = "";

        @Option(names = "--approver", required = true, paramLabel = "PERSON", description = "Who allows it.")
        String approver = "";

        @Option(names = "--until", required = true, paramLabel = "DATE", description = "The last day it holds.")
        String until = "";

        @Mixin
        IfStatus ifStatus = new IfStatus();

        Waive(Session session) {
            super(session);
        }

        @Override
        Seen seen() throws Refused {
            return ifStatus.seen();
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            var waiver = new Waiver(
                    reason.strip(), risk.strip(), mitigation.strip(), Written.person(approver), Written.date(until));
            return Deeds.of(
                    new Deed.Waive(Lookup.gate(board.review().checklist(), gate).id(), waiver));
        }
    }

    @Command(
            name = "revoke",
            description = "Takes a waiver back, with a reason.",
            footer = {"", "  gateboard revoke beep-api \"chaos drill\" --reason \"the risk came true\""})
    static final class Revoke extends DeedVerb {
        @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
        String gate = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
        String reason = "";

        @Mixin
        IfStatus ifStatus = new IfStatus();

        Revoke(Session session) {
            super(session);
        }

        @Override
        Seen seen() throws Refused {
            return ifStatus.seen();
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            return Deeds.of(new Deed.Revoke(
                    Lookup.gate(board.review().checklist(), gate).id(), reason.strip()));
        }
    }

    @Command(
            name = "choose",
            description = "Chooses an option; the branches of the others stop to apply.",
            footer = {"", "  gateboard choose beep-api \"strategy\" canary"})
    static final class Choose extends DeedVerb {
        @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
        String gate = "";

        @Parameters(index = "2", paramLabel = "OPTION", description = "The option, by its text.")
        String option = "";

        @Mixin
        IfStatus ifStatus = new IfStatus();

        Choose(Session session) {
            super(session);
        }

        @Override
        Seen seen() throws Refused {
            return ifStatus.seen();
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            var choice = Lookup.choice(board.review().checklist(), gate);
            return Deeds.of(new Deed.Choose(choice.id(), Lookup.option(choice, option)));
        }
    }
}
