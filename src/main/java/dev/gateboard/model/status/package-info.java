/// The status of a review at an instant: gates, totals, blockers and what changed. May use other `model` packages.
@NullMarked
package dev.gateboard.model.status;

import org.jspecify.annotations.NullMarked;
