/// Sentences about reviews, gates, meetings and refusals, the same on screen, on paper and in the terminal. May use
/// `model`, `text` and `text.signal`.
@NullMarked
package dev.gateboard.text.review;

import org.jspecify.annotations.NullMarked;
