package dev.gateboard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// Where the window is kept from one start to the next.
class WindowBoundsTest {
    private static final WindowBounds ASKED = new WindowBounds(60, 90, 1200, 700);
    /// As a window manager has it that counts without its title bar.
    private static final WindowBounds CAME = new WindowBounds(60, 68, 1200, 700);

    @Test
    void aWindowThatNobodyMovedComesBackToWhereItWas() {
        assertThat(ASKED.moved(CAME, CAME)).isEqualTo(ASKED);
    }

    @Test
    void aWindowThatWasMovedComesBackAsFarFromThere() {
        assertThat(ASKED.moved(CAME, new WindowBounds(160, 118, 1000, 650)))
                .isEqualTo(new WindowBounds(160, 140, 1000, 650));
    }

    @Test
    void aWindowThatWasNotInItsPlaceYetIsKeptWhereItIs() {
        var late = new WindowBounds(0, 0, 1200, 700);
        assertThat(ASKED.moved(late, CAME)).isEqualTo(CAME);
    }

    @Test
    void aWindowOfALargerScreenComesWholeOntoTheOneThereIs() {
        var small = new Rectangle2D(0, 0, 1366, 740);
        assertThat(new WindowBounds(1200, 600, 900, 700).fitOn(List.of(small)))
                .contains(new WindowBounds(466, 40, 900, 700));
        assertThat(new WindowBounds(-100, -20, 2560, 1400).fitOn(List.of(small)))
                .contains(new WindowBounds(0, 0, 1366, 740));
        assertThat(ASKED.fitOn(List.of(small))).contains(new WindowBounds(60, 40, 1200, 700));
        assertThat(new WindowBounds(60, 30, 900, 600).fitOn(List.of(small)))
                .contains(new WindowBounds(60, 30, 900, 600));
        assertThat(new WindowBounds(2000, 100, 900, 600).fitOn(List.of(small))).isEmpty();
    }

    @Test
    void aWindowStaysOnTheScreenThatHasMostOfIt() {
        var left = new Rectangle2D(0, 0, 1366, 740);
        var right = new Rectangle2D(1366, 0, 1920, 1080);
        assertThat(new WindowBounds(1300, 100, 900, 600).fitOn(List.of(left, right)))
                .contains(new WindowBounds(1366, 100, 900, 600));
    }
}
