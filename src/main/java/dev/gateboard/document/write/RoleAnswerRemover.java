package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.RolePlace;
import java.util.List;
import java.util.Optional;

/// Takes the roles' answers that Gateboard wrote into boxed lines and table rows out of an edited copy. What someone
/// typed there stays: it is no vote, and the text is theirs.
///
/// @param copy what comes in
/// @param file the file it was made of, as it was written
/// @param kept the document that file was written from
record RoleAnswerRemover(
        DocumentParseResult.Parsed copy, DocumentParseResult.Parsed file, DocumentParseResult.Parsed kept) {

    void addEdits(List<TextEdit> edits) {
        for (var role : kept.checklist().roles()) {
            var now = role(copy.checklist(), role.label());
            var written = role(file.checklist(), role.label());
            if (now.isPresent() && written.isPresent()) addEdits(role, now.get(), written.get(), edits);
        }
    }

    private static Optional<Role> role(Checklist checklist, String label) {
        var found = checklist.roles().stream()
                .filter(role -> role.label().equals(label))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void addEdits(Role before, Role now, Role written, List<TextEdit> edits) {
        if (before.place() instanceof RolePlace.InBox(var old, var _)
                && now.place() instanceof RolePlace.InBox(var here, var _)
                && written.place() instanceof RolePlace.InBox(var there, var _)) {
            if (here.mark() == there.mark() && there.mark() != old.mark())
                edits.add(new TextEdit(here.box(), here.box() + 1, String.valueOf(old.mark())));
            var suffix = suffix(copy.document(), here);
            if (suffix.equals(suffix(file.document(), there)) && !suffix.equals(suffix(kept.document(), old)))
                edits.add(new TextEdit(here.suffixStart(), here.suffixEnd(), suffix(kept.document(), old)));
        }
        if (before.place() instanceof RolePlace.InCells) addRow(before, now, written, edits);
    }

    private void addRow(Role before, Role now, Role written, List<TextEdit> edits) {
        var row = row(copy.document(), now);
        var old = row(kept.document(), before);
        if (!row.equals(row(file.document(), written)) || row.equals(old)) return;
        int start = copy.document().lineStart(now.line());
        edits.add(new TextEdit(start, start + row.length(), old));
    }

    /// Without the end of its line.
    private static String row(Document document, Role role) {
        return document.line(role.line()).replaceFirst("[\\r\\n]+$", "");
    }

    private static String suffix(Document document, Gate.Source source) {
        return document.text().substring(source.suffixStart(), source.suffixEnd());
    }
}
