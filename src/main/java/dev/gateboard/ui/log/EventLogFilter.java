package dev.gateboard.ui.log;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Which events are shown.
///
/// @param kinds all where none is chosen
/// @param person everybody where it is empty
/// @param gate every gate where it is empty; at most one
/// @param search every event has each of its words
public record EventLogFilter(Set<EventKind> kinds, String person, List<UUID> gate, String search) {

    public static final EventLogFilter ALL = new EventLogFilter(Set.of(), "", List.of(), "");

    public EventLogFilter {
        kinds = Set.copyOf(kinds);
        gate = List.copyOf(gate);
    }

    public List<EventLogRow> apply(List<EventLogRow> entries) {
        var words = List.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return entries.stream().filter(entry -> includes(entry, words)).toList();
    }

    private boolean includes(EventLogRow entry, List<String> words) {
        return (kinds.isEmpty() || kinds.contains(entry.kind()))
                && (person.isEmpty() || person.equals(entry.person()))
                && (gate.isEmpty() || gate.equals(entry.gate()))
                && words.stream().allMatch(entry.searchText()::contains);
    }
}
