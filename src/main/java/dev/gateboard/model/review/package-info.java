/// A review: its checklist and everything that happened to it, with the rules that turn readings into events. May
/// use other `model` packages.
@NullMarked
package dev.gateboard.model.review;

import org.jspecify.annotations.NullMarked;
