package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.SignOffSection;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import java.util.List;
import java.util.stream.Collectors;

/// One row of the tree, with all that is drawn of it: equal rows look the same.
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

    /// How deep in the tree it is: it belongs to the nearest row above it that has a lower level.
    int level();

    /// A heading; its own rows and its sub-headings are below it.
    ///
    /// @param name what it is called where its title alone does not say which
    /// @param tally of all gates below it
    /// @param signOffs what it has of roles, where that can be changed; at most one
    record SectionRow(
            Section section, String name, int level, Tally tally, int filled, int fields, List<SignOffSection> signOffs)
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
            int level)
            implements ChecklistRow {
        @Override
        public String key() {
            return gate.id().toString();
        }
    }

    record FieldRow(Field field, String value, int level) implements ChecklistRow {
        @Override
        public String key() {
            return key(field);
        }

        public static String key(Field field) {
            return "field-" + field.placeholder().index();
        }
    }

    /// Notes, links and roles: text that is read.
    record TextRow(ChecklistItem item, int level) implements ChecklistRow {
        @Override
        public String key() {
            return key(item);
        }

        public static String key(ChecklistItem item) {
            return "line-" + item.line();
        }
    }

    /// Whether it stands for the gates below it: Enter folds it, and there is no gate of its own to go to.
    default boolean isHeading() {
        return switch (this) {
            case SectionRow _ -> true;
            case GateRow row -> !row.gate().isLeaf();
            case FieldRow _, TextRow _ -> false;
        };
    }

    /// What it says, without its marks.
    default String text() {
        return switch (this) {
            case SectionRow row -> row.section().title();
            case GateRow row -> row.gate().text();
            case FieldRow row -> row.field().label();
            case TextRow row -> row.item().runs().stream().map(TextRun::text).collect(Collectors.joining());
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
