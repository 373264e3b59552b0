package dev.gateboard.signal.alertmanager;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The receiving side, where a webhook of the receiver points to a free port of this machine: it waits for one nonce.
final class AlertWebhookServer implements AutoCloseable {
    /// In bytes: no notification of one alert is longer.
    private static final int LARGEST = 4 << 20;

    private final HttpServer server;
    private final String nonce;
    private final Set<String> receivers = ConcurrentHashMap.newKeySet();
    private final JsonMapper json = new JsonMapper();

    private AlertWebhookServer(HttpServer server, String nonce) {
        this.server = server;
        this.nonce = nonce;
    }

    /// Listens at the first of these addresses that is free.
    static Optional<AlertWebhookServer> listen(List<WebhookAddress> addresses, String nonce) {
        for (var address : addresses) {
            try {
                var server = HttpServer.create(address.socket(), 0);
                var hook = new AlertWebhookServer(server, nonce);
                server.createContext("/", hook::take);
                server.start();
                return Optional.of(hook);
            } catch (IOException e) {
                // Somebody else listens there: it is theirs.
                System.getLogger(AlertWebhookServer.class.getName())
                        .log(System.Logger.Level.DEBUG, "The webhook's address " + address + " is taken.");
            }
        }
        return Optional.empty();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean ours = exchange.getRequestMethod().equals("POST")
                    && !exchange.getRequestHeaders().containsKey("Origin");
            if (ours) receive(exchange.getRequestBody().readNBytes(LARGEST));
            exchange.sendResponseHeaders(ours ? 200 : 405, -1);
        }
    }

    private void receive(byte[] body) {
        try {
            var message = json.readTree(body);
            for (var alert : message.path("alerts"))
                if (alert.path("labels").path("run_id").asString("").equals(nonce)
                        && alert.path("status").asString("").equals("firing"))
                    receivers.add(message.path("receiver").asString(""));
        } catch (JacksonException e) {
            // No notification, so no proof.
            System.getLogger(AlertWebhookServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "No JSON came to the webhook.");
        }
    }

    boolean isDeliveredTo(String receiver) {
        return receivers.contains(receiver);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
