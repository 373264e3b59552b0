package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.GateStatistics;
import dev.gateboard.model.status.PastReviewFinding;
import dev.gateboard.model.status.PastReviewStatistics;
import dev.gateboard.text.review.PastReviewText;
import dev.gateboard.ui.control.TitledPage;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What past reviews show: which gates blocked, which never failed, how long each stayed open, what was waived again.
public final class PastReviewStatisticsPage extends TitledPage {
    private static final int MOST = 8;

    public PastReviewStatisticsPage(Messages messages, PastReviewStatistics learning) {
        super(messages, messages.text("learning.title"), PastReviewText.basis(learning));
        for (var finding : PastReviewFinding.values())
            part(PastReviewText.title(finding), finding.gates(learning), learning.all());
    }

    private void part(String title, List<GateStatistics> found, List<GateStatistics> all) {
        if (found.isEmpty()) return;
        var part = new VBox(2, new HBox(strong(title)));
        part.getChildren().getFirst().getStyleClass().add("page-section");
        found.stream().limit(MOST).forEach(each -> {
            var row = new VBox(2, plain(PastReviewText.name(each, all)), text(PastReviewText.hint(each)));
            row.getStyleClass().add("page-row");
            part.getChildren().add(row);
        });
        if (found.size() > MOST) part.getChildren().add(text(messages.text("learning.more", found.size() - MOST)));
        add(part);
    }
}
