/// Commands about the record: export, sign, verify and amend. May use `cli.command`, `workspace`, `text`, `model`
/// and picocli.
@NullMarked
package dev.gateboard.cli.record;

import org.jspecify.annotations.NullMarked;
