package dev.gateboard.cli.record;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.record.RecordService;
import dev.gateboard.workspace.record.SignableStatement;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Signs a role's statement of the frozen record.
@Command(name = "sign")
public final class SignCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "role")
    String role = "";

    @Option(names = "--by", required = true, paramLabel = "PERSON")
    String by = "";

    @Option(names = "--key", paramLabel = "PATH")
    String key = "";

    @Option(names = "--signature", paramLabel = "FILE")
    String signature = "";

    public SignCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        if (!key.isEmpty() && !signature.isEmpty())
            throw CommandException.usageError(Messages.COMMAND.text("sign.keyOrSignature"));
        var person = ValueArgumentParser.parsePerson(by);
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var found = signable(workspace, reviewStatus);
            requirePerson(found, person);
            var bytes = signature(found.statement().bytes());
            warn(found, bytes);
            var signed = FileAttachment.of(found.label() + ".sig", bytes);
            CommandContext.requireSaved(workspace.perform(
                    reviewStatus.review().id(),
                    person,
                    session.currentUser(),
                    List.of(found.fileAction(signed.evidence().sha256())),
                    List.of(signed)));
            if (session.isJson())
                session.out()
                        .println(session.json()
                                .put("signed", found.label())
                                .put("by", person.toString())
                                .toPrettyString());
            else
                session.out()
                        .println(Messages.COMMAND.text(
                                "sign.done", found.label(), person, CommandContext.shortId(reviewStatus)));
            return ExitCode.DONE;
        });
    }

    private SignableStatement signable(Workspace workspace, ReviewStatus reviewStatus)
            throws CommandException, InterruptedException {
        if (reviewStatus.review().isDemo()) throw new CommandException(RefusalText.sentence(new Refusal.IsDemo()));
        var meeting = reviewStatus.review().meeting();
        if (meeting.frozen().isEmpty()) throw new CommandException(Messages.COMMAND.text("sign.noDecision"));
        var all = CommandContext.await(
                workspace.records().signables(reviewStatus.review().id()));
        for (var each : all) {
            // What a command printed in English is typed in any language.
            if (each.signatory() instanceof SignableStatement.Signatory.OfAmendment(int number)
                    && (each.label().equalsIgnoreCase(role.strip())
                            || ("amendment " + number).equalsIgnoreCase(role.strip()))) return each;
        }
        var wanted = NameLookup.role(meeting, role);
        return all.stream()
                .filter(each -> each.signatory().equals(new SignableStatement.Signatory.OfRole(wanted.index())))
                .findFirst()
                .orElseThrow(() -> new CommandException(Messages.COMMAND.text("sign.addedLater", wanted.label())));
    }

    /// A role's person is the one its counted vote names (rule R23).
    private static void requirePerson(SignableStatement wanted, Person person) throws CommandException {
        if (wanted.person().isEmpty()) throw new CommandException(Messages.COMMAND.text("sign.noVote", wanted.label()));
        var named = wanted.person().getFirst();
        if (!named.isSameAs(person))
            throw new CommandException(Messages.COMMAND.text("sign.otherPerson", wanted.label(), named, person));
    }

    /// Only the reader of a record can tell who may sign; who signs here is told at once what they will be told.
    private void warn(SignableStatement wanted, byte[] signature) throws CommandException {
        var list = session.allowedSigners("");
        var other = new RecordService()
                .otherSigner(
                        wanted, signature, list, session.surroundings().clock().instant());
        if (!other.isEmpty())
            session.err()
                    .println(Messages.COMMAND.text(
                            "sign.otherSigner", wanted.person().getFirst(), other));
    }

    private byte[] signature(byte[] statement) throws CommandException {
        var records = new RecordService();
        return CommandContext.requireRecordResult(
                signature.isEmpty()
                        ? records.sign(statement, key(), session.surroundings().folder())
                        : records.readSignature(statement, session.path(signature)));
    }

    private String key() throws CommandException {
        var configured = session.signingKey(key);
        if (configured.isEmpty()) throw CommandException.usageError(Messages.COMMAND.text("sign.noKey"));
        return configured;
    }
}
