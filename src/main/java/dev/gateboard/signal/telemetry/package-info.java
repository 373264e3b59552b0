/// Probes about received telemetry, a collector's counters and its files. May use `signal.otlp`, `signal.file`,
/// `signal.http`, `signal.probe`, `signal.config` and `model.signal`.
@NullMarked
package dev.gateboard.signal.telemetry;

import org.jspecify.annotations.NullMarked;
