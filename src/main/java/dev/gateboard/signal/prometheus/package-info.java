/// Probes that ask a Prometheus or a server with the same API, and decide here how old and how good a result is.
/// May use `signal.config`, `signal.http`, `signal.promql`, `signal.probe`, `model` and Jackson.
@NullMarked
package dev.gateboard.signal.prometheus;

import org.jspecify.annotations.NullMarked;
