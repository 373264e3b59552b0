/// Receives OpenTelemetry data over HTTP and gRPC and counts it, and reads what a collector counted. May use
/// `signal.config`, `signal.http`, Jackson, protobuf, Jetty and the JDK's HTTP server.
@NullMarked
package dev.gateboard.signal.otlp;

import org.jspecify.annotations.NullMarked;
