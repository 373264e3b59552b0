package dev.gateboard.workspace;

import dev.gateboard.model.Aim;
import dev.gateboard.model.Binding;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Ladder;
import dev.gateboard.model.Person;
import dev.gateboard.signal.alertmanager.Alertmanager;
import dev.gateboard.signal.alertmanager.ControlledAlert;
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
public final class Firing {
    private final Workspace workspace;
    private final Probes probes;
    private final ControlledAlert.Time time;

    public Firing(Workspace workspace, Probes probes) {
        this(workspace, probes, new ControlledAlert.Time(probes.clock(), Thread::sleep));
    }

    Firing(Workspace workspace, Probes probes, ControlledAlert.Time time) {
        this.workspace = workspace;
        this.probes = probes;
        this.time = time;
    }

    /// Whom the gate's controlled alert would reach; sends nothing.
    public Probes.Result<Aim> aim(UUID review, UUID gate) throws InterruptedException {
        return switch (target(review, gate)) {
            case Probes.Refused<Target>(String sentence) -> new Probes.Refused<>(sentence);
            case Probes.Found<Target>(Target target) -> aim(target);
        };
    }

    private Probes.Result<Aim> aim(Target target) {
        return switch (target.alertmanager().aim(target.shot().probe())) {
            case Alertmanager.NotAimed(var _, String sentence, int _) -> new Probes.Refused<>(sentence);
            case Alertmanager.Aimed(Aim aim) -> new Probes.Found<>(aim);
        };
    }

    /// Sends the alert, follows it, takes it back, and hands in what came of it. Naming the gate and the receiver is
    /// what
    /// lets the signal decide that gate.
    ///
    /// @param receiver the one the person confirmed; another than the alert would reach is refused
    /// @param told every time more is known, on this thread
    public Probes.Result<Ladder> fire(UUID review, UUID gate, Person by, String receiver, Consumer<Ladder> told)
            throws InterruptedException {
        return switch (target(review, gate)) {
            case Probes.Refused<Target>(String sentence) -> new Probes.Refused<>(sentence);
            case Probes.Found<Target>(Target target) ->
                switch (aim(target)) {
                    case Probes.Refused<Aim>(String sentence) -> new Probes.Refused<>(sentence);
                    case Probes.Found<Aim>(Aim aim) -> {
                        var wrong = wrong(target, aim, receiver);
                        yield wrong.isPresent()
                                ? new Probes.Refused<>(wrong.get())
                                : fire(target, aim, by, receiver, told);
                    }
                };
        };
    }

    private static Optional<String> wrong(Target target, Aim aim, String receiver) {
        if (!aim.reaches(receiver))
            return Optional.of("The alert would not reach " + receiver + ". It would reach: " + aim.words() + ".");
        var expected = target.shot().probe().keys().text("receiver");
        return expected.isEmpty() || expected.equals(receiver)
                ? Optional.empty()
                : Optional.of("The probe is about the receiver " + expected + ". The alert would reach: " + aim.words()
                        + ".");
    }

    private Probes.Result<Ladder> fire(Target target, Aim aim, Person by, String receiver, Consumer<Ladder> told)
            throws InterruptedException {
        var review = target.board().review().id();
        if (!target.isArmed()
                && answer(workspace.arm(review, by, List.of(target.gate().id())))
                        instanceof Done.Refused(String sentence)) return new Probes.Refused<>(sentence);
        var asked = time.clock().instant();
        try (var alert =
                target.alertmanager().alert(target.gate().id(), target.shot().probe(), aim, receiver, time)) {
            var ladder = alert.climb(told);
            var reading = target.shot()
                    .asker()
                    .reading(
                            target.shot().probe(),
                            Alertmanager.answers(ladder, time.clock().instant()),
                            asked);
            answer(workspace.observe(review, List.of(reading)));
            askOthers(target);
            return new Probes.Found<>(ladder);
        }
    }

    /// The gate's other probes need their own fresh answers too (rule R13).
    private void askOthers(Target target) throws InterruptedException {
        var review = target.board().review();
        var bound = review.state(target.gate()).signal().binding();
        for (var question : answer(workspace.questions(review.id())))
            if (bound.has(question.probe()))
                answer(workspace.observe(review.id(), List.of(question.ask().ask())));
    }

    /// A person's word that the alert arrived: a word, and it looks like one.
    public Done attest(UUID review, Ladder ladder, Person by, Person enteredBy) throws InterruptedException {
        var reason = "saw the controlled alert " + ladder.nonce() + " arrive at " + ladder.receiver();
        return answer(workspace.perform(
                review,
                by,
                enteredBy,
                List.of(new Deed.Pass(ladder.gate(), reason, Duration.ZERO, List.of())),
                List.of()));
    }

    /// A gate with the probe that is fired for it.
    private record Target(Board board, Gate gate, Probes.Shot shot) {
        boolean isArmed() {
            var now = board.review().state(gate).signal().binding();
            return now.isArmed()
                    && now.probes().stream()
                            .filter(probe -> probe.id().equals(shot.probe().id()))
                            .allMatch(probe -> probe.digest().equals(shot.digest()));
        }

        Alertmanager alertmanager() {
            return shot.asker().alertmanager(shot.source());
        }
    }

    private Probes.Result<Target> target(UUID id, UUID gate) throws InterruptedException {
        var board = answer(workspace.state()).board(id);
        if (board.isEmpty() || board.get().review().indexOf(gate) < 0)
            return new Probes.Refused<>("There is no such gate.");
        var review = board.get().review();
        var at = review.gate(review.indexOf(gate));
        var fired = review.state(at).signal().binding().probes().stream()
                .filter(probe -> probe.asking() == Binding.Asking.BY_HAND)
                .findFirst();
        if (fired.isEmpty()) return new Probes.Refused<>("No controlled alert is bound to this gate: " + at.text());
        var sidecar = answer(workspace.sidecar(id)).orElse(SidecarFile.NOTHING);
        return switch (probes.shot(review, sidecar, fired.get().id())) {
            case Probes.Refused<Probes.Shot>(String sentence) -> new Probes.Refused<>(sentence);
            case Probes.Found<Probes.Shot>(Probes.Shot shot) -> new Probes.Found<>(new Target(board.get(), at, shot));
        };
    }

    private static <T> T answer(CompletableFuture<T> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        }
    }
}
