/// An OpenTelemetry Collector by the metrics it shows of itself. It was never run against a real one.
@NullMarked
package dev.gateboard.signal.telemetry;

import org.jspecify.annotations.NullMarked;
