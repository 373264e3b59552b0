/// Wording that everything shares: times, due dates, visible control characters and masked hosts and emails. May
/// use `model` only.
@NullMarked
package dev.gateboard.text;

import org.jspecify.annotations.NullMarked;
