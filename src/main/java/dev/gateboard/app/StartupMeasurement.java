package dev.gateboard.app;

import javafx.application.Platform;
import javafx.scene.Scene;

/// Closes a window as soon as it has drawn its first rows, so that whole starts can be measured and trained from
/// outside. Asked for by the system property `gateboard.started`.
final class StartupMeasurement implements Runnable {
    /// A pulse that lays out is followed by one that has drawn.
    private static final int PULSES = 2;

    private final Scene scene;
    private final String rows;
    private final Runnable close;
    private int pulses = PULSES;

    /// @param rows what is looked for, as a CSS selector
    StartupMeasurement(Scene scene, String rows, Runnable close) {
        this.scene = scene;
        this.rows = rows;
        this.close = close;
    }

    static boolean isAsked() {
        return Boolean.getBoolean("gateboard.started");
    }

    /// Watches from the next pulse on; on the JavaFX thread.
    void closeWhenDrawn() {
        scene.addPostLayoutPulseListener(this);
    }

    @Override
    public void run() {
        if (scene.getRoot().lookup(rows) == null || pulses-- > 0) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(this);
        close.run();
    }
}
