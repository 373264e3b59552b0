/// Curves of readings and of cleared gates, and what they show in a sentence. May use `text`, `text.signal`, `model`
/// and `language`.
@NullMarked
package dev.gateboard.text.curve;

import org.jspecify.annotations.NullMarked;
