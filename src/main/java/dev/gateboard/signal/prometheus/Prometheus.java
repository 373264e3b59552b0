package dev.gateboard.signal.prometheus;

import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.Range;
import dev.gateboard.signal.SourceTrouble;
import dev.gateboard.signal.http.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    /// Whether a query has a value, and every metric in it a fresh sample (rule R13): what is drawn where nothing is
    /// measured shows nothing.
    public boolean isFresh(String query, Duration freshness, Instant now) {
        return api.instant(query) instanceof Api.Data<Samples> data
                && data.warnings().isEmpty()
                && (data.value().histogram() || !data.value().newest().isEmpty())
                && new SampleAge(api, now, freshness, Duration.ZERO, 1).of(query) instanceof SampleAge.Fresh;
    }

    /// Why it does not answer, or empty.
    public Optional<SourceTrouble> trouble() {
        return switch (api.instant("vector(1)")) {
            case Api.Failed(var _, var reason, int status) -> Optional.of(SourceTrouble.of(reason, status));
            case Api.Data<Samples> _ -> Optional.empty();
        };
    }
}
