package dev.gateboard.ui.status;

import java.util.List;

/// The shape of a status symbol: two SVG paths on a grid of 16, a body and the glyph in it, and how the body is
/// drawn.
record SymbolShape(String body, String glyph, Outline outline) {
    static final double GRID = 16;
    static final String TICK = "M4.8 8.1 7 10.4 11.3 5.7";
    static final String DISC = "M8 1.3a6.7 6.7 0 1 0 0 13.4A6.7 6.7 0 0 0 8 1.3z";
    static final String RING = "M8 1.75a6.25 6.25 0 1 0 0 12.5A6.25 6.25 0 0 0 8 1.75z";
    static final String BOX = "M4.75 2h6.5A2.75 2.75 0 0 1 14 4.75v6.5A2.75 2.75 0 0 1 11.25 14h-6.5"
            + "A2.75 2.75 0 0 1 2 11.25v-6.5A2.75 2.75 0 0 1 4.75 2z";
    static final String OCTAGON = "M5.2 1.3h5.6l3.9 3.9v5.6l-3.9 3.9H5.2L1.3 10.8V5.2z";
    static final String CROSS = "M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8";
    static final String DIAMOND = "M8 1.1 14.9 8 8 14.9 1.1 8z";
    static final String EXCLAMATION = "M8 4.9v3.7M8 11.05v.05";
    static final String HANDS = "M8 4.5V8.2l2.3 1.7";
    static final String DASH = "M5.2 8h5.6";
    static final String FLAG = "M3.2 1.7h9.9L11 5.1l2.1 3.5H4.5v6.1H3.2z";

    /// How the body is drawn.
    enum Outline {
        FILLED,
        LINE,
        DASHED
    }

    static SymbolShape of(StatusSymbol symbol) {
        return switch (symbol) {
            case FAILED -> solid(OCTAGON, CROSS);
            case DISPUTED -> solid(DIAMOND, EXCLAMATION);
            case STALE -> outline(RING, HANDS);
            case OPEN -> outline(RING, "");
            case WAIVED -> solid(FLAG, "");
            case WAIVED_CLAIMED -> dashed(FLAG, "");
            case PASSED_WITH_EVIDENCE -> solid(DISC, TICK);
            case PASSED_WITHOUT_EVIDENCE -> outline(RING, TICK);
            case PASSED_CLAIMED -> dashed(RING, TICK);
            case NOT_APPLICABLE -> outline(BOX, DASH);
            case NOT_APPLICABLE_CLAIMED -> dashed(BOX, DASH);
        };
    }

    private static SymbolShape solid(String body, String glyph) {
        return new SymbolShape(body, glyph, Outline.FILLED);
    }

    private static SymbolShape outline(String body, String glyph) {
        return new SymbolShape(body, glyph, Outline.LINE);
    }

    private static SymbolShape dashed(String body, String glyph) {
        return new SymbolShape(body, glyph, Outline.DASHED);
    }

    List<String> bodyClasses() {
        return switch (outline) {
            case FILLED -> List.of("solid");
            case LINE -> List.of("outline");
            case DASHED -> List.of("outline", "dashed");
        };
    }

    String glyphClass() {
        return outline == Outline.FILLED ? "glyph-on-solid" : "glyph-on-surface";
    }
}
