package dev.gateboard.ui.board.header;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/// How many gates changed since the review was exported last, else opened, and when that was; it leads to what changed.
/// Not there where none did.
final class ChangedGatesLink extends Hyperlink {
    private final Messages messages;

    ChangedGatesLink(Messages messages, Runnable open) {
        this.messages = messages;
        getStyleClass().setAll("hyperlink", "inline-link");
        setId("changed-gates");
        setOnAction(_ -> open.run());
        setAccessibleHelp(messages.text("header.since"));
    }

    void show(ChecklistViewModel sheet) {
        int gates = sheet.counts().getOrDefault(ChecklistFilter.CHANGED, 0);
        setText(gates == 0 ? "" : messages.count("header.changed", gates, since(sheet.reviewStatus())));
        setTooltip(new Tooltip(sheet.changedSince()));
        setVisible(gates > 0);
        setManaged(gates > 0);
    }

    private static String since(ReviewStatus board) {
        var review = board.review();
        return TimeText.exact(
                ChangesSince.lastExportOrOpening(review).lastEvent().at(), board.at(), review.zone());
    }
}
