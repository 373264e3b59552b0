package dev.gateboard.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.TestWindow;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

class SourceHealthBarTest {
    private static List<String> links(String... keys) {
        return TestWindow.call(() -> {
            var bar = new SourceHealthBar(Messages.WINDOW, () -> {});
            bar.show(Stream.of(keys)
                    .map(key -> new SourceHealth(
                            key, SourceKind.HTTP, "http://127.0.0.1:1", "", new SourceHealth.Health.Unknown()))
                    .toList());
            return bar.getChildren().stream()
                    .filter(Hyperlink.class::isInstance)
                    .map(link -> ((Hyperlink) link).getText())
                    .toList();
        });
    }

    /// Six names beside each other were cut to three letters each.
    @Test
    void manySourcesAreCountedAndAFewAreNamed() {
        assertThat(links()).containsExactly("Signal sources");
        assertThat(links("a", "b", "c")).containsExactly("a", "b", "c");
        assertThat(links("a", "b", "c", "d")).containsExactly("4 signal sources");
    }
}
