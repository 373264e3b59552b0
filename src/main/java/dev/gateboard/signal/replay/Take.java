package dev.gateboard.signal.replay;

import dev.gateboard.model.Reading;
import dev.gateboard.signal.http.Exchange;
import java.util.List;

/// One question of a run: the reading that came of it, and the exchanges it was made from; none where the probe asks
/// no server.
public record Take(Reading reading, List<Exchange> exchanges) {
    public Take {
        exchanges = List.copyOf(exchanges);
    }
}
