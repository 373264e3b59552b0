package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Bulk;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.words.Meanwhile;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Passes gates.
@Command(
        name = "pass",
        description = "Passes gates.",
        footer = {
            "",
            "  gateboard pass beep-api \"no shared state\" --evidence https://ci.example.org/run/7",
            "  gateboard pass beep-api L73 L74 --reason \"seen in the drill\" --valid-for 30d"
        })
final class PassCommand extends EvidenceCommand {
    @Option(names = "--valid-for", paramLabel = "TIME", description = "30d, 12h or 15m; then it is too old.")
    String validFor = "";

    PassCommand(Session session) {
        super(session);
    }

    /// Among several, what failed, is disputed, out of date or claimed has to be passed by itself (rule R16).
    @Override
    List<Gate> marked(Board board, List<Gate> named) throws Refused {
        if (named.size() == 1) return named;
        var alone = named.stream()
                .flatMap(gate -> gate.isLeaf()
                        ? Bulk.why(board, gate, Bulk.Kind.PASS).stream().map(why -> new Bulk.LeftOut(gate, why))
                        : Stream.of())
                .filter(left -> left.why() instanceof Bulk.Why.Stands || left.why() instanceof Bulk.Why.Claimed)
                .toList();
        if (!alone.isEmpty()) throw new Refused(Meanwhile.leftOut(alone) + " Nothing was changed.");
        return named;
    }

    @Override
    Deed deed(UUID gate, List<Evidence> proof) throws Refused {
        return new Deed.Pass(gate, reason.strip(), Written.span(validFor), proof);
    }
}
