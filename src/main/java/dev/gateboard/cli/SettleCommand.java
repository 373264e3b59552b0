package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Doubt;
import dev.gateboard.model.Refusal;
import dev.gateboard.words.Refusals;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verb that answers what a file said otherwise (rule R31): what is said here stands.
@Command(
        name = "settle",
        description = "Says that what is said here stands, though a file that was taken in says otherwise.",
        footer = {"", "status lists what waits for an answer, with its number.", "", "  gateboard settle beep-api 2"})
final class SettleCommand extends DeedVerb {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NUMBER", description = "The question, by its number.")
    List<Integer> numbers = new ArrayList<>();

    @Option(names = "--all", description = "Every question that waits.")
    boolean all;

    SettleCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        if (all != numbers.isEmpty()) throw Refused.usage("Give the numbers of the questions, or --all.");
        var open = board.review().doubts();
        if (all && open.isEmpty()) throw new Refused("No question of a file waits for an answer.");
        var deeds = new ArrayList<Deed>();
        for (int number : all ? open.stream().map(Doubt::number).toList() : numbers) deeds.add(settle(open, number));
        return new Deeds(deeds, List.of());
    }

    private static Deed settle(List<Doubt> open, int number) throws Refused {
        for (var doubt : open)
            if (doubt.number() == number)
                return new Deed.Settle(number, doubt.asks().subject());
        throw new Refused(Refusals.sentence(new Refusal.NoSuchDoubt(number)));
    }
}
