/// Probes that ask about other reviews of the same database. May use `signal.probe` and `model`.
@NullMarked
package dev.gateboard.signal.review;

import org.jspecify.annotations.NullMarked;
