package dev.gateboard.model.gate;

import dev.gateboard.model.person.Person;
import java.time.LocalDate;

/// A person's permission to go without a gate (rule R15), to the end of the day `until` in the review's zone. The
/// mitigation may be empty.
public record Waiver(String reason, String risk, String mitigation, Person approver, LocalDate until) {}
