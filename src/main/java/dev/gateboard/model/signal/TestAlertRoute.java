package dev.gateboard.model.signal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Where a controlled alert would go, known before it is sent.
///
/// @param labels of the alert, without its nonce
/// @param receivers those it would reach, in the order of the routes
/// @param maxDelay how long the Alertmanager may take to send it
public record TestAlertRoute(String host, Map<String, String> labels, List<Target> receivers, Duration maxDelay) {

    public TestAlertRoute {
        labels = Map.copyOf(labels);
        receivers = List.copyOf(receivers);
    }

    /// A receiver that would be told.
    ///
    /// @param integrations such as `webhook`; empty where it tells no one
    /// @param webhooks addresses of its webhooks, as the server shows them or the source names them
    public record Target(String name, List<String> integrations, List<String> webhooks) {
        /// "pager (slack, webhook)".
        public String text() {
            return name + " (" + String.join(", ", integrations) + ")";
        }

        /// Whether the server shows no address for a webhook, as it does from Alertmanager 0.26 on.
        public boolean isWebhookHidden() {
            return webhooks.stream().anyMatch(address -> address.isEmpty() || address.startsWith("<"));
        }
    }

    public boolean isReceiver(String receiver) {
        return receivers.stream().anyMatch(target -> target.name().equals(receiver));
    }

    /// Whether one of them has a webhook of which nobody can tell from here whether it is Gateboard's.
    public boolean isWebhookHidden() {
        return receivers.stream().anyMatch(Target::isWebhookHidden);
    }

    /// The receiver of this name; one that tells no one where there is none.
    public Target target(String receiver) {
        return receivers.stream()
                .filter(target -> target.name().equals(receiver))
                .findFirst()
                .orElse(new Target(receiver, List.of(), List.of()));
    }

    /// "pager (webhook), audit (email)"
    ///
    /// @param silent what is said of a receiver that tells no one, by its name
    public String text(UnaryOperator<String> silent) {
        return receivers.stream()
                .map(target -> target.integrations().isEmpty() ? silent.apply(target.name()) : target.text())
                .collect(Collectors.joining(", "));
    }
}
