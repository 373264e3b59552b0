package dev.gateboard.record.html;

import dev.gateboard.model.gate.GateStatus;

/// The shape of a status on the page, as on screen: told apart without colour.
public enum StatusShape {
    NONE(""),
    PASSED("<circle cx=\"8\" cy=\"8\" r=\"7\" class=\"fill\"/><path d=\"M4.5 8.3l2.4 2.4 4.6-5\" class=\"on\"/>"),
    PASSED_WITHOUT_EVIDENCE("<circle cx=\"8\" cy=\"8\" r=\"6.3\"/><path d=\"M5 8.3l2.1 2.1 4-4.4\"/>"),
    FAILED("<path d=\"M5 1h6l4 4v6l-4 4H5l-4-4V5z\" class=\"fill\"/><path d=\"M5.5 5.5l5 5m0-5l-5 5\" class=\"on\"/>"),
    STALE("<circle cx=\"8\" cy=\"8\" r=\"6.3\"/><path d=\"M8 4.5V8l2.5 1.5\"/>"),
    DISPUTED("<path d=\"M8 .8L15.2 8 8 15.2.8 8z\" class=\"fill\"/><path d=\"M8 4.5v4m0 2v.6\" class=\"on\"/>"),
    WAIVED("<path d=\"M3 15V2\"/><path d=\"M3 2h10l-3 3.5L13 9H3z\" class=\"fill\"/>"),
    NOT_APPLICABLE("<rect x=\"2\" y=\"2\" width=\"12\" height=\"12\" rx=\"3\"/><path d=\"M5 8h6\"/>"),
    OPEN("<circle cx=\"8\" cy=\"8\" r=\"6.3\"/>");

    private final String drawn;

    StatusShape(String drawn) {
        this.drawn = drawn;
    }

    public static StatusShape of(GateStatus status) {
        return switch (status) {
            case PASSED -> PASSED;
            case FAILED -> FAILED;
            case STALE -> STALE;
            case DISPUTED -> DISPUTED;
            case WAIVED -> WAIVED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case OPEN -> OPEN;
        };
    }

    /// For the stylesheet, which gives it its colour.
    public String style() {
        return switch (this) {
            case NONE -> "";
            case PASSED, PASSED_WITHOUT_EVIDENCE -> "passed";
            case FAILED -> "failed";
            case STALE -> "stale";
            case DISPUTED -> "disputed";
            case WAIVED -> "waived";
            case NOT_APPLICABLE, OPEN -> "quiet";
        };
    }

    /// What is drawn, on a square of 16.
    public String paths() {
        return drawn;
    }

    public String svg() {
        return this == NONE
                ? ""
                : "<svg class=\"shape " + style() + "\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">" + drawn + "</svg>";
    }
}
