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
    static List<Step> steps(DemoDriver play, RecordedPrometheusServer recorded, Path folder) {
        var gates = new GateDemoSteps(play);
        var signals = new SignalDemoSteps(play, recorded);
        var email = new QuestionDemoSteps(play);
        var meeting = new MeetingDemoSteps(play);
        var record = new RecordDemoSteps(play, folder.resolve("record"));
        return List.of(
                new Step(Messages.DEMO.text("week.open"), signals::open),
                new Step(Messages.DEMO.text("week.fields"), gates::fillFields),
                new Step(Messages.DEMO.text("week.isolation"), gates::isolation),
                new Step(Messages.DEMO.text("week.noEvidence"), gates::passWithoutEvidence),
                new Step(Messages.DEMO.text("week.topology"), gates::topology),
                new Step(Messages.DEMO.text("week.ruleOut"), gates::markNotApplicable),
                new Step(Messages.DEMO.text("week.arm"), signals::arm),
                new Step(Messages.DEMO.text("week.cannotFire"), signals::cannotFire),
                new Step(Messages.DEMO.text("week.ask"), email::ask),
                new Step(Messages.DEMO.text("week.answer"), email::answer),
                new Step(Messages.DEMO.text("week.waive"), gates::waive),
                new Step(Messages.DEMO.text("week.recut"), () -> {
                    recorded.switchToFixedRecording();
                    gates.recut();
                }),
                new Step(Messages.DEMO.text("week.signals"), signals::fixed),
                new Step(Messages.DEMO.text("week.same"), gates::repeatEarlier),
                new Step(Messages.DEMO.text("week.rest"), gates::decideRest),
                new Step(Messages.DEMO.text("week.meeting"), meeting::present),
                new Step(Messages.DEMO.text("week.settle"), meeting::settle),
                new Step(Messages.DEMO.text("week.rollCall"), meeting::rollCall),
                new Step(Messages.DEMO.text("week.decide"), meeting::decide),
                new Step(Messages.DEMO.text("week.export"), record::export),
                new Step(Messages.DEMO.text("week.verify"), record::verify));
    }
}
