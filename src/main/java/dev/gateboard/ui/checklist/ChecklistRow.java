package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.SignOffSection;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import java.util.List;

/// One line of the list, with all that is drawn of it: equal rows look the same.
public sealed interface ChecklistRow {

    /// The gates it stands for: its own, or all below its heading.
    default List<Gate> gates(ReviewStatus board) {
        return switch (this) {
            case GateRow row -> List.of(row.gate());
            case SectionRow row -> board.review().checklist().gatesBelow(row.section());
            case FieldRow _, TextRow _ -> List.of();
        };
    }

    /// The same for the same thing of a document, whatever became of it.
    String key();

    /// How many headings in the list it stands below, its section's own not counted in.
    int headings();

    /// A heading, with all that can be folded away below it: its own rows and its sub-headings.
    ///
    /// @param name what it is called where its title alone does not say which
    /// @param tally of all gates below it
    /// @param signOffs what it has of roles, where that can be changed; at most one
    record SectionRow(
            Section section,
            String name,
            int headings,
            Tally tally,
            int filled,
            int fields,
            List<SignOffSection> signOffs,
            boolean open)
            implements ChecklistRow {
        public SectionRow {
            signOffs = List.copyOf(signOffs);
        }

        @Override
        public String key() {
            return key(section);
        }

        public static String key(Section section) {
            return "section-" + section.index();
        }
    }

    /// A gate: leaf or group.
    ///
    /// @param author who said so and on what, or who is to say
    /// @param value what the newest signal found; empty where there is none
    /// @param time how old that is, or until when it is due
    /// @param needsTestAlert whether a test alert is what it waits for
    record GateRow(
            Gate gate,
            GateView status,
            Tally tally,
            String author,
            String value,
            GateRowTime time,
            boolean needsTestAlert,
            boolean open,
            int headings)
            implements ChecklistRow {
        @Override
        public String key() {
            return gate.id().toString();
        }
    }

    record FieldRow(Field field, String value, int headings) implements ChecklistRow {
        @Override
        public String key() {
            return key(field);
        }

        public static String key(Field field) {
            return "field-" + field.placeholder().index();
        }
    }

    /// Notes, links and roles: text that is read.
    record TextRow(ChecklistItem item, int headings) implements ChecklistRow {
        @Override
        public String key() {
            return key(item);
        }

        public static String key(ChecklistItem item) {
            return "line-" + item.line();
        }
    }

    /// Whether something can be folded away below it.
    default boolean isFoldable() {
        return switch (this) {
            case SectionRow _ -> true;
            case GateRow row -> !row.gate().isLeaf();
            case FieldRow _, TextRow _ -> false;
        };
    }

    default boolean isOpen() {
        return switch (this) {
            case SectionRow row -> row.open();
            case GateRow row -> row.open();
            case FieldRow _, TextRow _ -> false;
        };
    }

    /// Whether it is between the review and *ready*, by itself.
    default boolean isBlocking() {
        return switch (this) {
            case GateRow row ->
                row.gate().isLeaf()
                        && (row.tally().blocking() > 0 || row.tally().claimed() > 0);
            case FieldRow row -> row.value().isEmpty();
            case SectionRow _, TextRow _ -> false;
        };
    }
}
