/// Everything that happened to a review, filtered and searched. May use `ui.control`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.log;

import org.jspecify.annotations.NullMarked;
