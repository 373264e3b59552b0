package dev.gateboard.app;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Standing;
import dev.gateboard.model.Waiver;
import dev.gateboard.words.Earliers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// What people decide of gates in the release week: on a link, on a word, not at all, and again for a new build.
final class WeekGates {
    static final String BUILD = "4f2a91c";
    static final String NEXT_BUILD = "9b07c11";
    /// The gate that is left for the meeting.
    static final String LEFT = "Alert routing";

    private static final int WAIVED_DAYS = 40;
    private static final String EXERCISE = "tabletop exercise";

    private final Play play;

    WeekGates(Play play) {
        this.play = play;
    }

    void fields() throws InterruptedException, ExecutionException {
        play.fill("Release id", BUILD);
        play.fill("Date", today().toString());
        play.fill("Owner", "Ada");
    }

    private LocalDate today() throws InterruptedException, ExecutionException {
        var board = play.board();
        return LocalDate.ofInstant(board.at(), board.review().zone());
    }

    void isolation() throws InterruptedException, ExecutionException {
        var five = play.leaves("Cross-org isolation tests");
        var link = List.<Evidence>of(new Evidence.Address("https://ci.example/beep-api/runs/4211"));
        play.look(five.toArray(Gate[]::new));
        play.tell(
                Play.BO,
                five.stream()
                        .<Deed>map(gate -> new Deed.Pass(gate.id(), "isolation suite green", Duration.ZERO, link))
                        .toList());
    }

    void word() throws InterruptedException, ExecutionException {
        var disclaimer = play.gate("Meeting-prep disclaimer");
        play.tell(Play.CARLA, Play.pass(disclaimer));
        play.look(disclaimer);
    }

    void topology() throws InterruptedException, ExecutionException {
        var choice = play.leaves("").stream()
                .filter(gate -> !gate.options().isEmpty())
                .findFirst()
                .orElseThrow();
        play.tell(Play.ADA, new Deed.Choose(choice.id(), "single-node"));
        play.look(choice);
    }

    void ruleOut() throws InterruptedException, ExecutionException {
        var queue = play.gate("queue/workflow");
        play.tell(Play.BO, new Deed.RuleOut(queue.id(), "there is no queue in this release", List.of()));
        play.look(queue);
    }

    void waive() throws InterruptedException, ExecutionException {
        var exercise = play.gate(EXERCISE);
        var waiver = new Waiver(
                "exercise planned for January",
                "recovery is slower than planned",
                "on-call doubled",
                Play.CARLA,
                today().plusDays(WAIVED_DAYS));
        play.tell(Play.ADA, new Deed.Waive(exercise.id(), waiver));
        play.look(exercise);
    }

    void recut() throws InterruptedException, ExecutionException {
        var kept = List.of(play.gate(EXERCISE).id());
        Play.done(play.wiring().verbsOf().recut(play.review(), Play.ADA, NEXT_BUILD, kept));
        play.look(play.gate("Knowledge queries"));
    }

    /// Each says again what they said of the build before.
    void same() throws InterruptedException, ExecutionException {
        for (var person : List.of(Play.BO, Play.CARLA)) {
            var board = play.board();
            var again = new ArrayList<Deed>();
            for (var gate : board.review().checklist().gates()) {
                var standing = board.standing(gate);
                Earliers.beside(board.review(), gate, standing)
                        .filter(word -> word.by().isSameAs(person))
                        .flatMap(_ -> Earliers.same(board.review(), gate, standing, board.at()))
                        .ifPresent(again::add);
            }
            play.tell(person, again);
        }
        play.look(play.gate("Knowledge queries"));
    }

    /// Everything else is decided, by those who know it, but for one gate.
    void rest() throws InterruptedException, ExecutionException {
        var link = List.<Evidence>of(new Evidence.Address("https://wiki.example/beep-api/release"));
        var linked = new ArrayList<Deed>();
        var said = new ArrayList<Deed>();
        for (var gate : play.blocking()) {
            if (gate.text().contains(LEFT)) continue;
            boolean written = gate.text().contains("documented") || gate.text().contains("defined");
            boolean open = play.board().standing(gate).standing() == Standing.OPEN;
            var reason = open ? "" : "mended, and seen again";
            if (written) linked.add(new Deed.Pass(gate.id(), reason, Duration.ZERO, link));
            else said.add(new Deed.Pass(gate.id(), reason, Duration.ZERO, List.of()));
        }
        play.tell(Play.CARLA, linked);
        play.tell(Play.BO, said);
        for (var field : play.board().emptyFields())
            play.tell(Play.ADA, new Deed.Fill(field.placeholder().index(), field.label(), "RUNBOOK.md"));
        play.look(play.gate(LEFT));
    }
}
