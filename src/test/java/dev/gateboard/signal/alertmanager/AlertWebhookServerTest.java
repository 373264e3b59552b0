package dev.gateboard.signal.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.RealServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What comes to a webhook is not always the alert that was sent.
class AlertWebhookServerTest {
    private static String notification(String receiver, String... alerts) {
        return "{\"version\":\"4\",\"status\":\"firing\",\"receiver\":\"" + receiver + "\",\"alerts\":["
                + String.join(",", alerts) + "]}";
    }

    private static String alert(String status, String run) {
        return "{\"status\":\"" + status + "\",\"labels\":{\"alertname\":\"A\",\"run_id\":\"" + run + "\"}}";
    }

    @Test
    void onlyTheAlertThatWasSentAndStillFiresIsDelivered() throws Exception {
        int port = RealServer.freePort();
        try (var hook = AlertWebhookServer.listen(List.of(new WebhookAddress("127.0.0.1", port)), "ours")
                        .orElseThrow();
                var client = HttpClient.newHttpClient()) {
            var others = List.of(
                    "",
                    "firing",
                    "{\"receiver\":\"pager\"}",
                    notification("pager", alert("firing", "theirs")),
                    notification("pager", alert("firing", "theirs"), alert("resolved", "ours")),
                    notification("other", alert("firing", "ours")));
            for (var body : others) {
                send(client, port, body);
                assertThat(hook.isDeliveredTo("pager")).as(body).isFalse();
            }
            send(client, port, notification("pager", alert("resolved", "theirs"), alert("firing", "ours")));
            assertThat(hook.isDeliveredTo("pager")).isTrue();
        }
    }

    private static void send(HttpClient client, int port, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/gateboard"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }
}
