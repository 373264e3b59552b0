package dev.gateboard.signal.otlp;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An OTLP/HTTP receiver on the loopback interface. Off until somebody starts it; closing it frees the port.
public final class OtlpHttpReceiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;

    /// What became of the wish to listen.
    public sealed interface Start {}

    public record Listening(OtlpHttpReceiver receiver) implements Start {}

    /// Somebody else listens on the port; `free` was free a moment ago.
    public record HttpPortInUse(int port, int freePort) implements Start {}

    private OtlpHttpReceiver(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /// Listens on 127.0.0.1.
    ///
    /// @param port 0 for any that is free
    public static Start start(int port, TelemetryTracker telemetry) throws IOException {
        // Read once, when the server's classes are loaded: a sender gets ten seconds for a request.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("jdk.httpserver.maxConnections", "32");
        var loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException e) {
            try (var free = new ServerSocket(0, 1, loopback)) {
                return new HttpPortInUse(port, free.getLocalPort());
            }
        }
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", new OtlpHttpHandler(telemetry));
        server.start();
        return new Listening(new OtlpHttpReceiver(server, threads));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// What a service is told: the value of `OTEL_EXPORTER_OTLP_ENDPOINT`.
    public String endpoint() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        threads.close();
    }
}
