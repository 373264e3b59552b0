package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.SensitiveDataMasker;
import dev.gateboard.text.review.ChatSummary;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistListener;
import dev.gateboard.ui.checklist.ChecklistRow;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.ChecklistViewOptions;
import dev.gateboard.ui.checklist.RowLocator;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.FieldDrafts;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.gate.action.GateActionKind;
import dev.gateboard.ui.release.MoreMenuButton;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Does what the parts of the window ask for: actions, exports, shortcuts, what a row, a page or the header wants.
final class BoardActionHandler {
    private final Messages messages;
    private final BoardController verbs;
    private final BoardView view;
    private final ShownReview shown;
    private final RepeatGuard once;

    BoardActionHandler(Messages messages, BoardController verbs, BoardView view, ShownReview shown) {
        this.messages = messages;
        this.verbs = verbs;
        this.view = view;
        this.shown = shown;
        this.once = new RepeatGuard(verbs::perform);
    }

    CompletableFuture<WorkspaceResult> perform(ActionRequest wish) {
        return once.perform(shown.id(), wish);
    }

    void perform(List<Action> actions) {
        perform(actions, () -> {});
    }

    private void perform(List<Action> actions, Runnable stored) {
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

    private void fill(ChecklistRow row, String value) {
        switch (row) {
            case ChecklistRow.FieldRow(Field field, String _) -> {
                var drafts = new FieldDrafts(verbs.drafts(), shown.id());
                perform(List.of(new Action.Fill(field.placeholder().index(), field.label(), value)), () -> {
                    drafts.discard(field);
                    view.list().onFilled(row);
                });
            }
            case ChecklistRow.GateRow choice ->
                perform(List.of(new Action.Choose(choice.gate().id(), value)));
            case ChecklistRow.SectionRow _, ChecklistRow.TextRow _ -> {}
        }
    }

    void export(String name, ExportPane.ExportFormat form) {
        switch (form) {
            case FOLDER -> verbs.exportFolder(shown.id());
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
    private void copySummary() {
        shown.reviewStatus().ifPresent(board -> {
            var text = ChatSummary.markdown(board, board.at());
            verbs.copy(SensitiveDataMasker.of(board.review().release()).mask(text));
            view.showMessage(messages.text("header.copied"));
        });
    }

    private void press(BoardShortcut key) {
        switch (key) {
            case FIND -> {
                view.panes().closePage();
                view.center().focusSearch();
            }
            case UNDO -> verbs.undo(shown.id());
            case REDO -> verbs.redo(shown.id());
            case NEXT_BLOCKER -> nextBlocker();
            case KEYS -> view.showShortcuts();
            case OPEN_FILE -> verbs.openFile();
            case EXPORT -> view.openExport();
            case PASTE -> view.gate().paste();
            case PRESENT -> verbs.present(shown.id());
            case COPY_SUMMARY -> copySummary();
            case BACK -> view.closePage();
        }
    }

    /// Selects what stands on a line of the document, or above it.
    void seeLine(int line) {
        shown.drawn().ifPresent(sheet -> {
            var place = RowLocator.of(sheet.reviewStatus().review().checklist(), line);
            shown.setViewOptions(new ChecklistViewOptions(
                    ChecklistFilter.ALL, "", place.without(shown.viewOptions().folded())));
            view.list().select(List.of(place.key()));
            view.list().requestFocus();
        });
    }

    private void nextBlocker() {
        view.closePage();
        view.list().nextBlocker();
    }

    /// The buttons at the upper right.
    List<Node> headerButtons(MoreMenuButton more) {
        return List.of(
                ButtonFactory.quiet(messages.text("header.copy"), this::copySummary),
                more,
                ButtonFactory.secondary(messages.text("header.export"), view::openExport),
                ButtonFactory.withKey(
                        ButtonFactory.primary(messages.text("header.present"), () -> verbs.present(shown.id())),
                        BoardShortcut.PRESENT.keys()));
    }

    ChecklistListener checklistListener() {
        return new ChecklistListener() {
            @Override
            public void openLink(String target) {
                verbs.openLink(target);
            }

            @Override
            public void fill(ChecklistRow row, String value) {
                BoardActionHandler.this.fill(row, value);
            }

            @Override
            public void toggle(ChecklistRow row) {
                shown.setViewOptions(shown.viewOptions().withFoldToggled(row.key()));
            }

            @Override
            public void openTestAlert(ChecklistRow.GateRow row) {
                view.pages().openTestAlert(row.gate().id());
            }

            @Override
            public void onSelectionChanged() {
                view.detail().show();
            }

            @Override
            public void onRedrawn() {
                view.detail().redraw();
            }
        };
    }

    PageNavigator.NavigationListener navigationListener() {
        return new PageNavigator.NavigationListener() {
            @Override
            public void showPage(Region page) {
                view.showPage(page);
            }

            @Override
            public void closePage() {
                view.closePage();
            }

            @Override
            public void perform(List<Action> actions) {
                shown.reviewStatus().ifPresent(board -> BoardActionHandler.this.perform(board, actions, () -> {}));
            }
        };
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

    BoardHeader.HeaderListener headerListener() {
        return new BoardHeader.HeaderListener() {
            @Override
            public void nextBlocker() {
                BoardActionHandler.this.nextBlocker();
            }

            @Override
            public void openReviews() {
                view.panes().focusReviews();
            }

            @Override
            public void openChangesSince() {
                shown.reviewStatus().ifPresent(view.pages()::openSince);
            }

            @Override
            public void openGate() {
                view.detail().focus();
            }
        };
    }

    BoardShortcutHandler.ShortcutListener shortcutListener() {
        return new BoardShortcutHandler.ShortcutListener() {
            @Override
            public void press(BoardShortcut key) {
                BoardActionHandler.this.press(key);
            }

            @Override
            public void open(GateActionKind verb) {
                view.detail().open(verb);
            }

            @Override
            public boolean fill() {
                return view.list().fill();
            }

            @Override
            public boolean isAway() {
                return view.panes().isPageOpen();
            }

            @Override
            public boolean isInList() {
                return view.list().isFocused();
            }
        };
    }
}
