/// Text with code and links as JavaFX nodes. May use `language`, `text`, `model` and JavaFX.
@NullMarked
package dev.gateboard.ui.text;

import org.jspecify.annotations.NullMarked;
