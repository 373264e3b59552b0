package dev.gateboard.workspace.revision;

import dev.gateboard.document.Document;

/// What a version control system leaves in a file where it could not merge two versions.
final class ConflictMarkerFinder {
    private ConflictMarkerFinder() {}

    /// The line of the first marker, 0 where there is none: a line that begins with seven `<` and a space, with one
    /// of seven `=` below it and one of seven `>` below that.
    static int lineIn(Document document) {
        int first = 0;
        boolean parted = false;
        int line = 0;
        for (var text : document.text().split("\\r\\n|\\r|\\n", -1)) {
            line++;
            if (text.startsWith("<<<<<<< ") && first == 0) first = line;
            else if (text.equals("=======") && first > 0) parted = true;
            else if (text.startsWith(">>>>>>> ") && parted) return first;
        }
        return 0;
    }
}
