package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// Where the window is kept from one start to the next.
class BoundsTest {
    private static final Bounds ASKED = new Bounds(60, 90, 1200, 700);
    /// As a window manager has it that counts without its title bar.
    private static final Bounds CAME = new Bounds(60, 68, 1200, 700);

    @Test
    void aWindowThatNobodyMovedComesBackToWhereItWas() {
        assertThat(ASKED.moved(CAME, CAME)).isEqualTo(ASKED);
    }

    @Test
    void aWindowThatWasMovedComesBackAsFarFromThere() {
        assertThat(ASKED.moved(CAME, new Bounds(160, 118, 1000, 650))).isEqualTo(new Bounds(160, 140, 1000, 650));
    }

    @Test
    void aWindowThatWasNotInItsPlaceYetIsKeptWhereItIs() {
        var late = new Bounds(0, 0, 1200, 700);
        assertThat(ASKED.moved(late, CAME)).isEqualTo(CAME);
    }

    @Test
    void aWindowOfALargerScreenComesWholeOntoTheOneThereIs() {
        var small = new Rectangle2D(0, 0, 1366, 740);
        assertThat(new Bounds(1200, 600, 900, 700).on(List.of(small))).contains(new Bounds(466, 40, 900, 700));
        assertThat(new Bounds(-100, -20, 2560, 1400).on(List.of(small))).contains(new Bounds(0, 0, 1366, 740));
        assertThat(ASKED.on(List.of(small))).contains(new Bounds(60, 40, 1200, 700));
        assertThat(new Bounds(60, 30, 900, 600).on(List.of(small))).contains(new Bounds(60, 30, 900, 600));
        assertThat(new Bounds(2000, 100, 900, 600).on(List.of(small))).isEmpty();
    }

    @Test
    void aWindowStaysOnTheScreenThatHasMostOfIt() {
        var left = new Rectangle2D(0, 0, 1366, 740);
        var right = new Rectangle2D(1366, 0, 1920, 1080);
        assertThat(new Bounds(1300, 100, 900, 600).on(List.of(left, right))).contains(new Bounds(1366, 100, 900, 600));
    }
}
