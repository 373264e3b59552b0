package dev.gateboard.cli.record;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.VerificationJsonFormatter;
import dev.gateboard.language.Language;
import dev.gateboard.workspace.record.RecordService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies a record.
@Command(name = "verify")
public final class VerifyCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE|DIR", descriptionKey = "record")
    String place = "";

    @Option(names = "--allowed-signers", paramLabel = "FILE")
    String signers = "";

    public VerifyCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException {
        var clock = session.surroundings().clock();
        var list = session.allowedSigners(signers);
        var language = session.isJson() ? Language.ENGLISH : Language.current();
        var found = CommandContext.requireRecordResult(
                language.call(() -> new RecordService().verify(session.path(place), list, clock.instant())));
        if (session.isJson()) session.out().println(VerificationJsonFormatter.text(found));
        else {
            found.roleSentences().forEach(session.out()::println);
            found.remarks().forEach(session.out()::println);
            session.out().println(found.summary());
        }
        return found.isGood() ? ExitCode.DONE : ExitCode.BLOCKED;
    }
}
