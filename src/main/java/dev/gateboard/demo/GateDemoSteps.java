package dev.gateboard.demo;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.text.review.EarlierDecisionText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// What people decide of gates in the release week: on a link, without evidence, not at all, and again for a new
/// build.
final class GateDemoSteps {
    static final String BUILD = "4f2a91c";
    static final String NEXT_BUILD = "9b07c11";
    /// The gate that is left for the meeting.
    static final String LEFT = "Alert routing";

    private static final int WAIVED_DAYS = 40;
    private static final String EXERCISE = "tabletop exercise";

    private final DemoDriver play;

    GateDemoSteps(DemoDriver play) {
        this.play = play;
    }

    void fillFields() throws InterruptedException, ExecutionException {
        fill("Release id", BUILD);
        fill("Date", today().toString());
        fill("Owner", "Ada");
    }

    private LocalDate today() throws InterruptedException, ExecutionException {
        var reviewStatus = play.reviewStatus();
        return LocalDate.ofInstant(reviewStatus.at(), reviewStatus.review().zone());
    }

    void isolation() throws InterruptedException, ExecutionException {
        var five = play.leaves("Cross-org isolation tests");
        var link = List.<Evidence>of(new Evidence.Address("https://ci.example/beep-api/runs/4211"));
        play.select(five.toArray(Gate[]::new));
        play.perform(
                DemoDriver.BO,
                five.stream()
                        .<Action>map(gate -> new Action.Pass(gate.id(), "isolation suite green", Duration.ZERO, link))
                        .toList());
    }

    void passWithoutEvidence() throws InterruptedException, ExecutionException {
        var disclaimer = play.gate("Meeting-prep disclaimer");
        play.perform(DemoDriver.CARLA, DemoDriver.pass(disclaimer));
        play.select(disclaimer);
    }

    void topology() throws InterruptedException, ExecutionException {
        var choice = play.leaves("").stream()
                .filter(gate -> !gate.options().isEmpty())
                .findFirst()
                .orElseThrow();
        play.perform(DemoDriver.ADA, new Action.Choose(choice.id(), "single-node"));
        play.select(choice);
    }

    void markNotApplicable() throws InterruptedException, ExecutionException {
        var queue = play.gate("queue/workflow");
        play.perform(
                DemoDriver.BO,
                new Action.MarkNotApplicable(queue.id(), "there is no queue in this release", List.of()));
        play.select(queue);
    }

    void waive() throws InterruptedException, ExecutionException {
        var exercise = play.gate(EXERCISE);
        var waiver = new Waiver(
                "exercise planned for January",
                "recovery is slower than planned",
                "on-call doubled",
                DemoDriver.CARLA,
                today().plusDays(WAIVED_DAYS));
        play.perform(DemoDriver.ADA, new Action.Waive(exercise.id(), waiver));
        play.select(exercise);
    }

    void recut() throws InterruptedException, ExecutionException {
        var kept = List.of(play.gate(EXERCISE).id());
        DemoDriver.await(play.window().workspace().recut(play.review(), DemoDriver.ADA, NEXT_BUILD, kept));
        play.select(play.gate("Knowledge queries"));
    }

    /// Each says again what they said of the build before.
    void repeatEarlier() throws InterruptedException, ExecutionException {
        for (var person : List.of(DemoDriver.BO, DemoDriver.CARLA)) {
            var reviewStatus = play.reviewStatus();
            var again = new ArrayList<Action>();
            for (var gate : reviewStatus.review().checklist().gates()) {
                var status = reviewStatus.status(gate);
                EarlierDecisionRules.find(reviewStatus.review(), gate, status)
                        .filter(word -> word.by().isSameAs(person))
                        .flatMap(_ -> EarlierDecisionRules.repeatAction(
                                reviewStatus, gate, EarlierDecisionText::repeatReason))
                        .ifPresent(again::add);
            }
            play.perform(person, again);
        }
        play.select(play.gate("Knowledge queries"));
    }

    /// Everything else is decided, by those who know it, but for one gate.
    void decideRest() throws InterruptedException, ExecutionException {
        var link = List.<Evidence>of(new Evidence.Address("https://wiki.example/beep-api/release"));
        var linked = new ArrayList<Action>();
        var said = new ArrayList<Action>();
        for (var gate : play.blocking()) {
            if (gate.text().contains(LEFT)) continue;
            boolean written = gate.text().contains("documented") || gate.text().contains("defined");
            boolean open = play.reviewStatus().status(gate).status() == GateStatus.OPEN;
            var reason = open ? "" : "fixed and checked again";
            if (written) linked.add(new Action.Pass(gate.id(), reason, Duration.ZERO, link));
            else said.add(new Action.Pass(gate.id(), reason, Duration.ZERO, List.of()));
        }
        play.perform(DemoDriver.CARLA, linked);
        play.perform(DemoDriver.BO, said);
        for (var field : play.reviewStatus().emptyFields())
            play.perform(DemoDriver.ADA, new Action.Fill(field.placeholder().index(), field.label(), "RUNBOOK.md"));
        play.select(play.gate(LEFT));
    }

    private void fill(String label, String value) throws InterruptedException, ExecutionException {
        for (var field : play.reviewStatus().review().checklist().fields()) {
            if (field.label().equals(label))
                play.perform(DemoDriver.ADA, new Action.Fill(field.placeholder().index(), field.label(), value));
        }
    }
}
