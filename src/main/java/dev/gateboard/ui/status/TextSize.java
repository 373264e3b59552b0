package dev.gateboard.ui.status;

import java.util.Arrays;

/// How large the window's texts are.
public enum TextSize {
    NORMAL(100),
    LARGE(115),
    LARGER(130),
    LARGEST(150);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /// How it is kept.
    public String storedName() {
        return String.valueOf(percent);
    }

    /// Normal where nothing was kept, or nothing that is known.
    public static TextSize of(String stored) {
        return Arrays.stream(values())
                .filter(each -> each.storedName().equals(stored))
                .findFirst()
                .orElse(NORMAL);
    }
}
