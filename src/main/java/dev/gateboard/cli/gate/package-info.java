/// Commands that act on gates: pass, fail, waive, confirm, attach, assign, ask, answer and their relatives. May use
/// `cli.command`, `workspace`, `text`, `model` and picocli.
@NullMarked
package dev.gateboard.cli.gate;

import org.jspecify.annotations.NullMarked;
