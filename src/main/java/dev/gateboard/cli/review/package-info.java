/// Commands about a whole review: open, list, status, log, fill, undo, a new build and bundles. May use
/// `cli.command`, `workspace`, `text`, `model`, picocli and Jackson.
@NullMarked
package dev.gateboard.cli.review;

import org.jspecify.annotations.NullMarked;
