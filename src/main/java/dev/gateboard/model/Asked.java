package dev.gateboard.model;

/// That somebody was asked about a gate: who asked, under which code the answer comes back, and who is to answer by
/// when (rule R17).
public record Asked(Said said, String code, Assignment to) {}
