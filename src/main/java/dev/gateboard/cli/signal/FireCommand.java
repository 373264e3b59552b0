package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.signal.TestAlertText;
import dev.gateboard.workspace.TestAlertService;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Sends one controlled alert and follows it.
@Command(name = "fire")
public final class FireCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Parameters(index = "1", paramLabel = "GATE", descriptionKey = "usage.gate")
    String gate = "";

    @Option(names = "--receiver", required = true, paramLabel = "NAME")
    String receiver = "";

    @Option(names = "--seen-by", paramLabel = "PERSON")
    String seenBy = "";

    public FireCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        var witness = seenBy.isEmpty() ? null : ValueArgumentParser.parsePerson(seenBy);
        try (var probing = session.probeService()) {
            return session.withWorkspace(probing, workspace -> {
                var reviewStatus = CommandContext.review(workspace, review);
                var at = NameLookup.gate(reviewStatus.review().checklist(), gate);
                var firing = new TestAlertService(workspace, probing);
                var aim = CommandContext.requireResult(
                        firing.previewRoute(reviewStatus.review().id(), at.id()));
                announce(aim);
                var ladder = CommandContext.requireResult(firing.sendAndFollow(
                        reviewStatus.review().id(), at.id(), session.currentUser(), receiver, attribution()));
                if (!ladder.isDelivered() && witness != null) ask(firing, reviewStatus, ladder, witness);
                say(workspace, reviewStatus, at, ladder);
                return ExitCode.DONE;
            });
        }
    }

    /// Before anything is sent.
    private void announce(TestAlertRoute aim) {
        if (!aim.isReceiver(receiver) || session.isJson()) return;
        session.out().println(Messages.COMMAND.text("fire.route", aim.host(), TestAlertText.receivers(aim)));
        if (aim.target(receiver).isWebhookHidden()) session.out().println(TestAlertText.hiddenWebhook());
    }

    /// Each rung when it changes.
    private Consumer<TestAlertProgress> attribution() {
        Map<TestAlertProgress.Step, TestAlertProgress.StepResult> known = new EnumMap<>(TestAlertProgress.Step.class);
        return ladder -> {
            for (var rung : ladder.steps()) {
                var before = known.put(rung.step(), rung);
                if (session.isJson() || rung.text().isEmpty() || rung.equals(before)) continue;
                session.out().println(TestAlertText.line(rung));
            }
        };
    }

    private void ask(TestAlertService firing, ReviewStatus reviewStatus, TestAlertProgress ladder, Person witness)
            throws CommandException, InterruptedException {
        session.err().println(Messages.COMMAND.text("fire.arrived", ladder.nonce(), ladder.receiver(), witness.name()));
        if (!List.of("yes", Messages.COMMAND.text("fire.yes")).contains(answer())) return;
        if (firing.confirmArrival(reviewStatus.review().id(), ladder, witness, session.currentUser())
                instanceof WorkspaceResult.ActionRefused(String sentence)) throw new CommandException(sentence);
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

    private void say(Workspace workspace, ReviewStatus before, Gate gate, TestAlertProgress ladder)
            throws CommandException, InterruptedException {
        var reviewStatus = CommandContext.review(workspace, before.review().id().toString());
        if (session.isJson()) {
            session.out().println(json(ladder));
            return;
        }
        session.out().println(TestAlertText.resolved(ladder));
        session.out().println(ReviewTextFormatter.gate(reviewStatus, gate));
    }

    private static String json(TestAlertProgress ladder) {
        var json = new JsonMapper();
        var body = json.createObjectNode()
                .put("runId", ladder.nonce())
                .put("alertmanager", ladder.host())
                .put("receiver", ladder.receiver())
                .put("delivered", ladder.isDelivered())
                .put("resolved", ladder.resolved());
        ladder.receiverTargets().forEach(body.putArray("reaches")::add);
        var rungs = body.putArray("rungs");
        for (var rung : ladder.steps())
            rungs.addObject()
                    .put("step", TestAlertText.stepName(rung.step()))
                    .put("state", rung.state().name().toLowerCase(Locale.ROOT))
                    .put("words", rung.text());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }
}
