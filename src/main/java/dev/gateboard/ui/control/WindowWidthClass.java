package dev.gateboard.ui.control;

/// The classes of window widths, each named for how many panes stand beside each other in it.
public enum WindowWidthClass {
    /// The gates, or the gate at hand.
    ONE_PANE,
    /// The gates and the gate at hand; the reviews are behind the title.
    TWO_PANES,
    /// The reviews as well.
    THREE_PANES;

    private static final double WIDE = 1200;
    private static final double NARROW = 800;

    public static WindowWidthClass of(double width) {
        return width >= WIDE ? THREE_PANES : width >= NARROW ? TWO_PANES : ONE_PANE;
    }
}
