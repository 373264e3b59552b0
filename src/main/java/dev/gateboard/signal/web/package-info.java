/// Probes of a web server: one response, and how much telemetry a backend (Tempo, Loki, Jaeger) has. May use `model`,
/// `signal.http` and `signal.probe`.
@NullMarked
package dev.gateboard.signal.web;

import org.jspecify.annotations.NullMarked;
