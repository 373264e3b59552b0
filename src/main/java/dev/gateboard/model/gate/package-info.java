/// What is known about one gate: its status, mark, evidence, waiver and earlier decision. May use other `model`
/// packages.
@NullMarked
package dev.gateboard.model.gate;

import org.jspecify.annotations.NullMarked;
