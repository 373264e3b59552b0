package dev.gateboard.model.overview;

import dev.gateboard.model.status.Blocker;

/// One thing that blocks a review, as an overview names it.
///
/// @param line in the document
/// @param text in the document's own words; empty for claims, which are counted
public record SummaryBlocker(Kind kind, int line, String text) {

    /// What blocks.
    public enum Kind {
        GATE("gate"),
        FIELD("field"),
        CLAIMS("claims");

        private final String jsonName;

        Kind(String word) {
            this.jsonName = word;
        }

        public String jsonName() {
            return jsonName;
        }
    }

    static SummaryBlocker of(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(var gate, var _) -> new SummaryBlocker(Kind.GATE, gate.line(), gate.text());
            case Blocker.EmptyField(var field) -> new SummaryBlocker(Kind.FIELD, field.line(), field.label());
            case Blocker.Unconfirmed(int _, var first) -> new SummaryBlocker(Kind.CLAIMS, first.line(), "");
        };
    }
}
