package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.ActionText;
import dev.gateboard.workspace.record.AnswerPreview;
import dev.gateboard.workspace.record.AnswerVerification;
import dev.gateboard.workspace.record.RecordService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes in what people without Gateboard write back.
@Command(name = "answer")
public final class AnswerCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Parameters(index = "1", paramLabel = "FILE|-", descriptionKey = "file")
    String file = "";

    @Option(names = "--by", required = true, paramLabel = "PERSON")
    String by = "";

    @Option(names = "--allowed-signers", paramLabel = "FILE")
    String signers = "";

    @Option(names = "--preview")
    boolean preview;

    public AnswerCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        var person = ValueArgumentParser.parsePerson(by);
        var text = new String(bytes(), StandardCharsets.UTF_8);
        return session.withWorkspace(workspace -> {
            var state = CommandContext.state(workspace);
            var reviewStatus = CommandContext.review(workspace, review);
            var proof = signed(text, person);
            if (!proof.remark().isEmpty()) session.err().println(proof.remark());
            var answering =
                    AnswerPreview.of(reviewStatus, state.reviewStatuses(), text, person, session.currentUser(), proof);
            if (!answering.problems().isEmpty()) throw new CommandException(String.join("\n", answering.problems()));
            answering.remarks().forEach(session.err()::println);
            if (preview) {
                if (session.isJson()) session.out().println(AnswerJson.text(answering));
                else answering.lines().forEach(line -> session.out().println(answerLine(line)));
                return ExitCode.DONE;
            }
            var done = CommandContext.requireSaved(workspace.perform(
                    reviewStatus.review().id(),
                    person,
                    session.currentUser(),
                    answering.actions(),
                    answering.attachments()));
            session.printGates(
                    done.reviewStatus(),
                    answering.lines().stream().map(AnswerPreview.Line::gate).toList());
            return ExitCode.DONE;
        });
    }

    private AnswerVerification signed(String text, Person person) throws CommandException {
        return new RecordService()
                .verifyAnswer(
                        text,
                        person,
                        session.allowedSigners(signers),
                        session.surroundings().clock().instant());
    }

    private byte[] bytes() throws CommandException {
        if (!file.equals("-")) return FileArgument.read(session.path(file), Evidence.Attachment.LARGEST);
        try {
            return session.surroundings().in().readNBytes(Evidence.Attachment.LARGEST);
        } catch (IOException e) {
            throw new CommandException(Messages.COMMAND.text("file.noInput"));
        }
    }

    /// What an answer would record.
    private static String answerLine(AnswerPreview.Line line) {
        var text = Messages.COMMAND.text(
                "answer.line",
                String.valueOf(line.gate().line()),
                ActionText.verb(line.action()),
                line.gate().text());
        if (!line.reason().isEmpty()) text = Messages.COMMAND.text("answer.reason", text, line.reason());
        return line.previousStatus().isEmpty()
                ? text
                : Messages.COMMAND.text("answer.already", text, line.previousStatus());
    }
}
