package dev.gateboard.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.release.SampleBoards;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/// A long log costs what is seen of it.
class EventLogPageTest {
    private static final int MANY = 20_000;
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    @Test
    void ofTwentyThousandEventsOnlyWhatIsSeenIsDrawn() {
        var page = TestWindow.call(() -> new EventLogPage(Messages.WINDOW, new LongLog(), FIND, _ -> {}));
        try (var window = TestWindow.of(900, 500, () -> page)) {
            window.interact(() -> page.show(SampleBoards.opened(1).review()));
            window.interrupt();
            assertThat(window.all(".log-row")).hasSizeBetween(5, 40);
            assertThat(window.texts(".log-top .secondary")).anyMatch(text -> text.startsWith("20,000 of 20,000"));
        }
    }

    private static final class LongLog implements EventLogController {
        @Override
        public CompletableFuture<List<EventLogRow>> entries(Review review) {
            return CompletableFuture.completedFuture(
                    IntStream.range(0, MANY).mapToObj(LongLog::entry).toList());
        }

        private static EventLogRow entry(int number) {
            return new EventLogRow(
                    number, EventKind.DECISION, "Ada", List.of(new UUID(0, 1)), "Alpha", "Ada passed", "", "now", "");
        }

        @Override
        public CompletableFuture<List<EventLogRow>> filter(List<EventLogRow> entries, EventLogFilter filter) {
            return CompletableFuture.completedFuture(filter.apply(entries));
        }
    }
}
