package dev.gateboard.signal.otlp;

import java.util.HashSet;
import java.util.Set;

/// The resource attributes that tell emitters apart, as a request's resource gives them one by one.
final class EmitterBuilder {
    private static final String SERVICE = "service.name";
    private static final String VERSION = "service.version";
    private static final String ENVIRONMENT = "deployment.environment.name";
    private static final String OLD_ENVIRONMENT = "deployment.environment";
    static final Set<String> KEYS = Set.of(SERVICE, VERSION, ENVIRONMENT, OLD_ENVIRONMENT);

    /// In characters; a longer name is cut, since it is kept.
    private static final int LONGEST = 200;

    private String service = "";
    private String version = "";
    private String environment = "";
    private String oldEnvironment = "";
    private final Set<String> keys = new HashSet<>();
    private String twice = "";

    void put(String key, String value) {
        if (!keys.add(key) && (twice.isEmpty() || KEYS.contains(key))) twice = truncate(key);
        var kept = truncate(value);
        switch (key) {
            case SERVICE -> service = kept;
            case VERSION -> version = kept;
            case ENVIRONMENT -> environment = kept;
            case OLD_ENVIRONMENT -> oldEnvironment = kept;
            default -> {}
        }
    }

    private static String truncate(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    TelemetryEmitter emitter() {
        return new TelemetryEmitter(service, version, environment.isEmpty() ? oldEnvironment : environment, twice);
    }
}
