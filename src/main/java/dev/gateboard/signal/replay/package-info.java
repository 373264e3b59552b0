/// Runs of probes that are kept in a file, one JSON object a line, and read again without asking anybody. What is read
/// from there is shown and never handed to a review.
@NullMarked
package dev.gateboard.signal.replay;

import org.jspecify.annotations.NullMarked;
