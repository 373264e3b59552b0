package dev.gateboard.document.write;

/// What a role answered, as it is written into the document (rules R8, R22).
///
/// @param name of the person
/// @param answer as the command line has it, such as `no-go`
/// @param day such as `2026-11-24`
/// @param isGo whether the role agrees, perhaps with conditions
/// @param line all of it and who recorded it, as a placeholder is filled with
public record RoleAnswer(String name, String answer, String day, boolean isGo, String line) {}
