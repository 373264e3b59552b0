/// Work that a person may wait for, and the list of it in the footer. May use `ui.control` and `language`.
@NullMarked
package dev.gateboard.ui.task;

import org.jspecify.annotations.NullMarked;
