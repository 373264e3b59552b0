package dev.gateboard.ui.board.header;

import dev.gateboard.language.Messages;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import javafx.scene.control.Hyperlink;

/// How many gates changed since the review was opened or exported; it leads to them. Not there where none did.
final class ChangedGatesLink extends Hyperlink {
    private final Messages messages;

    ChangedGatesLink(Messages messages, Runnable open) {
        this.messages = messages;
        getStyleClass().setAll("hyperlink", "inline-link");
        setOnAction(_ -> open.run());
        setAccessibleHelp(messages.text("header.since"));
    }

    void show(ChecklistViewModel sheet) {
        int gates = sheet.counts().getOrDefault(ChecklistFilter.CHANGED, 0);
        setText(gates == 0 ? "" : text(sheet.reviewStatus().review(), gates));
        setVisible(gates > 0);
        setManaged(gates > 0);
    }

    private String text(Review review, int gates) {
        return review.exports().isEmpty()
                ? messages.count("header.changedSinceOpening", gates)
                : messages.count("header.changedSinceExport", gates);
    }
}
