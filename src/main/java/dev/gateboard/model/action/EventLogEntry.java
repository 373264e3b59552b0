package dev.gateboard.model.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An event in the words it is kept in (rule R32). Its hash is made of these words and of the hash before it, so
/// that anyone who has them can compute the history's digest anew. `gate` is empty where the action is on none;
/// `body` is JSON.
public record EventLogEntry(
        int number,
        int step,
        String at,
        String offset,
        String byName,
        String byMail,
        String enteredByName,
        String enteredByMail,
        String verb,
        String gate,
        String body) {
    private static final int SIZE = 11;

    /// Reads what [#lines] made.
    public static EventLogEntry read(String lines) {
        var texts = lines.split("\n", SIZE);
        return new EventLogEntry(
                Integer.parseInt(texts[0]),
                Integer.parseInt(texts[1]),
                texts[2],
                texts[3],
                texts[4],
                texts[5],
                texts[6],
                texts[7],
                texts[8],
                texts[9],
                texts[10]);
    }

    /// Everything it says, a line each, with line feeds between them.
    public String lines() {
        return number + "\n" + step + '\n' + at + '\n' + offset + '\n' + byName + '\n' + byMail + '\n' + enteredByName
                + '\n' + enteredByMail + '\n' + verb + '\n' + gate + '\n' + body;
    }

    /// Whether the lines can be told apart again.
    public boolean isOfLines() {
        return lines().chars().filter(character -> character == '\n').count() == SIZE - 1;
    }

    /// The text whose SHA-256 in UTF-8 is the event's hash: what went before it and everything it says.
    ///
    /// @param previous the hash of the event before, in hexadecimal; empty before the first
    /// @param lines as [#lines] makes them
    public static String hashed(String previous, String review, String lines) {
        return previous + '\n' + review + '\n' + lines + '\n';
    }

    /// The hash of this event in hexadecimal.
    public String hash(String previous, String review) {
        try {
            var text = hashed(previous, review, lines()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
