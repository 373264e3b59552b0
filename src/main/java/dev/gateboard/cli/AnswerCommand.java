package dev.gateboard.cli;

import dev.gateboard.model.Person;
import dev.gateboard.workspace.AnswerProof;
import dev.gateboard.workspace.Answering;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.Records;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes in what people without Gateboard write back.
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
final class AnswerCommand extends Verb {
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

    AnswerCommand(Session session) {
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
