package dev.gateboard.signal.otlp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// An OTLP/gRPC receiver on the loopback interface: unary calls over HTTP/2 without TLS (gRPC over HTTP2,
/// "Protocol"). Off until somebody starts it; closing it frees the port.
public final class OtlpGrpcReceiver implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int MOST_STREAMS = 32;

    /// What a sender may have under way before it waits, in bytes.
    private static final int WINDOW = 4 << 20;

    /// A sender that says nothing for so long within a call has lost it.
    private static final long SLOWEST_MILLIS = 10_000;

    private static final long IDLE_MILLIS = 60_000;

    private final Server server;
    private final ServerConnector connector;

    private OtlpGrpcReceiver(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// What became of the wish to listen.
    public sealed interface Start {}

    public record Listening(OtlpGrpcReceiver receiver) implements Start {}

    /// Somebody else listens on the port; `free` was free a moment ago.
    public record GrpcPortInUse(int port, int freePort) implements Start {}

    /// Listens on 127.0.0.1.
    ///
    /// @param port 0 for any that is free
    public static Start start(int port, TelemetryTracker telemetry) throws IOException {
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("otlp-grpc");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        var server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var http2 = new HTTP2CServerConnectionFactory(http);
        http2.setMaxConcurrentStreams(MOST_STREAMS);
        http2.setStreamIdleTimeout(SLOWEST_MILLIS);
        http2.setInitialStreamRecvWindow(WINDOW);
        http2.setInitialSessionRecvWindow(WINDOW);
        var connector = new ServerConnector(server, 1, 1, http2);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.setHandler(new OtlpGrpcHandler(telemetry));
        try {
            connector.open();
        } catch (BindException e) {
            return new GrpcPortInUse(port, free());
        } catch (IOException e) {
            if (!(e.getCause() instanceof BindException)) throw e;
            return new GrpcPortInUse(port, free());
        }
        var receiver = new OtlpGrpcReceiver(server, connector);
        receiver.begin();
        return new Listening(receiver);
    }

    private static int free() throws IOException {
        var loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        try (var free = new ServerSocket(0, 1, loopback)) {
            return free.getLocalPort();
        }
    }

    /// Jetty declares that anything may be thrown here; its port is open by now.
    private void begin() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("the gRPC receiver did not start", e);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /// What a service is told: the value of `OTEL_EXPORTER_OTLP_ENDPOINT`.
    public String endpoint() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the gRPC receiver did not stop", e);
        } finally {
            server.destroy();
        }
    }
}
