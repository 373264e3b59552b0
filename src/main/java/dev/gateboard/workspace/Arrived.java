package dev.gateboard.workspace;

import dev.gateboard.record.RecordReader;

/// A record that came to be opened again, and what verifying it said.
///
/// @param vouched whether it verified against the allowed signers of whoever opens it (rule R9)
public record Arrived(RecordReader.Read record, boolean vouched, String words) {}
