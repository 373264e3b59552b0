package dev.gateboard.signal.otlp;

/// So many items of one emitter, out of one request.
record EmitterCount(TelemetryEmitter emitter, int items) {}
