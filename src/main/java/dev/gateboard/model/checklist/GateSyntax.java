package dev.gateboard.model.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a document is read: which of it are gates and which are roles. A review keeps how its document was read, since
/// its decisions are kept by the numbers of its gates and placeholders.
///
/// @param name `TASKS`, or `ROWS` or `BULLETS` where all rows or bullets are gates too
/// @param rulesVersion which edition of the reading rules counts
/// @param inclusions the tables and lists whose rows or bullets are gates (rule R38)
/// @param roleChoices the sections whose lines the owner turned into roles, or back (rule R8)
public record GateSyntax(String name, int rulesVersion, List<Inclusion> inclusions, List<RoleChoice> roleChoices) {
    /// Until 1, any block between record marks was a record; since 2, only one that Gateboard wrote. Since 3,
    /// placeholders, roles and optional gates are found in every form that rules R4, R7 and R8 name. Since 4,
    /// a role is asked too whose line is answered in the file.
    public static final int RULES = 4;

    public static final GateSyntax TASKS = new GateSyntax("TASKS", RULES);
    public static final GateSyntax ROWS = new GateSyntax("ROWS", RULES);
    public static final GateSyntax BULLETS = new GateSyntax("BULLETS", RULES);

    public GateSyntax {
        if (rulesVersion < 1 || rulesVersion > RULES)
            throw new IllegalArgumentException("This was written by a newer Gateboard; open it with that one.");
        inclusions = List.copyOf(inclusions);
        roleChoices = List.copyOf(roleChoices);
    }

    public GateSyntax(String name, int rulesVersion) {
        this(name, rulesVersion, List.of(), List.of());
    }

    /// A table or list whose rows or bullets are gates.
    ///
    /// @param anchor the nearest heading above it and the table's heading row, or the text of a list's item;
    /// without the heading in what an older version wrote
    /// @param occurrence which of those with this anchor, from 1
    /// @param gates how many gates it makes, so that a file that lost some is noticed
    public record Inclusion(Kind kind, String anchor, int occurrence, int gates) {
        public enum Kind {
            TABLE,
            LIST
        }
    }

    /// A section whose boxed lines, rows or lines are roles because the owner said so, or are none.
    ///
    /// @param path the headings above it and its own, parted by ` > `
    /// @param occurrence which of the sections with this path, from 1
    public record RoleChoice(String path, int occurrence, boolean areRoles) {
        boolean isFor(String otherPath, int otherOccurrence) {
            return path.equals(otherPath) && occurrence == otherOccurrence;
        }
    }

    public static List<GateSyntax> all() {
        return List.of(TASKS, ROWS, BULLETS);
    }

    /// A form by its name.
    ///
    /// @param name in any case
    public static GateSyntax of(String name, int rules) {
        return all().stream()
                .filter(form -> form.name.equalsIgnoreCase(name))
                .map(form -> new GateSyntax(form.name, rules))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No document is read by " + name + "."));
    }

    /// The same under the newest rules.
    public GateSyntax withNewestRules() {
        return new GateSyntax(name, RULES, inclusions, roleChoices);
    }

    public GateSyntax withInclusions(List<Inclusion> included) {
        return new GateSyntax(name, rulesVersion, included, roleChoices);
    }

    public GateSyntax withRoleChoices(List<RoleChoice> choices) {
        return new GateSyntax(name, rulesVersion, inclusions, choices);
    }

    /// The same with one section's lines turned into roles, or back, whatever was chosen for it before.
    public GateSyntax withRoleChoice(RoleChoice choice) {
        var choices = new ArrayList<>(roleChoices);
        choices.removeIf(other -> other.isFor(choice.path(), choice.occurrence()));
        choices.add(choice);
        return withRoleChoices(choices);
    }

    /// What the owner chose for a section; empty where nothing.
    public Optional<RoleChoice> roleChoice(String path, int occurrence) {
        return roleChoices.stream()
                .filter(choice -> choice.isFor(path, occurrence))
                .findFirst();
    }

    /// Whether single tables and lists can be included (rule R38).
    public boolean knowsInclusions() {
        return rulesVersion >= 3;
    }

    /// All rows, all bullets or neither, with nothing included one by one.
    public GateSyntax withName(String other) {
        return new GateSyntax(other, rulesVersion, inclusions, roleChoices);
    }

    public boolean isTasks() {
        return name.equals(TASKS.name);
    }

    public boolean isRows() {
        return name.equals(ROWS.name);
    }

    public boolean isBullets() {
        return name.equals(BULLETS.name);
    }
}
