package dev.gateboard.model.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What probes can ask. `sources.yaml` names a source's kind, and the window's form offers each.
public enum SourceKind {
    PROMETHEUS("prometheus", "url"),
    ALERTMANAGER("alertmanager", "url"),
    OTLP_RECEIVER("otlp-receiver", "listen"),
    OTLP_COLLECTOR("otlp-collector", "url"),
    FOLDER("folder", "path"),
    HTTP("http", "url"),
    GRAFANA("grafana", "url"),
    REVIEWS("reviews", "database");

    private final String yamlName;
    private final String address;

    SourceKind(String yamlName, String address) {
        this.yamlName = yamlName;
        this.address = address;
    }

    /// As `sources.yaml` has it.
    public String yamlName() {
        return yamlName;
    }

    /// The key that holds its address.
    public String address() {
        return address;
    }

    /// Whether it is asked over the network, and may want a login.
    public boolean isRemote() {
        return address.equals("url");
    }

    /// The kind of this name in `sources.yaml`.
    public static Optional<SourceKind> of(String yamlName) {
        return Arrays.stream(values())
                .filter(kind -> kind.yamlName.equals(yamlName))
                .findFirst();
    }

    /// Every name.
    public static List<String> yamlNames() {
        return Arrays.stream(values()).map(SourceKind::yamlName).toList();
    }
}
