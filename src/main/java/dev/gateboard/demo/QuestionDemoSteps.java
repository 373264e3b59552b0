package dev.gateboard.demo;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.workspace.record.AnswerPreview;
import dev.gateboard.workspace.record.AnswerVerification;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// A question that goes out by email in the release week, and the answer that comes back.
final class QuestionDemoSteps {
    private static final String RESTORE = "restore procedure";
    private static final String EXERCISE = "tabletop exercise";
    private static final LocalTime BY_THEN = LocalTime.of(17, 0);

    private final DemoDriver play;
    private String letter = "";

    QuestionDemoSteps(DemoDriver play) {
        this.play = play;
    }

    void ask() throws InterruptedException, ExecutionException {
        var reviewStatus = play.reviewStatus();
        var zone = reviewStatus.review().zone();
        var tomorrow = LocalDate.ofInstant(reviewStatus.at(), zone).plusDays(1);
        var due = new Assignment.Due.At(tomorrow.atTime(BY_THEN).atZone(zone).toInstant());
        var asking = new GateCodeTable(reviewStatus.review())
                .requestActions(asked(), new Assignment.To(DemoDriver.CARLA, due));
        play.perform(DemoDriver.ADA, asking);
        letter = QuestionListText.markdown(play.reviewStatus().review(), asking);
        play.select(asked().toArray(Gate[]::new));
    }

    private List<Gate> asked() throws InterruptedException, ExecutionException {
        return List.of(play.gate(RESTORE), play.gate(EXERCISE));
    }

    /// Her answer as it comes by email: the list with its boxes marked.
    void answer() throws InterruptedException, ExecutionException {
        var lines = letter.lines().toList();
        var email = new StringBuilder("Hi Ada,\n\n");
        for (var line : lines) {
            if (line.contains(RESTORE))
                email.append(line.replace("[ ]", "[x]")).append(" - 40 minutes, https://wiki.example/restore\n");
            else if (line.contains(EXERCISE))
                email.append(line.replace("[ ]", "[!]")).append(" - not held yet, planned for January\n");
            else email.append(line).append('\n');
        }
        var state = play.window().workspace().state().get();
        var answering = AnswerPreview.of(
                play.reviewStatus(),
                state.reviewStatuses(),
                email.toString(),
                DemoDriver.CARLA,
                DemoDriver.ADA,
                AnswerVerification.NONE);
        if (!answering.problems().isEmpty()) throw new IllegalStateException(String.join(" ", answering.problems()));
        play.perform(DemoDriver.CARLA, answering.actions(), answering.attachments());
        play.select(play.gate(RESTORE));
    }
}
