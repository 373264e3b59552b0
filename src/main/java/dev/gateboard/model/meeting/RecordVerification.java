package dev.gateboard.model.meeting;

import java.util.List;

/// What verifying a record found (rule R30).
///
/// @param decision what was decided: `go`, `no-go` and so on; empty where nothing was, or nothing can be read
/// @param findings one a role, in the record's order
/// @param remarks what is worth knowing and changes nothing
/// @param outcome who decided what, and what was found
/// @param summary the same in one paragraph; it ends with what signatures do not prove
/// @param signedEvents what of the history signatures of persons known to the reader vouch for
public record RecordVerification(
        VerificationResult result,
        String decision,
        List<RoleFinding> findings,
        List<String> remarks,
        String outcome,
        String summary,
        SignedEvents signedEvents) {

    /// The events that someone known signed: so many, and the hash of the last of them.
    public record SignedEvents(int count, String lastHash) {
        public static final SignedEvents NOTHING = new SignedEvents(0, "");
    }

    public enum VerificationResult {
        APPROVED,
        /// Signed by its person with a key that was good at the decision and is no longer; of a role alone.
        EXPIRED_SINCE,
        NOT_A_RECORD,
        /// Of a demo, which approves nothing.
        DEMO,
        DAMAGED,
        CHANGED,
        SIGNED_BY_ANOTHER,
        NOT_SIGNED,
        DECIDED_WITHOUT,
        UNCHECKED
    }

    /// How a role's signature stands.
    ///
    /// @param text what was found, to stand after the role's label
    public record RoleFinding(String role, boolean isRequired, VerificationResult result, String text) {

        public String sentence() {
            return role + ": " + text + (isRequired || role.contains("optional") ? "" : " (optional)");
        }
    }

    public RecordVerification {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /// Whether it was decided to go, with or without conditions: a no-go that everybody signed approves nothing.
    public boolean isGo() {
        return decision.startsWith("go");
    }

    public boolean isGood() {
        return result == VerificationResult.APPROVED;
    }

    /// One sentence a role.
    public List<String> roleSentences() {
        return findings.stream().map(RoleFinding::sentence).toList();
    }
}
