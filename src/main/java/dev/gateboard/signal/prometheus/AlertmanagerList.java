package dev.gateboard.signal.prometheus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// The Alertmanagers that a server tells.
record AlertmanagerList(@JsonProperty(required = true) List<One> activeAlertmanagers) {
    AlertmanagerList {
        activeAlertmanagers = List.copyOf(activeAlertmanagers);
    }

    record One(@JsonProperty(required = true) String url) {
        One {
            if (url.isEmpty()) throw new IllegalArgumentException("no address");
        }
    }
}
