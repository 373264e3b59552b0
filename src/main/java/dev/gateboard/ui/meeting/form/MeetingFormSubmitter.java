package dev.gateboard.ui.meeting.form;

import java.util.Optional;

/// What Enter does in a form: asks for what is missing, shows what will be recorded, and hands it over once.
final class MeetingFormSubmitter {
    private final MeetingForm form;
    private final MeetingFormPane pane;
    private final FormActionHandler handler;
    private Optional<String> unseen = Optional.empty();
    private boolean waiting;

    MeetingFormSubmitter(MeetingForm form, MeetingFormPane pane, FormActionHandler handler) {
        this.form = form;
        this.pane = pane;
        this.handler = handler;
    }

    /// What it is about has changed: the next Enter says so, and only the one after it submits.
    void requireSecondConfirm(String sentence) {
        unseen = Optional.of(sentence);
    }

    /// It was not done: the next Enter submits again.
    void endWaiting() {
        waiting = false;
    }

    void submit() {
        if (waiting) return;
        if (unseen.isPresent()) {
            pane.showUnseen(unseen.get());
            unseen = Optional.empty();
            return;
        }
        pane.input().ifPresent(this::submit);
    }

    private void submit(MeetingForm.FormInput input) {
        switch (form.toResult().apply(input)) {
            case MeetingForm.FormResult.Missing(String row, String sentence) -> pane.showError(row, sentence);
            case MeetingForm.FormResult.NextEntry(var rows) -> pane.askAgain(rows);
            case MeetingForm.FormResult.Actions(var actions) -> {
                var lines = form.consequences().apply(input);
                if (!lines.isEmpty() && !pane.isTelling()) {
                    pane.tell(lines);
                    return;
                }
                waiting = true;
                handler.perform(input.by(), actions, input.evidence());
            }
        }
    }
}
