package dev.gateboard.cli;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Codes;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.words.Questions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Writes questions for people who have no Gateboard.
@Command(
        name = "ask",
        description = "Writes a Markdown list of questions for mail or chat, one task item a gate.",
        footer = {
            "",
            "Of a group or a section all gates that are not cleared are asked. Who is asked and until when is each"
                    + " gate's owner",
            "and due time, unless --to says otherwise.",
            "",
            "  gateboard ask beep-api \"tabletop exercise\" \"rollback drill\"",
            "  gateboard ask beep-api L54 --to \"Carla Q <carla@example.org>\" --due \"2026-11-24 17:00\""
        })
final class AskCommand extends Verb {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "GATE", description = "The gates, by text, id or L42.")
    List<String> gates = new ArrayList<>();

    @Option(names = "--to", paramLabel = "PERSON", description = "Who is asked; else each gate's owner.")
    String to = "";

    @Option(names = "--due", paramLabel = "TIME", description = "2026-11-24, or \"2026-11-24 17:00\".")
    String due = "";

    AskCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        if (to.isEmpty() && !due.isEmpty()) throw Refused.usage("--due says by when --to answers; name who.");
        return session.work(workspace -> {
            var board = Session.review(workspace, review);
            var deeds = new Codes(board.review()).asking(leaves(board), to(board));
            var done = Session.done(
                    workspace.perform(board.review().id(), session.person(), session.person(), deeds, List.of()));
            var markdown = Questions.markdown(done.board().review(), deeds);
            if (session.json()) session.out().println(json(done.board(), deeds, markdown));
            else session.out().print(markdown);
            return ExitCode.DONE;
        });
    }

    private Assignment to(Board board) throws Refused {
        return to.isEmpty()
                ? Assignment.NOBODY
                : new Assignment.To(
                        Written.person(to), Written.due(due, board.review().zone()));
    }

    private List<Gate> leaves(Board board) throws Refused {
        var leaves = new LinkedHashSet<Gate>();
        var checklist = board.review().checklist();
        for (var name : gates) {
            switch (Lookup.target(checklist, name)) {
                case Lookup.Target.OfGate(Gate gate) when gate.isLeaf() -> leaves.add(gate);
                case Lookup.Target.OfGate(Gate group) ->
                    leaves.addAll(open(board, board.review().leaves(group)));
                case Lookup.Target.OfSection(var section) ->
                    leaves.addAll(open(board, checklist.gates().subList(section.firstGate(), section.endGate())));
            }
        }
        if (leaves.isEmpty()) throw new Refused("Every gate named is cleared already; there is nothing to ask.");
        return List.copyOf(leaves);
    }

    private static List<Gate> open(Board board, List<Gate> gates) {
        return gates.stream()
                .filter(Gate::isLeaf)
                .filter(leaf -> !board.standing(leaf).standing().clears())
                .toList();
    }

    private static String json(Board board, List<Deed> deeds, String markdown) {
        var json = new JsonMapper();
        var body = json.createObjectNode();
        var asked = body.putArray("asked");
        for (var deed : deeds)
            if (deed instanceof Deed.Ask ask) {
                var gate = board.review().gate(board.review().indexOf(ask.gate()));
                var one = asked.addObject()
                        .put("code", ask.code())
                        .put("gate", ask.gate().toString())
                        .put("text", gate.text());
                JsonFields.assignment(one, "to", ask.to());
            }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body.put("markdown", markdown));
    }
}
