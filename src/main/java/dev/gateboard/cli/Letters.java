package dev.gateboard.cli;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Codes;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.words.Questions;
import dev.gateboard.workspace.AnswerProof;
import dev.gateboard.workspace.Answering;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.Records;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// The verbs that ask people who have no Gateboard, and take in what they write back.
final class Letters {
    private Letters() {}

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
    static final class Ask extends Verb {
        @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
        String review = "";

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "GATE", description = "The gates, by text, id or L42.")
        List<String> gates = new ArrayList<>();

        @Option(names = "--to", paramLabel = "PERSON", description = "Who is asked; else each gate's owner.")
        String to = "";

        @Option(names = "--due", paramLabel = "TIME", description = "2026-11-24, or \"2026-11-24 17:00\".")
        String due = "";

        Ask(Session session) {
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
                    Json.assignment(one, "to", ask.to());
                }
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(body.put("markdown", markdown));
        }
    }

    @Command(
            name = "answer",
            description = "Takes in what somebody wrote back to a list of questions.",
            footer = {
                "",
                "[x] passes, [!] fails, [~] says that it does not apply, [ ] says nothing. What follows the gate's"
                        + " text,",
                "or is indented below it, is the reason. All of it is recorded or nothing, and the whole answer is"
                        + " kept.",
                "",
                "  gateboard answer beep-api mail.txt --by \"Carla Q <carla@example.org>\"",
                "  pbpaste | gateboard answer beep-api - --by \"Carla Q\" --preview"
            })
    static final class Answer extends Verb {
        @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
        String review = "";

        @Parameters(index = "1", paramLabel = "FILE|-", description = "The answer; - reads standard input.")
        String file = "";

        @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Who wrote it.")
        String by = "";

        @Option(
                names = "--allowed-signers",
                paramLabel = "FILE",
                description = "Who may sign answers; else git's gpg.ssh.allowedSignersFile.")
        String signers = "";

        @Option(names = "--preview", description = "Only show what would be recorded.")
        boolean preview;

        Answer(Session session) {
            super(session);
        }

        @Override
        int run() throws Refused, InterruptedException {
            var person = Written.person(by);
            var text = new String(bytes(), StandardCharsets.UTF_8);
            return session.work(workspace -> {
                var state = Session.state(workspace);
                var board = Lookup.review(state.boards(), review);
                var proof = signed(text, person);
                if (!proof.remark().isEmpty()) session.err().println(proof.remark());
                var answering = Answering.of(board, state.boards(), text, person, session.person(), proof);
                if (!answering.problems().isEmpty()) throw new Refused(String.join("\n", answering.problems()));
                answering.remarks().forEach(session.err()::println);
                if (preview) {
                    answering.lines().forEach(line -> session.out().println(Lines.answered(line)));
                    return ExitCode.DONE;
                }
                var done = Session.done(workspace.perform(
                        board.review().id(), person, session.person(), answering.deeds(), answering.enclosures()));
                session.show(
                        done.board(),
                        answering.lines().stream().map(Answering.Line::gate).toList());
                return ExitCode.DONE;
            });
        }

        private AnswerProof signed(String text, Person person) throws Refused {
            var named = signers.isEmpty() ? session.git("gpg.ssh.allowedSignersFile") : signers;
            return new Records()
                    .answered(
                            text,
                            person,
                            named.isEmpty() ? Optional.empty() : Optional.of(session.path(named)),
                            session.surroundings().clock().instant());
        }

        private byte[] bytes() throws Refused {
            if (!file.equals("-")) return NamedFile.read(session.path(file), Enclosure.LARGEST);
            try {
                return session.surroundings().in().readNBytes(Enclosure.LARGEST);
            } catch (IOException e) {
                throw new Refused("Standard input cannot be read; name a file with the answer in its place.");
            }
        }
    }
}
