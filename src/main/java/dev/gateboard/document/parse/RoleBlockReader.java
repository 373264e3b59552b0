package dev.gateboard.document.parse;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Paragraph;

/// The roles among the blocks of a document that are no lines with a placeholder: rows of tables, and boxed lines
/// where the owner said so (rule R8). What would be a role if the owner said so is noted.
final class RoleBlockReader {
    private final SourcePositions source;
    private final Outline outline;
    private final GateSyntax form;
    private final RoleSectionTracker sections;
    private final RoleTableReader tables;
    private final RoleLineReader lines;

    RoleBlockReader(SourcePositions source, Outline outline, GateSyntax form) {
        this.source = source;
        this.outline = outline;
        this.form = form;
        this.sections = new RoleSectionTracker(form);
        this.tables = new RoleTableReader(source);
        this.lines = new RoleLineReader(source);
    }

    void enter(String title, int level) {
        sections.enter(title, level);
    }

    /// Whether the rows of a table are roles and were added.
    boolean table(TableBlock table, int depth) {
        var section = sections.section();
        if (!section.mayHaveRoles()) return false;
        var rows = tables.read(table, depth);
        boolean areRoles = !rows.isEmpty() && section.hasRoleTables(form.isRows());
        if (areRoles) rows.forEach(outline::addRole);
        else rows.forEach(outline::addRoleCandidate);
        return areRoles;
    }

    /// Whether a boxed line is a role and was added.
    ///
    /// @param place its box, and where a gate's suffix would be put
    boolean line(Paragraph paragraph, int depth, InlineContent words, Gate.Source place) {
        var section = sections.section();
        if (!section.mayHaveRoles()) return false;
        var role =
                lines.read(source.line(paragraph), depth, words, place, source.start(paragraph), paragraph.getNext());
        if (role.isEmpty()) return false;
        if (section.isChosen()) outline.addRole(role.get());
        else outline.addRoleCandidate(role.get());
        return section.isChosen();
    }
}
