package dev.gateboard.demo;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The release week as a script, from the checklist that comes in to the record that someone verifies: one action a
/// step, and the sentences that say what happened and why it matters.
final class ReleaseWeekScript {
    private ReleaseWeekScript() {}

    /// A step: its action, then its words.
    record Step(String caption, StepAction action) {}

    /// What is done, beside the JavaFX thread.
    interface StepAction {
        /// Does it, and returns once it is on screen.
        ///
        /// @throws IllegalStateException where it was refused, with the sentence why
        void run() throws IOException, InterruptedException, ExecutionException;
    }

    /// @param recorded plays the answers of a Prometheus
    /// @param folder where the record may be written
    static List<Step> steps(DemoDriver play, RecordedPrometheusServer recorded, Path folder, Messages messages) {
        var gates = new GateDemoSteps(play);
        var signals = new SignalDemoSteps(play, recorded);
        var email = new QuestionDemoSteps(play);
        var meeting = new MeetingDemoSteps(play);
        var record = new RecordDemoSteps(play, folder.resolve("record"), messages);
        return List.of(
                new Step(messages.text("week.open"), signals::open),
                new Step(messages.text("week.fields"), gates::fillFields),
                new Step(messages.text("week.isolation"), gates::isolation),
                new Step(messages.text("week.word"), gates::passWithoutEvidence),
                new Step(messages.text("week.topology"), gates::topology),
                new Step(messages.text("week.ruleOut"), gates::markNotApplicable),
                new Step(messages.text("week.arm"), signals::arm),
                new Step(messages.text("week.cannotFire"), signals::cannotFire),
                new Step(messages.text("week.ask"), email::ask),
                new Step(messages.text("week.answer"), email::answer),
                new Step(messages.text("week.waive"), gates::waive),
                new Step(messages.text("week.recut"), () -> {
                    recorded.switchToFixedRecording();
                    gates.recut();
                }),
                new Step(messages.text("week.signals"), signals::fixed),
                new Step(messages.text("week.same"), gates::repeatEarlier),
                new Step(messages.text("week.rest"), gates::decideRest),
                new Step(messages.text("week.meeting"), meeting::present),
                new Step(messages.text("week.settle"), meeting::settle),
                new Step(messages.text("week.rollCall"), meeting::rollCall),
                new Step(messages.text("week.decide"), meeting::decide),
                new Step(messages.text("week.export"), record::export),
                new Step(messages.text("week.verify"), record::verify));
    }
}
