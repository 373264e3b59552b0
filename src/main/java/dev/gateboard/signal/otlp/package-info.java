/// Receives OpenTelemetry data over HTTP and gRPC, and counts it. May use `signal.config`, Jackson, protobuf, Jetty
/// and the JDK's HTTP server.
@NullMarked
package dev.gateboard.signal.otlp;

import org.jspecify.annotations.NullMarked;
