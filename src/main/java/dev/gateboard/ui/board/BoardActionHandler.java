package dev.gateboard.ui.board;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.SensitiveDataMasker;
import dev.gateboard.text.review.ChatSummary;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistRow;
import dev.gateboard.ui.checklist.ChecklistView;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.ChecklistViewOptions;
import dev.gateboard.ui.checklist.RowLocator;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.FieldDrafts;
import dev.gateboard.ui.gate.ActionRequest;
import dev.gateboard.ui.gate.GateActionKind;
import dev.gateboard.ui.release.MoreMenuButton;
import dev.gateboard.ui.text.Messages;
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
                .map(ChecklistViewModel::board)
                .filter(board -> board.review().id().equals(shown.id()))
                .ifPresent(board -> perform(board, actions, stored));
    }

    private void perform(ReviewStatus board, List<Action> actions, Runnable stored) {
        if (!actions.isEmpty()) {
            var _ = perform(ActionRequest.on(board, actions)).thenAccept(done -> {
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
                    view.list().filled(row);
                });
            }
            case ChecklistRow.GateRow choice ->
                perform(List.of(new Action.Choose(choice.gate().id(), value)));
            case ChecklistRow.SectionRow _, ChecklistRow.OfText _ -> {}
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
            if (trouble.isEmpty()) view.inform(messages.text("export.written"));
            else view.refuse(trouble);
        });
    }

    /// The review in a few lines for a chat, before a meeting as well.
    private void copySummary() {
        shown.board().ifPresent(board -> {
            var text = ChatSummary.markdown(board, board.at());
            verbs.copy(SensitiveDataMasker.of(board.review().release()).masked(text));
            view.inform(messages.text("header.copied"));
        });
    }

    private void press(BoardShortcut key) {
        switch (key) {
            case FIND -> {
                view.panes().back();
                view.center().find();
            }
            case UNDO -> verbs.undo(shown.id());
            case REDO -> verbs.redo(shown.id());
            case NEXT_BLOCKER -> nextBlocker();
            case KEYS -> view.keys();
            case OPEN_FILE -> verbs.openFile();
            case EXPORT -> view.export();
            case PASTE -> view.gate().paste();
            case PRESENT -> verbs.present(shown.id());
            case COPY_SUMMARY -> copySummary();
            case BACK -> view.back();
        }
    }

    /// Selects what stands on a line of the document, or above it.
    void seeLine(int line) {
        shown.drawn().ifPresent(sheet -> {
            var place = RowLocator.of(sheet.board().review().checklist(), line);
            shown.look(new ChecklistViewOptions(
                    ChecklistFilter.ALL, "", place.without(shown.look().folded())));
            view.list().select(List.of(place.key()));
            view.list().requestFocus();
        });
    }

    private void nextBlocker() {
        view.back();
        view.list().nextBlocker();
    }

    /// The buttons at the upper right.
    List<Node> headerButtons(MoreMenuButton more) {
        return List.of(
                ButtonFactory.quiet(messages.text("header.copy"), this::copySummary),
                more,
                ButtonFactory.secondary(messages.text("header.export"), view::export),
                ButtonFactory.withKey(
                        ButtonFactory.primary(messages.text("header.present"), () -> verbs.present(shown.id())),
                        BoardShortcut.PRESENT.keys()));
    }

    ChecklistView.ChecklistListener checklistListener() {
        return new ChecklistView.ChecklistListener() {
            @Override
            public void follow(String target) {
                verbs.follow(target);
            }

            @Override
            public void fill(ChecklistRow row, String value) {
                BoardActionHandler.this.fill(row, value);
            }

            @Override
            public void toggle(ChecklistRow row) {
                shown.look(shown.look().withFoldToggled(row.key()));
            }

            @Override
            public void fire(ChecklistRow.GateRow row) {
                view.pages().openTestAlert(row.gate().id());
            }

            @Override
            public void selected() {
                view.detail().show();
            }

            @Override
            public void redrawn() {
                view.detail().redraw();
            }
        };
    }

    PageNavigator.NavigationListener navigationListener() {
        return new PageNavigator.NavigationListener() {
            @Override
            public void page(Region page) {
                view.page(page);
            }

            @Override
            public void back() {
                view.back();
            }

            @Override
            public void perform(List<Action> actions) {
                shown.board().ifPresent(board -> BoardActionHandler.this.perform(board, actions, () -> {}));
            }
        };
    }

    WelcomePane.WelcomeListener welcomeListener() {
        return new WelcomePane.WelcomeListener() {
            @Override
            public void open() {
                verbs.openFile();
            }

            @Override
            public void week() {
                verbs.seeWeek();
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
            public void reviews() {
                view.panes().enterReviews();
            }

            @Override
            public void since() {
                shown.board().ifPresent(view.pages()::openSince);
            }

            @Override
            public void gate() {
                view.detail().enter();
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
