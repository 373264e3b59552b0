package dev.gateboard.signal.otlp;

/// So many items of one emitter, out of one request.
record Arrival(Emitter emitter, int items) {}
