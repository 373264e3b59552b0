package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Seen;
import dev.gateboard.model.Standing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes over what the file claims.
@Command(
        name = "confirm",
        description = "Takes over what the file claims, of one gate or of all.",
        footer = {
            "", "Waivers that the file states are never confirmed; they are granted anew with waive.",
            "", "  gateboard confirm beep-api --all"
        })
final class ConfirmCommand extends DeedVerb {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "GATE", description = "The gates, by text, id or L42.")
    List<String> gates = new ArrayList<>();

    @Option(names = "--all", description = "Everything the file claims.")
    boolean all;

    @Mixin
    IfStatus ifStatus = new IfStatus();

    ConfirmCommand(Session session) {
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
                named.stream().<Deed>map(gate -> new Deed.Confirm(gate.id())).toList(), List.of());
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
