package dev.gateboard.signal.file;

import java.util.Map;

/// The variables that files define.
///
/// @param unseenReason why there may be others that are not seen; empty where these are all
record EnvNames(Map<String, EnvValue> names, String unseenReason) {
    EnvNames {
        names = Map.copyOf(names);
    }
}
