/// The values of a gate's probe over time, as they are drawn: points, the bands that pass and fail, and the moments at
/// which the gate's status changed. May use `model.signal`, `model.gate` and `model.action`.
@NullMarked
package dev.gateboard.model.curve;

import org.jspecify.annotations.NullMarked;
