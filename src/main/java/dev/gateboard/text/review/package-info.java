/// Reasons and states as sentences, once, for the screen, the command line and the record. Imports `model` alone.
@NullMarked
package dev.gateboard.text.review;

import org.jspecify.annotations.NullMarked;
