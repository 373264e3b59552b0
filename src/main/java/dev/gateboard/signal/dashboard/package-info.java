/// Dashboard files: which panels show what a gate asks for, by their queries. May use `signal.prometheus`,
/// `signal.promql`, `signal.file`, `signal.probe`, `model` and Jackson.
@NullMarked
package dev.gateboard.signal.dashboard;

import org.jspecify.annotations.NullMarked;
