package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.language.Messages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The comments that tie a gate to probes: `<!-- probe: id, id -->` on its own line (design section 5).
final class ProbeCommentParser {
    private static final Pattern COMMENT = Pattern.compile("<!--\\s*probes?:(.*?)-->", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private ProbeCommentParser() {}

    /// Each id once, in the order they are named.
    static List<String> probeIds(List<String> comments, int line, Outline outline) {
        if (comments.isEmpty()) return List.of();
        var ids = new LinkedHashSet<String>();
        for (var comment : comments) {
            var named = COMMENT.matcher(comment);
            if (!named.matches()) continue;
            for (var part : named.group(1).split(",", -1)) {
                var id = part.strip();
                if (ID.matcher(id).matches()) ids.add(id);
                else outline.warn(line, Messages.DOCUMENT.text("gate.probeName", id));
            }
        }
        return List.copyOf(ids);
    }
}
