package dev.gateboard.document.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The marks of a record and what stands between them. It ends with a digest of itself, by which it is known again;
/// records
/// that were written before there was one are known by their lines. Line ends and white space at line ends do not
/// count, so that a tool that changes them makes no text of a record.
public final class RecordBlockSyntax {
    /// The mark before a record.
    public static final String START = "<!-- gb:record v1 -->";

    /// The mark after a record.
    public static final String END = "<!-- /gb:record -->";

    private static final Pattern DIGEST = Pattern.compile("<!-- gb:digest sha256 ([0-9a-f]{64}) \\+([0-2]) -->");
    private static final Pattern WAITING = Pattern.compile("`\\s*(?:\\[|TBD|TODO)", Pattern.CASE_INSENSITIVE);

    /// The lines of records without a digest: title, headings, list items, table rows, and a few sentences.
    private static final Pattern TITLE = Pattern.compile("## Record: \\S.*");
    private static final Pattern HISTORY = Pattern.compile("- As of event \\d+, history digest [0-9a-f]{64}");
    private static final Pattern SHAPE = Pattern.compile("#{3,4} .*|- (?!\\[).*|\\|.*\\|");
    private static final List<String> SENTENCES = List.of(
            "**",
            "Nobody has decided this",
            "A draft is signed by nobody",
            "A person's word is proof",
            "See README.txt beside this file",
            "To verify, see README.txt beside this file",
            "This is a demo");

    private RecordBlockSyntax() {}

    /// The lines of a record with its digest below them.
    ///
    /// @param gap how many line ends were put before the record, and go with it when it is taken out
    public static List<String> withDigest(List<String> lines, int gap) {
        var sealed = new ArrayList<>(lines);
        sealed.add("<!-- gb:digest sha256 " + digest(lines) + " +" + gap + " -->");
        return sealed;
    }

    /// How many line ends were put before the record; empty where it does not say.
    public static OptionalInt lineEndsBefore(String record) {
        var digest = DIGEST.matcher(record);
        return digest.find() ? OptionalInt.of(Integer.parseInt(digest.group(2))) : OptionalInt.empty();
    }

    /// Whether Gateboard wrote this and no one changed it. Nothing that is to be decided or filled is part of a
    /// record.
    public static boolean isWritten(String inside) {
        var lines = inside.lines().map(String::stripTrailing).toList();
        if (lines.isEmpty() || lines.stream().anyMatch(RecordBlockSyntax::waits)) return false;
        var digest = DIGEST.matcher(lines.getLast());
        if (digest.matches()) return digest.group(1).equals(digest(lines.subList(0, lines.size() - 1)));
        return hasShape(lines.stream().filter(line -> !line.isBlank()).toList());
    }

    private static boolean waits(String line) {
        return CheckboxSyntax.looksLikeTask(line, 0, line.length())
                || WAITING.matcher(line).find();
    }

    private static boolean hasShape(List<String> lines) {
        return lines.size() > 2
                && TITLE.matcher(lines.getFirst()).matches()
                && lines.stream().anyMatch(line -> HISTORY.matcher(line).matches())
                && isSentence(lines.getLast())
                && lines.subList(1, lines.size()).stream()
                        .allMatch(line -> SHAPE.matcher(line).matches() || isSentence(line));
    }

    private static boolean isSentence(String line) {
        return SENTENCES.stream().anyMatch(line::startsWith);
    }

    private static String digest(List<String> lines) {
        try {
            var text =
                    String.join("\n", lines.stream().map(String::stripTrailing).toList());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
