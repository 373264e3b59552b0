package dev.gateboard.ui.board;

import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Item;
import dev.gateboard.model.Section;
import dev.gateboard.model.Tally;

/// One line of the list, with all that is drawn of it: equal rows look the same.
sealed interface Row {

    /// The same for the same thing of a document, whatever became of it.
    String key();

    record OfSection(Section section, Tally tally, int filled, int fields, boolean open) implements Row {
        @Override
        public String key() {
            return key(section);
        }

        static String key(Section section) {
            return "section-" + section.index();
        }
    }

    /// A gate: leaf or group.
    ///
    /// @param who who said so and on what, or who is to say
    /// @param value what the newest signal found; empty where there is none
    /// @param when how old that is, or until when it is due
    /// @param fires whether a test alert is what it waits for
    record OfGate(
            Gate gate,
            GateStanding standing,
            Tally tally,
            String who,
            String value,
            When when,
            boolean fires,
            boolean open)
            implements Row {
        @Override
        public String key() {
            return gate.id().toString();
        }
    }

    record OfField(Field field, String value) implements Row {
        @Override
        public String key() {
            return "field-" + field.placeholder().index();
        }
    }

    /// Notes, links and roles: text that is read.
    record OfText(Item item) implements Row {
        @Override
        public String key() {
            return "line-" + item.line();
        }
    }

    /// Whether something can be folded away below it.
    default boolean folds() {
        return switch (this) {
            case OfSection _ -> true;
            case OfGate row -> !row.gate().isLeaf();
            case OfField _, OfText _ -> false;
        };
    }

    default boolean isOpen() {
        return switch (this) {
            case OfSection row -> row.open();
            case OfGate row -> row.open();
            case OfField _, OfText _ -> false;
        };
    }

    /// Whether it is between the review and *ready*, by itself.
    default boolean blocks() {
        return switch (this) {
            case OfGate row ->
                row.gate().isLeaf()
                        && (row.tally().blocking() > 0 || row.tally().claimed() > 0);
            case OfField row -> row.value().isEmpty();
            case OfSection _, OfText _ -> false;
        };
    }
}
