package dev.gateboard.signal.otlp;

import com.sun.net.httpserver.HttpServer;
import dev.gateboard.workspace.Measured;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/// The receiver as it listens, against the same server only reading the bytes and against one that makes
/// OpenTelemetry's
/// classes of them, taken in turn: one sender, exports of 512 spans. Prints spans a second, the server's nanoseconds of
/// the processor a span, and MiB that the receiver retains. Argument: `short` or `full`.
public final class ReceiverLoad {
    private static final int SPANS = OtlpHttpReceiverBenchmark.SPANS;
    private static final double NANOS = 1e9;

    private final byte[] request;
    private final double seconds;

    private ReceiverLoad(byte[] request, double seconds) {
        this.request = request;
        this.seconds = seconds;
    }

    /// What was seen of one server for a while.
    private record Seen(double perSecond, double cpu) {}

    public static void main(String... arguments) throws Exception {
        boolean isShort = arguments.length > 0 && arguments[0].equals("short");
        var benchmark = new OtlpHttpReceiverBenchmark();
        benchmark.build();
        new ReceiverLoad(benchmark.request(), isShort ? 0.3 : 2).measure(isShort ? 1 : 7);
    }

    private void measure(int turns) throws Exception {
        var telemetry = new TelemetryTracker(InstantSource.system());
        if (!(OtlpHttpReceiver.start(0, telemetry) instanceof OtlpHttpReceiver.Listening(OtlpHttpReceiver receiver)))
            throw new IllegalStateException("no port");
        var reading = server(false);
        var making = server(true);
        var names = List.of("receiver", "read", "made");
        var ports = List.of(
                receiver.port(),
                reading.getAddress().getPort(),
                making.getAddress().getPort());
        var perSecond = new ArrayList<List<Double>>();
        var cpu = new ArrayList<List<Double>>();
        for (int server = 0; server < ports.size(); server++) {
            perSecond.add(new ArrayList<>());
            cpu.add(new ArrayList<>());
        }
        var retained = new ArrayList<Double>();
        for (int turn = -1; turn < turns; turn++) {
            for (int server = 0; server < ports.size(); server++) {
                var seen = send(ports.get(server));
                // The first turn teaches the compiler.
                if (turn < 0) continue;
                perSecond.get(server).add(seen.perSecond());
                cpu.get(server).add(seen.cpu());
            }
            retained.add(Math.round(Measured.used() * 100) / 100.0);
        }
        for (int server = 0; server < ports.size(); server++) {
            Measured.tell("spans." + names.get(server), perSecond.get(server));
            Measured.tell("cpu." + names.get(server), cpu.get(server));
        }
        Measured.tell("retained.first", List.of(retained.getFirst()));
        Measured.tell("retained.last", List.of(retained.getLast()));
        receiver.close();
        reading.stop(0);
        making.stop(0);
    }

    /// The processor's time of the whole JVM without that of the sender, which is this thread.
    private Seen send(int port) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine))
            throw new IllegalStateException("this JVM does not tell its processor time");
        var head = ("POST /v1/traces HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/x-protobuf\r\nContent-Length: " + request.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            long spans = 0;
            long began = System.nanoTime();
            long whole = machine.getProcessCpuTime();
            long own = threads.getCurrentThreadCpuTime();
            while (System.nanoTime() - began < seconds * NANOS) {
                socket.getOutputStream().write(head);
                socket.getOutputStream().write(request);
                answer(socket.getInputStream());
                spans += SPANS;
            }
            double time = (System.nanoTime() - began) / NANOS;
            long others = machine.getProcessCpuTime() - whole - (threads.getCurrentThreadCpuTime() - own);
            return new Seen(spans / time, (double) others / spans);
        }
    }

    /// An answer of HTTP/1.1 with its length in its head.
    private static void answer(InputStream stream) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = stream.read();
            if (next < 0) throw new IOException("the server hung up after: " + head);
            head.append((char) next);
        }
        if (!head.toString().startsWith("HTTP/1.1 200")) throw new IOException("it was not taken: " + head);
        var length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .findFirst()
                .orElse("content-length: 0");
        stream.skipNBytes(
                Long.parseLong(length.substring(length.indexOf(':') + 1).strip()));
    }

    /// The same server, which answers like the receiver.
    private static HttpServer server(boolean makes) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new BoundedInputStream(exchange.getRequestBody(), BoundedInputStream.LARGEST_REQUEST);
                if (makes) count(ExportTraceServiceRequest.parseFrom(body));
                else body.transferTo(OutputStream.nullOutputStream());
                exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        return server;
    }

    private static void count(ExportTraceServiceRequest request) throws IOException {
        int spans = 0;
        for (var resource : request.getResourceSpansList())
            for (var scope : resource.getScopeSpansList()) spans += scope.getSpansCount();
        if (spans != SPANS) throw new IOException(spans + " spans");
    }
}
