package dev.gateboard.cli;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.document.IncludeCommand;
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
import dev.gateboard.cli.gate.RepeatCommand;
import dev.gateboard.cli.gate.RevokeCommand;
import dev.gateboard.cli.gate.WaiveCommand;
import dev.gateboard.cli.meeting.AcceptCommand;
import dev.gateboard.cli.meeting.DecideCommand;
import dev.gateboard.cli.meeting.RoleCommand;
import dev.gateboard.cli.meeting.RoundCommand;
import dev.gateboard.cli.meeting.StandCommand;
import dev.gateboard.cli.meeting.VoteCommand;
import dev.gateboard.cli.overview.ArchiveCommand;
import dev.gateboard.cli.overview.DueCommand;
import dev.gateboard.cli.overview.ListCommand;
import dev.gateboard.cli.overview.OverviewCommand;
import dev.gateboard.cli.overview.PastCommand;
import dev.gateboard.cli.overview.RemoveCommand;
import dev.gateboard.cli.overview.TemplateCommand;
import dev.gateboard.cli.overview.UnarchiveCommand;
import dev.gateboard.cli.record.AmendCommand;
import dev.gateboard.cli.record.ExportCommand;
import dev.gateboard.cli.record.SignCommand;
import dev.gateboard.cli.record.VerifyCommand;
import dev.gateboard.cli.review.BundleCommand;
import dev.gateboard.cli.review.ChangesCommand;
import dev.gateboard.cli.review.FillCommand;
import dev.gateboard.cli.review.LogCommand;
import dev.gateboard.cli.review.NameCommand;
import dev.gateboard.cli.review.OpenCommand;
import dev.gateboard.cli.review.OptionalCommand;
import dev.gateboard.cli.review.RecutCommand;
import dev.gateboard.cli.review.StatusCommand;
import dev.gateboard.cli.review.SummaryCommand;
import dev.gateboard.cli.review.TierCommand;
import dev.gateboard.cli.review.UndoCommand;
import dev.gateboard.cli.signal.ArmCommand;
import dev.gateboard.cli.signal.DisarmCommand;
import dev.gateboard.cli.signal.FireCommand;
import dev.gateboard.cli.signal.ImportProbesCommand;
import dev.gateboard.cli.signal.OverruleCommand;
import dev.gateboard.cli.signal.ProbeCommand;
import dev.gateboard.cli.signal.ProposeCommand;
import dev.gateboard.cli.signal.ReplayCommand;
import dev.gateboard.cli.signal.SourcesCommand;
import dev.gateboard.cli.signal.TryCommand;
import dev.gateboard.language.Messages;
import java.util.List;

/// The verbs under the headings of `gateboard --help`: over fifty in one list hide the few that a beginner needs.
enum VerbGroup {
    START,
    GATES,
    SIGNALS,
    MEETING,
    RECORD,
    DOCUMENTS,
    REVIEWS;

    String heading() {
        return switch (this) {
            case START -> Messages.COMMAND.text("help.start");
            case GATES -> Messages.COMMAND.text("help.gates");
            case SIGNALS -> Messages.COMMAND.text("help.signals");
            case MEETING -> Messages.COMMAND.text("help.meeting");
            case RECORD -> Messages.COMMAND.text("help.record");
            case DOCUMENTS -> Messages.COMMAND.text("help.documents");
            case REVIEWS -> Messages.COMMAND.text("help.reviews");
        };
    }

    List<CliCommand> verbs(CommandContext session, Cli.Tour tour) {
        return switch (this) {
            case START ->
                List.of(
                        new OpenCommand(session),
                        new ListCommand(session),
                        new OverviewCommand(session),
                        new StatusCommand(session),
                        new PassCommand(session),
                        new ExportCommand(session));
            case GATES ->
                List.of(
                        new FailCommand(session),
                        new NotApplicableCommand(session),
                        new ReopenCommand(session),
                        new AttachCommand(session),
                        new NoteCommand(session),
                        new AssignCommand(session),
                        new ConfirmCommand(session),
                        new RepeatCommand(session),
                        new WaiveCommand(session),
                        new RevokeCommand(session),
                        new ChooseCommand(session),
                        new FillCommand(session),
                        new OptionalCommand(session),
                        new TierCommand(session),
                        new AskCommand(session),
                        new AnswerCommand(session),
                        new UndoCommand(session));
            case SIGNALS ->
                List.of(
                        new SourcesCommand(session),
                        new TryCommand(session),
                        new ImportProbesCommand(session),
                        new ProposeCommand(session),
                        new ArmCommand(session),
                        new DisarmCommand(session),
                        new ProbeCommand(session),
                        new FireCommand(session),
                        new OverruleCommand(session),
                        new ReplayCommand(session));
            case MEETING ->
                List.of(
                        new RoundCommand(session),
                        new RoleCommand(session),
                        new AcceptCommand(session),
                        new VoteCommand(session),
                        new DecideCommand(session),
                        new StandCommand(session));
            case RECORD ->
                List.of(
                        new SignCommand(session),
                        new VerifyCommand(session),
                        new AmendCommand(session),
                        new BundleCommand(session),
                        new LogCommand(session));
            case DOCUMENTS ->
                List.of(
                        new LintCommand(session),
                        new InspectCommand(session),
                        new RefreshCommand(session),
                        new UpgradeCommand(session),
                        new IncludeCommand(session),
                        new SettleCommand(session),
                        new RecutCommand(session));
            case REVIEWS ->
                List.of(
                        new DueCommand(session),
                        new SummaryCommand(session),
                        new ChangesCommand(session),
                        new PastCommand(session),
                        new NameCommand(session),
                        new ArchiveCommand(session),
                        new UnarchiveCommand(session),
                        new RemoveCommand(session),
                        new TemplateCommand(session),
                        new TourCommand(session, tour));
        };
    }
}
