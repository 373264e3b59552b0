/// Reading what is kept of a gate's values. May use `store`, `text` and `model`.
@NullMarked
package dev.gateboard.workspace.curve;

import org.jspecify.annotations.NullMarked;
