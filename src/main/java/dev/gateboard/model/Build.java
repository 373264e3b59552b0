package dev.gateboard.model;

import java.util.List;
import java.util.Map;

/// What was met about for an earlier build of the release, as it stood when the next was cut: its votes and decisions
/// stay with it.
///
/// @param release the name it had; empty where it had none
/// @param cut who cut the next one
/// @param rounds the newest first
/// @param decided the newest first
/// @param signed by the role's index
public record Build(
        String release,
        Said cut,
        List<Round> rounds,
        List<Decided> decided,
        List<Deed.Freeze> frozen,
        Map<Integer, Meeting.Signed> signed) {
    public Build {
        rounds = List.copyOf(rounds);
        decided = List.copyOf(decided);
        frozen = List.copyOf(frozen);
        signed = Map.copyOf(signed);
    }
}
