/// The visible texts from `messages.properties`, and text with code and links as JavaFX nodes. May use `text`,
/// `model` and JavaFX.
@NullMarked
package dev.gateboard.ui.text;

import org.jspecify.annotations.NullMarked;
