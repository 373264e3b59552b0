package dev.gateboard.workspace;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.signal.alertmanager.AlertmanagerClient;
import dev.gateboard.signal.alertmanager.ControlledAlertSender;
import dev.gateboard.signal.alertmanager.WebhookAddress;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.text.signal.TestAlertText;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.SourcesFileService;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Controlled alerts: first whom one would reach, then, once a person has confirmed the receiver, the alert itself,
/// followed to its end and taken back (rule R12). Everything here waits for the network: call it on a thread of its
/// own,
/// and interrupt that to stop.
///
/// ```java
/// switch (firing.aim(review, gate)) {
///     case Probes.Found<Aim>(Aim aim) -> ask the person whether aim.words() may be told;
///     case Probes.Refused<Aim>(String sentence) -> say so;
/// }
/// firing.fire(review, gate, person, "pager", ladder -> show(ladder));
/// ```
public final class TestAlertService {
    private final Workspace workspace;
    private final ProbeService probes;
    private final ControlledAlertSender.Time time;

    public TestAlertService(Workspace workspace, ProbeService probes) {
        this(workspace, probes, new ControlledAlertSender.Time(probes.clock(), Thread::sleep));
    }

    TestAlertService(Workspace workspace, ProbeService probes, ControlledAlertSender.Time time) {
        this.workspace = workspace;
        this.probes = probes;
        this.time = time;
    }

    /// Whom the gate's controlled alert would reach; sends nothing.
    public ProbeService.ServiceResult<TestAlertRoute> previewRoute(UUID review, UUID gate) throws InterruptedException {
        return switch (target(review, gate)) {
            case ProbeService.SourceRefused<Target>(String sentence) -> new ProbeService.SourceRefused<>(sentence);
            case ProbeService.ResultFound<Target>(Target target) -> previewRoute(target);
        };
    }

    private ProbeService.ServiceResult<TestAlertRoute> previewRoute(Target target) {
        return switch (target.alertmanager()
                .previewRoute(target.testAlertProbe().probe())) {
            case AlertmanagerClient.NoRoute(var _, String sentence, int _) ->
                new ProbeService.SourceRefused<>(sentence);
            case AlertmanagerClient.RouteFound(TestAlertRoute aim, var _) -> new ProbeService.ResultFound<>(aim);
        };
    }

    /// Writes into the gate's source where its test alert arrives on this computer, once Gateboard can listen there.
    ///
    /// @param typed as a person entered it
    /// @return one sentence why it was not saved, or empty
    public String saveWebhook(UUID review, UUID gate, String typed) throws InterruptedException {
        return switch (target(review, gate)) {
            case ProbeService.SourceRefused<Target>(String sentence) -> sentence;
            case ProbeService.ResultFound<Target>(Target target) ->
                switch (WebhookAddress.parse(typed)) {
                    case WebhookAddress.Unusable(String sentence) -> sentence;
                    case WebhookAddress.Usable(WebhookAddress address) ->
                        address.findProblem().orElseGet(() -> saveWebhook(target, address));
                };
        };
    }

    private String saveWebhook(Target target, WebhookAddress address) {
        return new SourcesFileService(probes.sourcesFile())
                .setWebhook(target.testAlertProbe().source().key(), address.toString());
    }

    /// An address of this computer that is free now, as `HOST:PORT`.
    public static String freeWebhook() {
        return WebhookAddress.free().toString();
    }

    /// Sends the alert, follows it, takes it back, and hands in what came of it. Naming the gate and the receiver
    /// is what lets the signal decide that gate.
    ///
    /// @param receiver the one the person confirmed; another than the alert would reach is refused
    /// @param told every time more is known, on this thread
    public ProbeService.ServiceResult<TestAlertProgress> sendAndFollow(
            UUID review, UUID gate, Person by, String receiver, Consumer<TestAlertProgress> told)
            throws InterruptedException {
        return switch (target(review, gate)) {
            case ProbeService.SourceRefused<Target>(String sentence) -> new ProbeService.SourceRefused<>(sentence);
            case ProbeService.ResultFound<Target>(Target target) ->
                switch (previewRoute(target)) {
                    case ProbeService.SourceRefused<TestAlertRoute>(String sentence) ->
                        new ProbeService.SourceRefused<>(sentence);
                    case ProbeService.ResultFound<TestAlertRoute>(TestAlertRoute aim) -> {
                        var wrong = wrong(target, aim, receiver);
                        yield wrong.isPresent()
                                ? new ProbeService.SourceRefused<>(wrong.get())
                                : sendAndFollow(target, aim, by, receiver, told);
                    }
                };
        };
    }

    private static Optional<String> wrong(Target target, TestAlertRoute aim, String receiver) {
        if (!aim.isReceiver(receiver))
            return Optional.of(Messages.WORKSPACE.text("alert.otherReceiver", receiver, TestAlertText.receivers(aim)));
        var expected = target.testAlertProbe().probe().keys().text("receiver");
        return expected.isEmpty() || expected.equals(receiver)
                ? Optional.empty()
                : Optional.of(Messages.WORKSPACE.text("alert.probeReceiver", expected, TestAlertText.receivers(aim)));
    }

    private ProbeService.ServiceResult<TestAlertProgress> sendAndFollow(
            Target target, TestAlertRoute aim, Person by, String receiver, Consumer<TestAlertProgress> told)
            throws InterruptedException {
        var review = target.reviewStatus().review().id();
        try (var alert = target.alertmanager()
                .alert(target.gate().id(), target.testAlertProbe().probe(), aim, receiver, time)) {
            var trouble = alert.listen();
            if (trouble.isPresent()) return new ProbeService.SourceRefused<>(trouble.get());
            if (!target.isArmed()
                    && await(workspace
                                    .signals()
                                    .arm(review, by, List.of(target.gate().id())))
                            instanceof WorkspaceResult.ActionRefused(String sentence))
                return new ProbeService.SourceRefused<>(sentence);
            var asked = time.clock().instant();
            var ladder = alert.sendAndFollow(told);
            var reading = target.testAlertProbe()
                    .executor()
                    .reading(
                            target.testAlertProbe().probe(),
                            AlertmanagerClient.resultOf(ladder, time.clock().instant()),
                            asked);
            await(workspace.signals().observe(review, List.of(reading)));
            askOthers(target);
            return new ProbeService.ResultFound<>(ladder);
        }
    }

    /// The gate's other probes need their own fresh answers too (rule R13).
    private void askOthers(Target target) throws InterruptedException {
        var review = target.reviewStatus().review();
        var bound = review.state(target.gate()).signal().binding();
        for (var question : await(workspace.signals().questions(review.id())))
            if (bound.hasProbe(question.probe()))
                await(workspace
                        .signals()
                        .observe(review.id(), List.of(question.ask().ask())));
    }

    /// A person's word that the alert arrived: a word, and it looks like one.
    public WorkspaceResult confirmArrival(UUID review, TestAlertProgress ladder, Person by, Person enteredBy)
            throws InterruptedException {
        var reason =
                Language.ENGLISH.call(() -> Messages.WORKSPACE.text("alert.seen", ladder.nonce(), ladder.receiver()));
        return await(workspace.perform(
                review,
                by,
                enteredBy,
                List.of(new Action.Pass(ladder.gate(), reason, Duration.ZERO, List.of())),
                List.of()));
    }

    /// A gate with the probe that is fired for it.
    private record Target(ReviewStatus reviewStatus, Gate gate, ProbeService.TestAlertProbe testAlertProbe) {
        boolean isArmed() {
            var now = reviewStatus.review().state(gate).signal().binding();
            return now.isArmed()
                    && now.probes().stream()
                            .filter(probe ->
                                    probe.id().equals(testAlertProbe.probe().id()))
                            .allMatch(probe -> probe.digest().equals(testAlertProbe.digest()));
        }

        AlertmanagerClient alertmanager() {
            return testAlertProbe.executor().alertmanager(testAlertProbe.source());
        }
    }

    private ProbeService.ServiceResult<Target> target(UUID id, UUID gate) throws InterruptedException {
        var board = await(workspace.state()).reviewStatus(id);
        if (board.isEmpty() || board.get().review().indexOf(gate) < 0)
            return new ProbeService.SourceRefused<>(RefusalText.sentence(new Refusal.NoSuchGate()));
        var review = board.get().review();
        var at = review.gate(review.indexOf(gate));
        var fired = review.state(at).signal().binding().probes().stream()
                .filter(probe -> probe.trigger() == Binding.Trigger.BY_HAND)
                .findFirst();
        if (fired.isEmpty()) return new ProbeService.SourceRefused<>(Messages.WORKSPACE.text("alert.none", at.text()));
        var probesFile = await(workspace.signals().probesFile(id)).orElse(StoredProbesFile.NOTHING);
        return switch (probes.testAlert(review, probesFile, fired.get().id())) {
            case ProbeService.SourceRefused<ProbeService.TestAlertProbe>(String sentence) ->
                new ProbeService.SourceRefused<>(sentence);
            case ProbeService.ResultFound<ProbeService.TestAlertProbe>(ProbeService.TestAlertProbe shot) ->
                new ProbeService.ResultFound<>(new Target(board.get(), at, shot));
        };
    }

    private static <T> T await(CompletableFuture<T> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        }
    }
}
