package dev.gateboard.signal.prometheus;

import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.Range;
import dev.gateboard.signal.http.Client;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One Prometheus, or what speaks its API.
public final class Prometheus {
    private final Api api;

    public Prometheus(Client client) {
        this.api = new Api(client);
    }

    public Answers promql(Probe probe, Range pass, Range fail, Instant now) {
        return new Promql(api, probe, pass, fail, now).ask();
    }

    public Answers alertRule(Probe probe, Instant now) {
        return new AlertRule(api, probe, now).ask();
    }

    public Answers targetsUp(Probe probe, Instant now) {
        return new Links(api, probe, now).targets();
    }

    public Answers alertmanagerLink(Probe probe, Instant now) {
        return new Links(api, probe, now).alertmanagers();
    }

    /// How many series answer a query, or empty where nothing that can be counted did.
    public OptionalInt series(String query) {
        return switch (api.instant(query)) {
            case Api.Failed _ -> OptionalInt.empty();
            case Api.Data data ->
                OptionalInt.of(Samples.of(data.data()).series().size());
        };
    }

    /// Why it does not answer, or empty.
    public Optional<String> trouble() {
        return switch (api.instant("vector(1)")) {
            case Api.Failed(var _, var reason, int _) -> Optional.of(reason);
            case Api.Data _ -> Optional.empty();
        };
    }
}
