package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.text.signal.SignalText;

/// Says which gates signals decide no longer since a verb ran, and what to do (rule R12).
public record DisarmNotice(CommandContext session) {

    public void print(ReviewStatus before, ReviewStatus after) {
        boolean any = false;
        for (var gate : SignalText.disarmedGates(after.review())) {
            int index = before.review().indexOf(gate.id());
            if (index < 0
                    || !before.review()
                            .state(before.review().gate(index))
                            .signal()
                            .binding()
                            .isArmed()) continue;
            any = true;
            if (after.review().state(gate).signal().binding().automation()
                    instanceof Binding.Automation.Off(String reason))
                session.err()
                        .println(Messages.COMMAND.text(
                                "disarm.gate",
                                String.valueOf(gate.line()),
                                SectionText.gate(after.review().checklist(), gate),
                                StoredText.translate(reason)));
        }
        if (any) session.err().println(Messages.COMMAND.text("disarm.again", CommandContext.shortId(after)));
    }
}
