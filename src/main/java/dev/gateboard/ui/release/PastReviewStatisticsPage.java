package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.GateStatistics;
import dev.gateboard.model.status.PastReviewStatistics;
import dev.gateboard.text.review.PastReviewText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.control.TitledPage;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What past reviews show: which gates blocked, which never failed, how long each stayed open, what was waived again.
public final class PastReviewStatisticsPage extends TitledPage {
    private static final int MOST = 8;

    public PastReviewStatisticsPage(Messages messages, PastReviewStatistics learning) {
        super(
                messages,
                messages.text("learning.title"),
                learning.reviews() == 0
                        ? messages.text("learning.nothing")
                        : messages.count("learning.about", learning.reviews()));
        var all = learning.all();
        part(
                messages.text("learning.blocked"),
                all,
                each -> each.failed() + each.last() > 0,
                Comparator.comparingInt((GateStatistics each) -> each.failed() * 2 + each.last())
                        .reversed());
        part(
                messages.text("learning.waived"),
                all,
                each -> each.waived() > 1,
                Comparator.comparingInt(GateStatistics::waived).reversed());
        part(
                messages.text("learning.slow"),
                all,
                each -> each.openDuration().isPositive(),
                Comparator.comparing(GateStatistics::openDuration).reversed());
        part(
                messages.text("learning.never"),
                all,
                each -> each.failed() == 0 && each.waived() == 0 && each.reviews() > 1,
                Comparator.comparingInt(GateStatistics::reviews).reversed());
    }

    /// Its text, after its section's where several gates have that text.
    private static String name(GateStatistics statistics, List<GateStatistics> all) {
        boolean onlyOne = all.stream()
                        .filter(other -> other.text().equals(statistics.text()))
                        .count()
                == 1;
        return onlyOne ? statistics.text() : statistics.section() + SectionText.SEPARATOR + statistics.text();
    }

    private void part(
            String title,
            List<GateStatistics> all,
            Predicate<GateStatistics> wanted,
            Comparator<GateStatistics> order) {
        var found = all.stream().filter(wanted).sorted(order).toList();
        if (found.isEmpty()) return;
        var part = new VBox(2, new HBox(strong(title)));
        part.getChildren().getFirst().getStyleClass().add("page-section");
        found.stream().limit(MOST).forEach(each -> {
            var row = new VBox(2, plain(name(each, all)), text(PastReviewText.hint(each)));
            row.getStyleClass().add("page-row");
            part.getChildren().add(row);
        });
        if (found.size() > MOST) part.getChildren().add(text(messages.text("learning.more", found.size() - MOST)));
        add(part);
    }
}
