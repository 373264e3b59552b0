/// Applies one event to a review, or refuses it with the reason. May use other `model` packages.
@NullMarked
package dev.gateboard.model.apply;

import org.jspecify.annotations.NullMarked;
