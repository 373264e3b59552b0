/// Fields for dates: typed as people write them, or chosen in a calendar. May use `ui.control`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.control.date;

import org.jspecify.annotations.NullMarked;
