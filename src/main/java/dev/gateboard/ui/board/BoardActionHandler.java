package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.OwnerProposals;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.SensitiveDataMasker;
import dev.gateboard.text.review.ChatSummary;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.RowLocator;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Does what the parts of the window ask for: actions, exports, shortcuts, what a row, a page or the header wants.
final class BoardActionHandler {
    private final Messages messages;
    private final BoardController verbs;
    private final BoardView view;
    private final BoardParts parts;
    private final ShownReview shown;
    private final RepeatGuard once;

    BoardActionHandler(Messages messages, BoardController verbs, BoardView view, BoardParts parts, ShownReview shown) {
        this.messages = messages;
        this.verbs = verbs;
        this.view = view;
        this.parts = parts;
        this.shown = shown;
        this.once = new RepeatGuard(verbs::perform);
    }

    CompletableFuture<WorkspaceResult> perform(ActionRequest wish) {
        return once.perform(shown.id(), wish);
    }

    void perform(List<Action> actions) {
        perform(actions, () -> {});
    }

    /// @param stored runs once they are on record
    void perform(List<Action> actions, Runnable stored) {
        // Decided on what is drawn: what came in since then was not seen yet.
        shown.drawn()
                .map(ChecklistViewModel::reviewStatus)
                .filter(board -> board.review().id().equals(shown.id()))
                .ifPresent(board -> perform(board, actions, stored));
    }

    private void perform(ReviewStatus board, List<Action> actions, Runnable stored) {
        if (!actions.isEmpty()) {
            var _ = perform(ActionRequest.basedOn(board, actions)).thenAccept(done -> {
                if (done instanceof WorkspaceResult.Stored) stored.run();
            });
        }
    }

    void export(String name, ExportPane.ExportFormat form, int decision) {
        switch (form) {
            case FOLDER -> verbs.exportFolder(shown.id(), decision);
            case MARKDOWN -> verbs.export(shown.id(), name, false);
            case PLAIN -> verbs.export(shown.id(), name, true);
            case WRITE_BACK -> writeBack();
        }
    }

    /// Puts the decisions into the review's own file, or says what it was changed to meanwhile (rule R29).
    private void writeBack() {
        var _ = verbs.pages().changes().writeBack(shown.id()).thenAccept(trouble -> {
            if (trouble.isEmpty()) view.showMessage(messages.text("export.written"));
            else view.showError(trouble);
        });
    }

    /// The review in a few lines for a chat, before a meeting as well.
    void copySummary() {
        shown.reviewStatus().ifPresent(board -> {
            var text = ChatSummary.markdown(board, board.at());
            verbs.copy(SensitiveDataMasker.of(board.review().release()).mask(text));
            view.showMessage(messages.text("header.copied"));
        });
    }

    /// Selects what stands on a line of the document, or above it.
    void seeLine(int line) {
        shown.drawn().ifPresent(sheet -> {
            shown.setViewOptions(
                    shown.viewOptions().withFilter(ChecklistFilter.ALL).withSearch(""));
            parts.list()
                    .select(List.of(RowLocator.key(sheet.reviewStatus().review().checklist(), line)));
            parts.list().requestFocus();
        });
    }

    void nextBlocker() {
        view.closePage();
        parts.list().nextBlocker();
    }

    /// Takes all owners that the file names. A person who is known in any review gets their email.
    void assignProposedOwners(Person me) {
        shown.drawn()
                .ifPresent(
                        sheet -> perform(new OwnerProposals(sheet.reviewStatus().review()).actions(knownPeople(me))));
    }

    /// The same for one gate.
    void assignProposedOwner(Gate gate, Person me) {
        shown.drawn()
                .flatMap(sheet -> new OwnerProposals(sheet.reviewStatus().review()).assignment(gate, knownPeople(me)))
                .ifPresent(to -> perform(List.of(new Action.AssignGate(gate.id(), to))));
    }

    /// Everybody named in any review.
    ReviewParticipants everybody(Person me) {
        return ReviewParticipants.ofAll(
                shown.state().reviewStatuses().stream()
                        .map(ReviewStatus::review)
                        .toList(),
                me);
    }

    private List<Person> knownPeople(Person me) {
        return OwnerProposals.knownPeople(
                shown.state().reviewStatuses().stream().map(ReviewStatus::review), me);
    }

    /// Does actions to the review on screen, as it is by now.
    void performNow(List<Action> actions) {
        shown.reviewStatus().ifPresent(reviewStatus -> perform(reviewStatus, actions, () -> {}));
    }

    WelcomePane.WelcomeListener welcomeListener() {
        return new WelcomePane.WelcomeListener() {
            @Override
            public void chooseFile() {
                verbs.openFile();
            }

            @Override
            public void playDemo() {
                verbs.playDemo();
            }

            @Override
            public void close() {
                view.hideWelcome();
            }
        };
    }
}
