/// Commands about signals: sources, probe, propose, arm, fire and replay. May use `cli.command`, `workspace`,
/// `text`, `model`, picocli and Jackson.
@NullMarked
package dev.gateboard.cli.signal;

import org.jspecify.annotations.NullMarked;
