/// How a status looks everywhere: its symbol, colour, bar and theme. May use `ui.text`, `model` and JavaFX.
@NullMarked
package dev.gateboard.ui.status;

import org.jspecify.annotations.NullMarked;
