package dev.gateboard.ui.gate.action;

import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.workspace.review.WorkspaceResult;

/// What a form can have done: its action performed, itself closed.
///
/// @param about the gates that it was opened for
record GateFormActions(
        GateActionBar bar, ActionSubmitter submitter, DraftStore drafts, GateActionKind verb, GateSelection about) {

    /// Only what is on record is forgotten here: a refusal costs no typing, wherever one looks by then.
    void perform(ActionRequest wish) {
        var _ = submitter.perform(wish).thenAccept(result -> {
            switch (result) {
                case WorkspaceResult.Stored _ -> {
                    drafts.discard(about.draftKey(), verb.name());
                    if (bar.isAbout(about)) bar.onStored(verb);
                }
                case WorkspaceResult.ActionRefused(String sentence) -> {
                    if (bar.isAbout(about)) bar.confirmAgain(sentence);
                }
            }
        });
    }

    /// Closes it; what was typed stays with its gates.
    void leave() {
        bar.leave(verb);
    }

    /// Closes it and throws away what was typed.
    void discard() {
        drafts.discard(about.draftKey(), verb.name());
        bar.leave(verb);
    }
}
