package dev.gateboard.signal.replay;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.signal.http.SourceExchange;
import java.util.List;

/// One question of a run: the reading that came of it, and the exchanges it was made from; none where the probe asks
/// no server.
public record ReplayEntry(Reading reading, List<SourceExchange> exchanges) {
    public ReplayEntry {
        exchanges = List.copyOf(exchanges);
    }
}
