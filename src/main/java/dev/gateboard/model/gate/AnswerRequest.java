package dev.gateboard.model.gate;

import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Attribution;

/// That someone was asked about a gate: who asked, under which code the answer comes back, and who is to answer by
/// when (rule R17).
public record AnswerRequest(Attribution attribution, String code, Assignment assignment) {}
