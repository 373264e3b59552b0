package dev.gateboard.workspace.record;

import dev.gateboard.record.RecordReader;

/// A record that came to be opened again, and what verifying it said.
///
/// @param signedEventCount how many of its events the signatures of persons vouch for whom the reader knows (rules R9
/// and R40)
public record IncomingRecord(RecordReader.RecordContents record, int signedEventCount, String verificationText) {

    /// Whether signatures vouch for all of it.
    public boolean isVerified() {
        return signedEventCount >= record.lines().size();
    }
}
