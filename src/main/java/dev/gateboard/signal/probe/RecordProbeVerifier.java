package dev.gateboard.signal.probe;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.meeting.RecordVerification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Verifies another review's record and says what it decided. Signals know records by this alone: verifying belongs
/// to whoever has the keys and programs for it.
public interface RecordProbeVerifier {

    /// Verifies one record.
    ///
    /// @param markdown the record's Markdown, in its folder
    /// @param signers the list of allowed signers to hold it against; none leaves identities unchecked
    VerifiedRecord read(Path markdown, List<Path> signers, Instant now);

    sealed interface VerifiedRecord {
        /// What a record says.
        ///
        /// @param decision as the command line calls it; empty for a draft
        /// @param decided in words, who and when
        /// @param until how long it holds; the far future where it has no end
        record Verified(
                RecordVerification verification, String decision, String decided, Instant until, Release release)
                implements VerifiedRecord {}

        /// It could not be verified here.
        record Nothing(String reason) implements VerifiedRecord {}
    }

    RecordProbeVerifier NONE = (_, _, _) -> new VerifiedRecord.Nothing(Messages.SIGNAL.text("record.cannotVerify"));
}
