/// Reads a probes file and runs its probes, each by its kind. May use `model` and the packages below it.
@NullMarked
package dev.gateboard.signal;

import org.jspecify.annotations.NullMarked;
