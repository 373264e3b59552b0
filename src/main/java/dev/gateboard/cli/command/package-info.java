/// What all commands share: options, finding reviews and gates by name, exit codes, text and JSON output. May use
/// `workspace`, `text`, `model`, picocli and Jackson, but no single command.
@NullMarked
package dev.gateboard.cli.command;

import org.jspecify.annotations.NullMarked;
