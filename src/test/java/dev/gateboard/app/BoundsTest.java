package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

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
}
