package dev.gateboard.workspace.signal;

import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.signal.ProbeRules;
import dev.gateboard.model.signal.Reading;
import java.util.List;
import java.util.Map;

/// What came of asking the probes of a file once, without a review.
///
/// @param problems what is wrong with the file, by its lines
/// @param rules when the results of each probe count, by its id
public record TriedProbes(List<Reading> readings, List<Problem> problems, Map<String, ProbeRules> rules) {}
