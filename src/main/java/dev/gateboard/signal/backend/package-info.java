/// Where telemetry is kept: Tempo, Loki and Jaeger, asked over an `http` source whether it arrived there. None of them
/// was
/// run; their answers are those their documentation shows.
@NullMarked
package dev.gateboard.signal.backend;

import org.jspecify.annotations.NullMarked;
