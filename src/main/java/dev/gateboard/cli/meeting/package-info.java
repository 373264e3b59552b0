/// Commands of the meeting: round, role, vote, decide, accept and stand. May use `cli.command`, `workspace`,
/// `model` and picocli.
@NullMarked
package dev.gateboard.cli.meeting;

import org.jspecify.annotations.NullMarked;
