package dev.gateboard.record;

import dev.gateboard.model.LogLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The record for programs: everything the Markdown says, every placeholder's first text, the opened document and the
/// whole list of events, so that the history's digest can be computed anew and the review opened again (rule R28).
///
/// @param format `gateboard-record-v1`
/// @param name what the files are called
/// @param review the review's id
/// @param gates counts by standing
public record Twin(
        String format,
        String name,
        String review,
        String title,
        String zone,
        Document document,
        Release release,
        Decision decision,
        Map<String, Integer> gates,
        List<Role> roles,
        List<Placeholder> placeholders,
        List<Line> leaves,
        List<Evidence> evidence,
        History history) {
    static final String FORMAT = "gateboard-record-v1";

    /// The document as opened.
    ///
    /// @param bytes in base64
    public record Document(String fileName, String sha256, String form, String bytes) {}

    public record Release(String service, String environment, List<String> names, String date, String owner) {}

    /// How it was decided.
    ///
    /// @param second whoever stood in for it too, or empty
    /// @param until how long it holds, ISO 8601, or empty
    public record Decision(
            String decision,
            String by,
            String at,
            String reason,
            String second,
            String until,
            List<Condition> conditions,
            boolean githubStrict) {}

    public record Condition(String role, String text, String owner, String due) {}

    /// A role and the vote that counted.
    ///
    /// @param file what the role is called in file names
    /// @param person `Name <mail>`, or empty
    public record Role(
            String label,
            String file,
            boolean required,
            String person,
            String vote,
            String reason,
            String dissent,
            String at,
            String recordedBy) {}

    /// A place and what fills it.
    ///
    /// @param first the placeholder as the opened document has it
    public record Placeholder(int line, String label, String first, String value) {}

    /// A leaf gate as it stood.
    public record Line(
            String id,
            int line,
            String section,
            String text,
            String standing,
            boolean backed,
            boolean required,
            String by,
            String enteredBy,
            String at,
            String reason,
            List<String> restingOn) {}

    /// What a mark rests on.
    ///
    /// @param file where it lies in the folder, or the address itself
    public record Evidence(String name, String sha256, String file) {}

    /// Everything that happened.
    ///
    /// @param digest the hash of the newest event
    public record History(int events, String digest, List<LogLine> lines) {

        /// The digest as the lines give it.
        String recomputed(String review) {
            var hash = "";
            for (var line : lines) hash = line.hash(hash, review);
            return hash;
        }
    }

    byte[] bytes() {
        return Json.write(this);
    }

    static Twin read(byte[] bytes) throws IOException {
        var twin = Json.read(bytes, Twin.class);
        if (!twin.format().equals(FORMAT))
            throw new IOException(
                    "is a record of the format " + twin.format() + ", which this Gateboard does not know");
        return twin;
    }
}
