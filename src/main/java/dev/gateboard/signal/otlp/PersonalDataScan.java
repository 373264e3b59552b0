package dev.gateboard.signal.otlp;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found of personal data in the texts of log records and spans since the scan began: of which kind and
/// where, never what. Safe for many threads.
public final class PersonalDataScan {
    private static final int MOST_PLACES = 200;

    private final Map<Place, Long> found = new LinkedHashMap<>();
    private final Instant since;
    private long records;

    private record Place(PersonalDataType kind, String where) {}

    /// So many of one kind at one place, such as `log body` or `span attribute user.mail`.
    public record Finding(PersonalDataType kind, String where, long count) {}

    PersonalDataScan(Instant since) {
        this.since = since;
    }

    synchronized void record() {
        records++;
    }

    synchronized void text(String where, String text) {
        for (var kind : PersonalDataType.in(text)) {
            var place = new Place(kind, where);
            if (found.size() < MOST_PLACES || found.containsKey(place)) found.merge(place, 1L, Long::sum);
        }
    }

    public Instant since() {
        return since;
    }

    /// How many records were looked through.
    public synchronized long records() {
        return records;
    }

    public synchronized List<Finding> findings() {
        return found.entrySet().stream()
                .map(entry -> new Finding(entry.getKey().kind(), entry.getKey().where(), entry.getValue()))
                .toList();
    }
}
