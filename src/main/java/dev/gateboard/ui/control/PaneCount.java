package dev.gateboard.ui.control;

/// How many panes stand beside each other in a window of a width.
public enum PaneCount {
    /// The gates, or the gate at hand.
    ONE,
    /// The gates and the gate at hand; the reviews fold into the title.
    TWO,
    /// The reviews as well.
    THREE;

    private static final double WIDE = 1200;
    private static final double NARROW = 800;

    public static PaneCount of(double width) {
        return width >= WIDE ? THREE : width >= NARROW ? TWO : ONE;
    }
}
