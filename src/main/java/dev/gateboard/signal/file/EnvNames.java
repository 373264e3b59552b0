package dev.gateboard.signal.file;

import java.util.Map;

/// The variables that files define.
///
/// @param beyond why there may be others that are not seen; empty where these are all
record EnvNames(Map<String, EnvValue> names, String beyond) {
    EnvNames {
        names = Map.copyOf(names);
    }
}
