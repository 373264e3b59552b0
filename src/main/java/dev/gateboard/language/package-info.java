/// The languages Gateboard speaks, and its messages in each of them. Uses nothing else of Gateboard, so that every
/// layer
/// can take its sentences from here.
@NullMarked
package dev.gateboard.language;

import org.jspecify.annotations.NullMarked;
