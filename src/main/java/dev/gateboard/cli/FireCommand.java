package dev.gateboard.cli;

import dev.gateboard.model.Aim;
import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Ladder;
import dev.gateboard.model.Person;
import dev.gateboard.words.Ladders;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Firing;
import dev.gateboard.workspace.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Sends one controlled alert and follows it.
@Command(
        name = "fire",
        description = "Sends the controlled alert of a gate, follows it to the receiver and takes it back.",
        footer = {
            "",
            "Naming the receiver confirms that it may be told; a wrong name sends nothing and lists whom it would"
                    + " reach.",
            "",
            "  gateboard fire beep-api \"Alert routing\" --receiver pager",
            "  gateboard fire beep-api \"Alert routing\" --receiver pager --seen-by \"Carla Q <carla@example.org>\""
        })
final class FireCommand extends Verb {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
    String gate = "";

    @Option(names = "--receiver", required = true, paramLabel = "NAME", description = "The receiver that may be told.")
    String receiver = "";

    @Option(
            names = "--seen-by",
            paramLabel = "P",
            description = "Who looks at the receiving side; asked on standard input where nothing here sees it arrive.")
    String seenBy = "";

    FireCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        var witness = seenBy.isEmpty() ? null : Written.person(seenBy);
        try (var probing = session.probing()) {
            return session.work(probing, workspace -> {
                var board = Session.review(workspace, review);
                var at = Lookup.gate(board.review().checklist(), gate);
                var firing = new Firing(workspace, probing);
                var aim = Session.probes(firing.aim(board.review().id(), at.id()));
                announce(aim);
                var ladder =
                        Session.probes(firing.fire(board.review().id(), at.id(), session.person(), receiver, said()));
                if (!ladder.isDelivered() && witness != null) ask(firing, board, ladder, witness);
                say(workspace, board, at, ladder);
                return ExitCode.DONE;
            });
        }
    }

    /// Before anything is sent.
    private void announce(Aim aim) {
        if (aim.reaches(receiver) && !session.json())
            session.out().println("An alert by " + aim.host() + " reaches " + aim.words() + ".");
    }

    /// Each rung when it changes.
    private Consumer<Ladder> said() {
        Map<Ladder.Step, Ladder.Rung> known = new EnumMap<>(Ladder.Step.class);
        return ladder -> {
            for (var rung : ladder.rungs()) {
                var before = known.put(rung.step(), rung);
                if (session.json() || rung.words().isEmpty() || rung.equals(before)) continue;
                session.out().println(Ladders.line(rung));
            }
        };
    }

    private void ask(Firing firing, Board board, Ladder ladder, Person witness) throws Refused, InterruptedException {
        session.err()
                .println("Did " + ladder.nonce() + " arrive at " + ladder.receiver() + "? Answer yes or no for "
                        + witness.name() + ".");
        if (!answer().equals("yes")) return;
        if (firing.attest(board.review().id(), ladder, witness, session.person())
                instanceof Done.Refused(String sentence)) throw new Refused(sentence);
    }

    private String answer() {
        try {
            var line = new BufferedReader(
                            new InputStreamReader(session.surroundings().in(), StandardCharsets.UTF_8))
                    .readLine();
            return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "";
        }
    }

    private void say(Workspace workspace, Board before, Gate gate, Ladder ladder) throws Refused, InterruptedException {
        var board = Session.review(workspace, before.review().id().toString());
        if (session.json()) {
            session.out().println(json(ladder));
            return;
        }
        session.out().println(Ladders.resolved(ladder));
        session.out().println(Lines.gate(board, gate));
    }

    private static String json(Ladder ladder) {
        var json = new JsonMapper();
        var body = json.createObjectNode()
                .put("runId", ladder.nonce())
                .put("alertmanager", ladder.host())
                .put("receiver", ladder.receiver())
                .put("delivered", ladder.isDelivered())
                .put("resolved", ladder.resolved());
        ladder.reaches().forEach(body.putArray("reaches")::add);
        var rungs = body.putArray("rungs");
        for (var rung : ladder.rungs())
            rungs.addObject()
                    .put("step", Ladders.word(rung.step()))
                    .put("state", rung.state().name().toLowerCase(Locale.ROOT))
                    .put("words", rung.words());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }
}
