package dev.gateboard.signal.alertmanager;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What an Alertmanager is configured to do: `config.original` of its status, which has secrets taken out. Never
/// kept.
///
/// @param receivers by name
record AlertmanagerConfig(AlertRoute route, Map<String, Receiver> receivers) {

    /// Somebody who is told.
    ///
    /// @param integrations such as `webhook` and `slack`, each once; one with none tells nobody
    /// @param webhooks addresses of webhooks, as far as the server shows them
    record Receiver(String name, List<String> integrations, List<String> webhooks) {}

    /// Empty where it is no configuration.
    static Optional<AlertmanagerConfig> of(String yaml) {
        try {
            var config = new YAMLMapper().readTree(yaml);
            if (!config.path("route").isObject()) return Optional.empty();
            var receivers = new LinkedHashMap<String, Receiver>();
            for (var receiver : config.path("receivers"))
                receivers.put(receiver.path("name").asString(""), receiver(receiver));
            return Optional.of(new AlertmanagerConfig(AlertRoute.top(config.path("route")), receivers));
        } catch (JacksonException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // The parser itself trips over some texts that are no YAML.
            return Optional.empty();
        }
    }

    private static Receiver receiver(JsonNode receiver) {
        var integrations = new ArrayList<String>();
        var webhooks = new ArrayList<String>();
        receiver.properties().forEach(entry -> {
            if (!entry.getKey().endsWith("_configs") || entry.getValue().isEmpty()) return;
            integrations.add(entry.getKey().replace("_configs", ""));
            if (entry.getKey().equals("webhook_configs"))
                entry.getValue()
                        .forEach(webhook -> webhooks.add(webhook.path("url").asString("")));
        });
        return new Receiver(receiver.path("name").asString(""), List.copyOf(integrations), List.copyOf(webhooks));
    }

    Receiver receiver(String name) {
        return receivers.getOrDefault(name, new Receiver(name, List.of(), List.of()));
    }
}
