/// HTML a piece at a time, everything that is said escaped, and the shapes of statuses. May use `model`.
@NullMarked
package dev.gateboard.record.html;

import org.jspecify.annotations.NullMarked;
