/// Telemetry received here: an OTLP/HTTP receiver on the loopback interface, and what it counts. May import the model,
/// Jackson and protobuf's wire reader.
///
/// ```java
/// var telemetry = new Telemetry(InstantSource.system());
/// switch (Receiver.start(4318, telemetry)) {
///     case Receiver.Listening(Receiver receiver) -> receiver.endpoint(); // http://127.0.0.1:4318
///     case Receiver.Taken(int port) -> ask for another port
/// }
/// ```
@NullMarked
package dev.gateboard.signal.otlp;

import org.jspecify.annotations.NullMarked;
