/// Commands about the checklist file: lint, inspect, refresh, upgrade and settle. May use `cli.command`,
/// `workspace`, `text`, `model` and picocli.
@NullMarked
package dev.gateboard.cli.document;

import org.jspecify.annotations.NullMarked;
