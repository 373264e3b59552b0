package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.board.header.BoardHeader;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.release.MoreMenuButton;
import java.util.List;
import javafx.scene.Node;

/// Does what the header asks for, and makes its buttons.
final class BoardHeaderHandler implements BoardHeader.HeaderListener {
    private final BoardParts parts;
    private final BoardActionHandler actions;
    private final ShownReview shown;

    BoardHeaderHandler(BoardParts parts, BoardActionHandler actions, ShownReview shown) {
        this.parts = parts;
        this.actions = actions;
        this.shown = shown;
    }

    /// The buttons at the upper right.
    List<Node> buttons(Messages messages, BoardController verbs, BoardView view, MoreMenuButton more) {
        return List.of(
                ButtonFactory.quiet(messages.text("header.copy"), actions::copySummary),
                more,
                ButtonFactory.secondary(messages.text("header.export"), view::openExport),
                ButtonFactory.withKey(
                        ButtonFactory.primary(messages.text("header.present"), () -> verbs.present(shown.id())),
                        BoardShortcut.PRESENT.keys()));
    }

    @Override
    public void nextBlocker() {
        actions.nextBlocker();
    }

    @Override
    public void openReviews() {
        parts.layout().focusReviews();
    }

    @Override
    public void openChangesSince() {
        shown.reviewStatus().ifPresent(parts.pages()::openSince);
    }

    @Override
    public void openGate() {
        parts.detail().focus();
    }
}
