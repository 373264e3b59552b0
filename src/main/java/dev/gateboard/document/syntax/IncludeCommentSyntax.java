package dev.gateboard.document.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.document.IncludeComment;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The written form of what was included (rule R38):
/// `<!-- gb:include table=ID | Item | Status n=1 gates=17; list=Backups are tested n=2 gates=9; lists=all gates=23
/// -->`.
/// What would end the comment or a part of it is percent-encoded in an anchor.
public final class IncludeCommentSyntax {
    private static final Pattern COMMENT = Pattern.compile("<!--\\s*gb:include(?:\\s+(.*?))?\\s*-->", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("(table|list)=(.+?) n=(\\d{1,6}) gates=(\\d{1,6})");
    private static final Pattern ALL = Pattern.compile("(table|list)s=all gates=(\\d{1,6})");
    private static final Pattern GAP = Pattern.compile("gap=([0-2])");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private IncludeCommentSyntax() {}

    /// Whether a block of HTML is such a comment and nothing else, readable or not.
    public static boolean isComment(String html) {
        return COMMENT.matcher(html.strip()).matches();
    }

    /// What a comment says; empty where someone changed it so that it cannot be read.
    public static Optional<IncludeComment> read(String html) {
        var comment = COMMENT.matcher(html.strip());
        if (!comment.matches() || comment.group(1) == null) return Optional.empty();
        var rows = OptionalInt.empty();
        var bullets = OptionalInt.empty();
        int gap = IncludeComment.USUAL_GAP;
        var inclusions = new ArrayList<Inclusion>();
        for (var each : comment.group(1).split(";", -1)) {
            var text = WHITE_SPACE.matcher(each.strip()).replaceAll(" ");
            var part = PART.matcher(text);
            var all = ALL.matcher(text);
            var lineEnds = GAP.matcher(text);
            if (lineEnds.matches()) gap = Integer.parseInt(lineEnds.group(1));
            else if (all.matches()) {
                var count = OptionalInt.of(Integer.parseInt(all.group(2)));
                if (all.group(1).equals("table")) rows = count;
                else bullets = count;
            } else if (part.matches()) {
                var anchor = decode(part.group(2));
                if (anchor.isEmpty()) return Optional.empty();
                inclusions.add(new Inclusion(
                        part.group(1).equals("table") ? Inclusion.Kind.TABLE : Inclusion.Kind.LIST,
                        anchor.get(),
                        Integer.parseInt(part.group(3)),
                        Integer.parseInt(part.group(4))));
            } else return Optional.empty();
        }
        var read = new IncludeComment(rows, bullets, inclusions, gap);
        return read.isEmpty() || (rows.isPresent() && bullets.isPresent()) ? Optional.empty() : Optional.of(read);
    }

    public static String write(IncludeComment comment) {
        var parts = new ArrayList<String>();
        comment.allRows().ifPresent(gates -> parts.add("tables=all gates=" + gates));
        comment.allBullets().ifPresent(gates -> parts.add("lists=all gates=" + gates));
        for (var each : comment.inclusions())
            parts.add((each.kind() == Inclusion.Kind.TABLE ? "table=" : "list=") + encode(each.anchor()) + " n="
                    + each.occurrence() + " gates=" + each.gates());
        if (comment.gap() != IncludeComment.USUAL_GAP) parts.add("gap=" + comment.gap());
        return "<!-- gb:include " + String.join("; ", parts) + " -->";
    }

    /// Two hyphens would end the comment, and what is not seen would be changed by an editor without anyone noticing.
    private static String encode(String anchor) {
        var encoded = new StringBuilder();
        int last = 0;
        for (int c : anchor.codePoints().toArray()) {
            boolean hidden = Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || (Character.isSpaceChar(c) && c != ' ');
            if (hidden || "%;<>".indexOf(c) >= 0 || (c == '-' && last == '-'))
                for (byte each : Character.toString(c).getBytes(UTF_8)) encoded.append("%%%02X".formatted(each & 0xFF));
            else encoded.appendCodePoint(c);
            last = c;
        }
        return encoded.toString();
    }

    private static Optional<String> decode(String encoded) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < encoded.length(); ) {
            int c = encoded.codePointAt(at);
            if (c != '%') {
                bytes.writeBytes(Character.toString(c).getBytes(UTF_8));
                at += Character.charCount(c);
                continue;
            }
            if (at + 3 > encoded.length()) return Optional.empty();
            int high = Character.digit(encoded.charAt(at + 1), 16);
            int low = Character.digit(encoded.charAt(at + 2), 16);
            if (high < 0 || low < 0) return Optional.empty();
            bytes.write(high * 16 + low);
            at += 3;
        }
        return Optional.of(bytes.toString(UTF_8));
    }
}
