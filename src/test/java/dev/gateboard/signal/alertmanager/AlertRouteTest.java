package dev.gateboard.signal.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.ServerProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which receivers an alert reaches, against `amtool config routes test` as the oracle.
class AlertRouteTest {
    private static final List<String> RECEIVERS = List.of("a", "b", "c", "d");
    private static final List<String> LABELS = List.of("severity", "team", "job");
    private static final List<String> VALUES = List.of("page", "ops", "api", "api-2", "none");
    private static final List<String> MATCHERS = List.of(
            "severity=\"page\"",
            "team!=\"ops\"",
            "job=~\"api.*\"",
            "job=~\"api\"",
            "severity!~\"page|none\"",
            "team=\"\"",
            "team=~\"ops|\"",
            "job=\"api-2\"");

    @TempDir
    private Path folder;

    private final Random random = new Random(7);

    private static AlertmanagerConfig config(String text) {
        return AlertmanagerConfig.of(text).orElseThrow();
    }

    private static List<String> taking(String config, Map<String, String> labels) {
        return config(config).route().receiverRoutes(labels).stream()
                .map(AlertRoute::receiver)
                .toList();
    }

    @Test
    void anyTreeRoutesAnyLabelsAsAmtoolDoes() throws Exception {
        ServerProgram.require("amtool");
        for (int tree = 0; tree < 12; tree++) {
            var config = "route:\n  receiver: a\n" + routes("  ", 0) + "receivers:\n"
                    + String.join(
                            "",
                            RECEIVERS.stream()
                                    .map(name -> "  - name: " + name + "\n")
                                    .toList());
            var file = Files.writeString(folder.resolve("am" + tree + ".yml"), config);
            for (int round = 0; round < 5; round++) {
                var labels = labels();
                assertThat(taking(config, labels)).as(config + labels).containsExactlyElementsOf(amtool(file, labels));
            }
        }
    }

    private String routes(String indent, int depth) {
        if (depth == 3) return "";
        var text = new StringBuilder();
        int count = random.nextInt(depth == 0 ? 2 : 0, 4);
        if (count > 0) text.append(indent).append("routes:\n");
        for (int at = 0; at < count; at++) {
            text.append(indent).append("  - matchers: ['").append(one(MATCHERS));
            if (random.nextBoolean()) text.append("', '").append(one(MATCHERS));
            text.append("']\n");
            if (random.nextInt(4) > 0)
                text.append(indent)
                        .append("    receiver: ")
                        .append(one(RECEIVERS))
                        .append('\n');
            if (random.nextInt(3) == 0) text.append(indent).append("    continue: true\n");
            text.append(routes(indent + "    ", depth + 1));
        }
        return text.toString();
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        for (var label : LABELS) if (random.nextInt(3) > 0) labels.put(label, one(VALUES));
        if (labels.isEmpty()) labels.put("job", "api");
        return labels;
    }

    private static List<String> amtool(Path config, Map<String, String> labels) throws Exception {
        var command = new ArrayList<>(List.of("amtool", "config", "routes", "test", "--config.file=" + config));
        labels.forEach((name, value) -> command.add(name + "=" + value));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(out).isZero();
        return List.of(out.lines().toList().getLast().split(",", -1)).stream()
                .distinct()
                .toList();
    }

    @Test
    void oldMatchersTimersAndIntegrationsAreRead() {
        var config = config("""
            route:
              receiver: default
              group_wait: 1s
              routes:
                - match: {severity: page}
                  match_re: {job: "api.*"}
                  receiver: pager
                  group_interval: 1m30s
                  continue: true
                - matchers: ['{team="x, y", job!="z"}']
                  receiver: team
            receivers:
              - name: default
              - name: empty
                slack_configs: []
              - name: pager
                pagerduty_configs: [{routing_key: <secret>}]
                webhook_configs: [{url: "http://127.0.0.1:1/gateboard"}]
              - name: team
            """);

        var page = config.route().receiverRoutes(Map.of("severity", "page", "job", "api-1", "team", "x, y"));
        assertThat(page).extracting(AlertRoute::receiver).containsExactly("pager", "team");
        assertThat(page.getFirst().groupWait()).isEqualTo(Duration.ofSeconds(1));
        assertThat(page.getFirst().groupInterval()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.route().receiverRoutes(Map.of("severity", "page", "job", "xapi")))
                .extracting(AlertRoute::receiver)
                .containsExactly("default");
        assertThat(config.receiver("pager").integrations()).containsExactly("pagerduty", "webhook");
        assertThat(config.receiver("empty").integrations()).isEmpty();
        assertThat(config.receiver("unheard").integrations()).isEmpty();
    }

    @Test
    void whatIsNoConfigurationIsNone() {
        assertThat(AlertmanagerConfig.of("<html>login</html>")).isEmpty();
        assertThat(AlertmanagerConfig.of("a: [")).isEmpty();
        assertThat(AlertmanagerConfig.of("")).isEmpty();
    }

    @Test
    void attemptsAreNoSuccessInTheCounters() {
        var metrics = """
            # HELP alertmanager_notification_requests_total x
            alertmanager_notification_requests_total{integration="webhook"} 7
            alertmanager_notification_requests_total{integration="slack"} 100
            alertmanager_notification_requests_failed_total{integration="webhook"} 6
            alertmanager_notifications_total{integration="webhook"} 99
            alertmanager_notifications_failed_total{integration="webhook"} 0
            """;
        assertThat(NotificationCounters.of(metrics, List.of("webhook")))
                .isEqualTo(new NotificationCounters(true, 7, 6));
        assertThat(NotificationCounters.of("", List.of("webhook")).isKnown()).isFalse();
    }
}
