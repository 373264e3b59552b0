package dev.gateboard.ui.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The cells that the list has made, and what they all depend on: what time it is, and whether anybody asks the probes.
final class ChecklistCells {
    private final List<ChecklistRowCell> cells = new ArrayList<>();
    private Instant now = Instant.MIN;
    private boolean probing = true;

    ChecklistRowCell add(ChecklistRowCell cell) {
        cells.add(cell);
        return cell;
    }

    Instant now() {
        return now;
    }

    boolean isProbing() {
        return probing;
    }

    /// Takes the time of a newer sheet, whose rows are drawn with it.
    void setTime(Instant at) {
        if (at.isAfter(now)) now = at;
    }

    /// It is later now: ages go on, everything else stays as it is.
    void tick(Instant later) {
        now = later;
        cells.forEach(ChecklistRowCell::age);
    }

    void setProbing(boolean anybody) {
        probing = anybody;
        cells.forEach(ChecklistRowCell::updateProbeState);
    }
}
