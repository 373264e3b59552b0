package dev.gateboard.signal.dashboard;

import java.util.List;

/// A panel of a dashboard in a Grafana.
///
/// @param dashboard its dashboard's title
/// @param queries those in PromQL that are not hidden
/// @param library the uid of the library panel that it shows; empty where it says itself what it asks
record GrafanaPanel(String dashboard, String title, List<Query> queries, String library) {
    GrafanaPanel {
        queries = List.copyOf(queries);
    }

    /// A query, and where it is put.
    ///
    /// @param dataSource a uid or a name; empty for the default one
    record Query(String expression, String dataSource) {}
}
