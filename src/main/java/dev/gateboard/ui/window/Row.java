package dev.gateboard.ui.window;

import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Item;
import dev.gateboard.model.Section;
import dev.gateboard.model.Tally;

/// One line of the list, with all that is drawn of it: equal rows look the same.
sealed interface Row {

    record OfSection(Section section, Tally tally, int filled, int fields, boolean open) implements Row {}

    record OfGate(Gate gate, GateStanding standing, boolean backed, Tally tally, String who, String when, boolean open)
            implements Row {}

    record OfField(Field field, String value) implements Row {}

    /// Notes, links and roles: text that is read.
    record OfText(Item item) implements Row {}
}
