package dev.gateboard.cli;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.GlobalOptions;
import dev.gateboard.cli.command.TerminalStream;
import dev.gateboard.cli.document.InspectCommand;
import dev.gateboard.cli.document.LintCommand;
import dev.gateboard.cli.document.RefreshCommand;
import dev.gateboard.cli.document.SettleCommand;
import dev.gateboard.cli.document.UpgradeCommand;
import dev.gateboard.cli.gate.AnswerCommand;
import dev.gateboard.cli.gate.AskCommand;
import dev.gateboard.cli.gate.AssignCommand;
import dev.gateboard.cli.gate.AttachCommand;
import dev.gateboard.cli.gate.ChooseCommand;
import dev.gateboard.cli.gate.ConfirmCommand;
import dev.gateboard.cli.gate.FailCommand;
import dev.gateboard.cli.gate.NotApplicableCommand;
import dev.gateboard.cli.gate.NoteCommand;
import dev.gateboard.cli.gate.PassCommand;
import dev.gateboard.cli.gate.ReopenCommand;
import dev.gateboard.cli.gate.RevokeCommand;
import dev.gateboard.cli.gate.WaiveCommand;
import dev.gateboard.cli.meeting.AcceptCommand;
import dev.gateboard.cli.meeting.DecideCommand;
import dev.gateboard.cli.meeting.RoleCommand;
import dev.gateboard.cli.meeting.RoundCommand;
import dev.gateboard.cli.meeting.StandCommand;
import dev.gateboard.cli.meeting.VoteCommand;
import dev.gateboard.cli.record.AmendCommand;
import dev.gateboard.cli.record.ExportCommand;
import dev.gateboard.cli.record.SignCommand;
import dev.gateboard.cli.record.VerifyCommand;
import dev.gateboard.cli.review.BundleCommand;
import dev.gateboard.cli.review.FillCommand;
import dev.gateboard.cli.review.ListCommand;
import dev.gateboard.cli.review.LogCommand;
import dev.gateboard.cli.review.NameCommand;
import dev.gateboard.cli.review.OpenCommand;
import dev.gateboard.cli.review.OptionalCommand;
import dev.gateboard.cli.review.RecutCommand;
import dev.gateboard.cli.review.StatusCommand;
import dev.gateboard.cli.review.UndoCommand;
import dev.gateboard.cli.signal.ArmCommand;
import dev.gateboard.cli.signal.DisarmCommand;
import dev.gateboard.cli.signal.FireCommand;
import dev.gateboard.cli.signal.OverruleCommand;
import dev.gateboard.cli.signal.ProbeCommand;
import dev.gateboard.cli.signal.ProposeCommand;
import dev.gateboard.cli.signal.ReplayCommand;
import dev.gateboard.cli.signal.SourcesCommand;
import dev.gateboard.cli.signal.TryCommand;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/// Runs one command and gives its exit code.
public final class Cli {
    private final CommandEnvironment surroundings;
    private final Tour tour;
    private GlobalOptions globals = new GlobalOptions();

    /// Drives the windows over the sample into a folder; gives the exit code.
    public interface Tour {
        int run(Path folder);
    }

    public Cli(CommandEnvironment surroundings, Tour tour) {
        this.surroundings = new CommandEnvironment(
                visible(surroundings.out()),
                visible(surroundings.err()),
                surroundings.in(),
                surroundings.environment(),
                surroundings.folder(),
                surroundings.clock(),
                surroundings.zone(),
                surroundings.currentUser());
        this.tour = tour;
    }

    private PrintStream visible(PrintStream out) {
        return new TerminalStream(out, () -> globals.json);
    }

    public int run(String... arguments) {
        int code = commands().execute(arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }

    /// The verbs, as picocli knows them; what writes the manual reads it too.
    public CommandLine commands() {
        globals = new GlobalOptions();
        var session = new CommandContext(surroundings, globals);
        var commands = new CommandLine(globals);
        for (var verb : List.of(
                new LintCommand(session),
                new InspectCommand(session),
                new OpenCommand(session),
                new ListCommand(session),
                new StatusCommand(session),
                new LogCommand(session),
                new PassCommand(session),
                new FailCommand(session),
                new NotApplicableCommand(session),
                new ReopenCommand(session),
                new AttachCommand(session),
                new NoteCommand(session),
                new AssignCommand(session),
                new ConfirmCommand(session),
                new WaiveCommand(session),
                new RevokeCommand(session),
                new ChooseCommand(session),
                new ArmCommand(session),
                new DisarmCommand(session),
                new OverruleCommand(session),
                new FillCommand(session),
                new OptionalCommand(session),
                new NameCommand(session),
                new SourcesCommand(session),
                new TryCommand(session),
                new ProbeCommand(session),
                new ProposeCommand(session),
                new FireCommand(session),
                new ReplayCommand(session),
                new RoundCommand(session),
                new RoleCommand(session),
                new AcceptCommand(session),
                new VoteCommand(session),
                new DecideCommand(session),
                new StandCommand(session),
                new SignCommand(session),
                new VerifyCommand(session),
                new AskCommand(session),
                new AnswerCommand(session),
                new RecutCommand(session),
                new RefreshCommand(session),
                new UpgradeCommand(session),
                new SettleCommand(session),
                new BundleCommand(session),
                new ExportCommand(session),
                new AmendCommand(session),
                new UndoCommand(session),
                new TourCommand(session, tour))) commands.addSubcommand(verb);
        return commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(
                        surroundings.out(), true, surroundings.out().charset()))
                .setUsageHelpWidth(110)
                .setErr(new PrintWriter(
                        surroundings.err(), true, surroundings.err().charset()))
                .setParameterExceptionHandler((problem, _) -> wrong(problem))
                .setExecutionExceptionHandler((problem, _, _) -> failed(problem));
    }

    private int wrong(ParameterException problem) {
        var sentence = String.valueOf(problem.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        surroundings
                .err()
                .println(CommandException.shorten(sentence) + (sentence.endsWith(".") ? "" : ".") + " See: "
                        + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private int failed(Exception problem) {
        if (problem instanceof CommandException refused) {
            surroundings.err().println(refused.getMessage());
            return refused.exitCode();
        }
        surroundings
                .err()
                .println("Gateboard met a fault of its own ("
                        + problem.getClass().getSimpleName() + ": "
                        + String.valueOf(problem.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("") + "); please report it.");
        return ExitCode.FAULT;
    }
}
