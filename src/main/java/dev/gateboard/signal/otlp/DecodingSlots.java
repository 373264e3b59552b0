package dev.gateboard.signal.otlp;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many messages a receiver decodes at once.
final class DecodingSlots {
    private final Semaphore free = new Semaphore(2);

    /// Whether a slot became free in time; whoever took it releases it.
    boolean take() throws IOException {
        try {
            return free.tryAcquire(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    void release() {
        free.release();
    }
}
