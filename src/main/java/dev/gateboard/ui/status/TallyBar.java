package dev.gateboard.ui.status;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.Tally;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A progress bar whose segments are told apart without colour: failed is hatched, stale dotted, what only the file
/// claims is an outline; what is open stays empty. Says itself in words to a screen reader.
public final class TallyBar extends Region {
    private static final double GAP = 2;
    private static final double LEAST = 3;

    /// How tall a bar is, in pixels.
    public enum Size {
        HEADER(7),
        SECTION(6),
        GROUP(5),
        LIST(4);

        private final double height;

        Size(double height) {
            this.height = height;
        }
    }

    private enum Part {
        PASSED(StatusSymbol.PASSED_WITH_EVIDENCE),
        /// A ring among the shapes, so an outline here.
        WITHOUT_EVIDENCE(StatusSymbol.PASSED_WITHOUT_EVIDENCE),
        WAIVED(StatusSymbol.WAIVED),
        NOT_APPLICABLE(StatusSymbol.NOT_APPLICABLE),
        /// Behind what is cleared, since it is not (rule R9).
        CLAIMED(StatusSymbol.PASSED_CLAIMED),
        STALE(StatusSymbol.STALE),
        FAILED(StatusSymbol.FAILED),
        DISPUTED(StatusSymbol.DISPUTED);

        private final StatusSymbol sign;

        Part(StatusSymbol sign) {
            this.sign = sign;
        }

        int in(Tally tally) {
            return switch (this) {
                case PASSED -> tally.countConfirmed(GateStatus.PASSED) - tally.withoutEvidence();
                case WITHOUT_EVIDENCE -> tally.withoutEvidence();
                case CLAIMED -> tally.claimed();
                case WAIVED -> tally.countConfirmed(GateStatus.WAIVED);
                case NOT_APPLICABLE -> tally.countConfirmed(GateStatus.NOT_APPLICABLE);
                case STALE -> tally.stale();
                case FAILED -> tally.failed();
                case DISPUTED -> tally.disputed();
            };
        }
    }

    private final TallyText words;
    private final Map<Part, Region> segments = new EnumMap<>(Part.class);
    private Tally tally = Tally.NONE;

    public TallyBar(Size size, Messages messages) {
        words = new TallyText(messages);
        getStyleClass().setAll("tally-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setMinHeight(size.height);
        setPrefHeight(size.height);
        setMaxHeight(size.height);
    }

    public void show(Tally next) {
        if (tally.equals(next)) return;
        tally = next;
        setAccessibleText(words.sentence(next));
        int before = segments.size();
        for (var part : Part.values()) if (part.in(next) > 0) segments.computeIfAbsent(part, TallyBar::segment);
        if (segments.size() > before) getChildren().setAll(segments.values());
        requestLayout();
    }

    /// Only for what there is to show: most bars show one or two.
    private static Region segment(Part part) {
        var segment = new Region();
        segment.getStyleClass()
                .setAll("segment", "sign", part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        segment.setManaged(false);
        part.sign.colour(segment);
        return segment;
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = getHeight();
        int leaves = tally.leaves();
        int before = 0;
        for (var entry : segments.entrySet()) {
            var segment = entry.getValue();
            int count = leaves == 0 ? 0 : entry.getKey().in(tally);
            segment.setVisible(count > 0);
            if (count == 0) continue;
            double start = snapPositionX(width * before / leaves);
            double end = snapPositionX(width * (before + count) / leaves);
            boolean last = before + count == leaves;
            segment.resizeRelocate(start, 0, Math.max(LEAST, end - start - (last ? 0 : GAP)), height);
            before += count;
        }
    }
}
