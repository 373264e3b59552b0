package dev.gateboard.signal.dashboard;

import java.util.List;

/// One panel that is shown.
///
/// @param dashboard the dashboard's title
/// @param queries its queries in PromQL, those that are hidden left out
/// @param library whether it is kept in a library, so that the file does not say what it asks
record DashboardPanel(String dashboard, String title, List<String> queries, boolean library) {
    DashboardPanel {
        queries = List.copyOf(queries);
    }
}
