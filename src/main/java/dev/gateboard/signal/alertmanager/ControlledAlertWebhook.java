package dev.gateboard.signal.alertmanager;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.signal.config.Source;
import java.util.ArrayList;
import java.util.Optional;

/// Where a test alert is listened for: at a webhook of its receiver that is meant for Gateboard, and nowhere else.
/// Standing in for a person's own receiver would show what is not so.
record ControlledAlertWebhook(Source source, TestAlertRoute.Target target) {

    sealed interface ListenResult {}

    /// @param server empty where there is nothing to listen for
    record Listening(Optional<AlertWebhookServer> server) implements ListenResult {}

    /// An alert that could not be seen here would disturb people and show nothing.
    record NotSent(String sentence) implements ListenResult {}

    /// @param nonce which alert is listened for
    ListenResult listen(String nonce) {
        if (!source.isOnThisMachine() || !target.integrations().contains("webhook"))
            return new Listening(Optional.empty());
        var addresses = new ArrayList<WebhookAddress>();
        if (!source.webhook().isEmpty()) {
            switch (WebhookAddress.parse(source.webhook())) {
                case WebhookAddress.Unusable(String sentence) -> {
                    return notSent(sentence);
                }
                case WebhookAddress.Usable(WebhookAddress address) -> addresses.add(address);
            }
        }
        for (var url : target.webhooks())
            if (url.contains("/gateboard")
                    && WebhookAddress.parse(url) instanceof WebhookAddress.Usable(WebhookAddress address))
                addresses.add(address);
        var server = AlertWebhookServer.listen(addresses, nonce);
        if (server.isPresent() || addresses.isEmpty()) return new Listening(server);
        return addresses
                .getFirst()
                .findProblem()
                .<ListenResult>map(this::notSent)
                .orElse(new Listening(server));
    }

    private NotSent notSent(String sentence) {
        return new NotSent(
                source.webhook().isEmpty()
                        ? Messages.SIGNAL.text("webhook.changeReceiver", sentence, target.name())
                        : Messages.SIGNAL.text("webhook.changeSource", sentence, source.key(), target.name()));
    }
}
