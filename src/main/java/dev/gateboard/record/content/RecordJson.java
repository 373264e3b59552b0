package dev.gateboard.record.content;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The record for programs: everything the Markdown says, every placeholder's first text, the opened document and the
/// whole list of events, so that the history's digest can be computed anew and the review opened again (rule R28).
/// Its JSON Schema is in the program and in `docs`. Texts are empty where there is nothing to say; times are ISO 8601
/// in UTC, persons `Name <mail>`. Its own sentences are English, whatever the record's language is.
///
/// @param format `gateboard-record-v1`
/// @param name what the files are called
/// @param review the review's id
/// @param shortName what the review is called on screen
/// @param language the tag of the language that the Markdown, the page and README.txt are written in, such as `en`
/// @param documents the opened one first, those that took its place after it
/// @param gates counts by status
/// @param blocking how many gates, fields and unconfirmed claims keep the release from being ready; empty where an
///     older record does not say
/// @param roleChanges what was added or changed of the roles, by whom
/// @param archived gates that the document no longer has, with what was decided on them
/// @param tiers of which kind the release is, where some gates are only for some
/// @param pages the number of the form in which README.txt and the page to print are made of it; 0 where it does not
///     say
public record RecordJson(
        String format,
        String name,
        String review,
        String title,
        String shortName,
        String zone,
        String language,
        List<Document> documents,
        Release release,
        Decision decision,
        Map<String, Integer> gates,
        Map<String, Integer> blocking,
        List<Role> roles,
        List<Round> rounds,
        List<Placeholder> placeholders,
        List<LeafGate> leaves,
        List<Evidence> evidence,
        List<Amended> amendments,
        List<RoleChange> roleChanges,
        List<Archived> archived,
        Tiers tiers,
        int pages,
        History history) {
    public static final String FORMAT = "gateboard-record-v1";

    /// The document as opened, or as an edited copy or a newer template made it.
    ///
    /// @param bytes in base64
    public record Document(String fileName, String sha256, String form, String bytes) {}

    public record Release(String service, String environment, List<String> names, String date, String owner) {}

    /// How it was decided.
    ///
    /// @param second the person who stood in for it too
    /// @param until how long it holds; empty where that is until the release changes
    public record Decision(
            String decision,
            String by,
            String recordedBy,
            String at,
            String reason,
            String second,
            String until,
            List<Condition> conditions,
            boolean githubStrict) {}

    /// What has to happen for a go to hold.
    ///
    /// @param due a date, or an instant
    public record Condition(String role, String text, String owner, String due) {}

    /// A role and the vote that counted.
    ///
    /// @param file what the role is called in file names
    /// @param covers titles of sections; none means all
    /// @param person the person who answered for it, and signs; no one where it is absent or no vote of it counts
    public record Role(
            String label,
            String file,
            boolean required,
            List<String> covers,
            String person,
            String vote,
            String reason,
            String dissent,
            String at,
            String recordedBy) {}

    /// One meeting. Of its votes the last of each role is kept; all of them are events.
    public record Round(int number, List<Vote> votes, List<Accepted> accepted, List<Decision> decisions) {}

    /// Gates that were taken note of as a block, by their texts.
    public record Accepted(List<String> gates, String by, String enteredBy, String at) {}

    public record Vote(
            String role,
            String answer,
            String person,
            String recordedBy,
            String at,
            String reason,
            String dissent,
            List<Condition> conditions) {}

    /// A place and what fills it.
    ///
    /// @param first the placeholder as the opened document has it
    public record Placeholder(int line, String label, String first, String value) {}

    /// A leaf gate as it stood.
    ///
    /// @param above the text of the gate above it, where there is one
    /// @param waiver nothing, or the one that held
    /// @param restingOn files and addresses
    /// @param readings what signals said of it
    /// @param unconfirmed whether it is cleared by what a file says alone
    /// @param failures what it failed with before, in this build
    /// @param headings the headings above it, the outermost first
    /// @param groups the texts of the gates above it, the outermost first
    /// @param evidence what the mark rests on, with digests of files
    /// @param overruledPass the reason of the pass that a person held up against a signal
    /// @param curves the values of its probes over time
    public record LeafGate(
            String id,
            int line,
            String section,
            String above,
            String text,
            String standing,
            boolean backed,
            boolean required,
            String by,
            String enteredBy,
            String at,
            String reason,
            List<Waiver> waiver,
            List<String> restingOn,
            List<Reading> readings,
            boolean unconfirmed,
            List<Failure> failures,
            List<String> headings,
            List<String> groups,
            List<LeafEvidence> evidence,
            String overruledPass,
            List<RecordCurve> curves) {
        /// The status that is written as `standing`.
        public GateStatus status() {
            return GateStatus.named(standing).orElseThrow();
        }
    }

    /// A piece of evidence of a gate.
    ///
    /// @param kind `address`, `file` or `answer`
    /// @param sha256 of a file or an answer; empty for an address
    public record LeafEvidence(String kind, String text, String sha256) {}

    /// What a gate failed with before what stands there now.
    ///
    /// @param undone whether the person who failed it took that back
    public record Failure(
            String by, String enteredBy, String at, String reason, boolean undone, List<Reading> readings) {}

    /// A role that was added or changed.
    ///
    /// @param change in words
    public record RoleChange(String role, String change, String by, String enteredBy, String at, String reason) {}

    /// A gate that a newer document no longer has.
    ///
    /// @param decision what was decided on it, in words
    public record Archived(String text, String decision, String by, String enteredBy, String at) {}

    /// Of which kinds the release is, and the gates that are only for others (rule R7).
    ///
    /// @param chosen as the document writes them; empty where all gates apply
    public record Tiers(List<String> chosen, List<OtherTiers> others) {
        public static final Tiers NONE = new Tiers(List.of(), List.of());
    }

    /// How many gates are only for these kinds.
    public record OtherTiers(List<String> onlyFor, int gates) {}

    public record Waiver(String reason, String risk, String mitigation, String approver, String until) {}

    /// What a probe measured.
    ///
    /// @param overruled whether a person passed the gate against it
    /// @param at when the evidence is of
    /// @param ageSeconds how old that was at the decision; 0 in a draft
    public record Reading(
            String probe,
            String verdict,
            String value,
            String threshold,
            String source,
            String query,
            String at,
            long ageSeconds,
            String reason,
            boolean overruled) {
        /// What the probe found, written as `verdict`.
        public Verdict result() {
            return Verdict.named(verdict).orElseThrow();
        }
    }

    /// What a mark rests on.
    ///
    /// @param file where it lies in the folder
    public record Evidence(String name, String sha256, String file, long size) {}

    /// An amendment of an earlier record of this review.
    ///
    /// @param amends the SHA-256 of the Markdown it amends
    /// @param sha256 of the amendment's own file
    public record Amended(int number, String reason, String by, String at, String amends, String sha256) {}

    /// Everything that happened.
    ///
    /// @param digest the hash of the newest event
    public record History(int events, String digest, List<EventLogEntry> lines) {

        /// Whether the review was opened as a demo.
        public boolean ofDemo() {
            return !lines.isEmpty() && RecordJsonMapper.isTrue(lines.getFirst().body(), "demo");
        }

        /// The digest as the lines give it.
        public String computeDigest(String review) {
            var hash = "";
            for (var line : lines) hash = line.hash(hash, review);
            return hash;
        }
    }

    /// Whether a go was decided against this role's no-go (rule R21).
    public boolean isOverruled(Role role) {
        return role.vote().equals("no-go") && decision.decision().startsWith("go");
    }

    public byte[] bytes() {
        return RecordJsonMapper.write(this);
    }

    /// Reads what [#bytes] wrote.
    ///
    /// @throws IOException where it is no JSON record of a format known here
    public static RecordJson read(byte[] bytes) throws IOException {
        var record = RecordJsonMapper.read(bytes, RecordJson.class, OlderRecordJson::complete);
        if (!record.format().equals(FORMAT))
            throw new IOException(Messages.RECORD.text("problem.format", record.format()));
        new RecordJsonValidator(record).require();
        return record;
    }
}
