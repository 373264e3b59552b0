package dev.gateboard.ui.board;

import dev.gateboard.model.Blocker;
import dev.gateboard.model.Board;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Link;
import dev.gateboard.model.Note;
import dev.gateboard.model.Role;
import dev.gateboard.model.Section;
import dev.gateboard.model.Tally;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// How one looked at things when the window was closed: which review, filter, selection and folds. Nothing of a review
/// itself is in it.
final class Remembered {
    private final Map<String, String> settings = new HashMap<>();
    private final BiConsumer<String, String> remember;

    Remembered(BiConsumer<String, String> remember) {
        this.remember = remember;
    }

    void load(Map<String, String> stored) {
        settings.putAll(stored);
    }

    private void put(String setting, String value) {
        if (value.equals(settings.put(setting, value))) return;
        remember.accept(setting, value);
    }

    void review(UUID review) {
        put("window.review", review.toString());
    }

    boolean wasShown(Board board) {
        return board.review().id().toString().equals(settings.getOrDefault("window.review", ""));
    }

    void look(UUID review, Look look) {
        put("window.filter", look.filter().name());
        put("window.folded." + review, String.join(",", look.folded()));
    }

    /// The look last used here; at first what is done or cleared is folded away.
    Look look(Board board) {
        var folded = settings.get("window.folded." + board.review().id());
        return new Look(filter(), "", folded == null ? done(board) : Set.copyOf(split(folded)));
    }

    private Filter filter() {
        var name = settings.getOrDefault("window.filter", "");
        return Arrays.stream(Filter.values())
                .filter(filter -> filter.name().equals(name))
                .findFirst()
                .orElse(Filter.ALL);
    }

    private static Set<String> done(Board board) {
        var folded = new HashSet<String>();
        for (var section : board.review().checklist().sections()) {
            if (section.hasGates() ? isCleared(board.tally(section)) : !waits(board, section))
                folded.add(Row.OfSection.key(section));
        }
        return folded;
    }

    private static boolean isCleared(Tally tally) {
        return tally.cleared() == tally.leaves() && tally.claimed() == 0;
    }

    /// Whether something in a section without gates is still to be filled.
    private static boolean waits(Board board, Section section) {
        return section.items().stream().anyMatch(item -> switch (item) {
            case Field field -> board.review().value(field.placeholder()).isEmpty();
            case Role _ -> true;
            case Gate _, Note _, Link _ -> false;
        });
    }

    void selection(UUID review, Collection<String> keys) {
        put(
                "window.selected." + review,
                String.join(",", keys.stream().limit(50).toList()));
    }

    /// What was selected last; at first the first gate that blocks.
    List<String> selection(Board board) {
        var selected = settings.get("window.selected." + board.review().id());
        if (selected != null) return split(selected);
        return board.blockers().stream()
                .flatMap(blocker -> blocker instanceof Blocker.OpenGate(Gate gate, var _)
                        ? Stream.of(gate.id().toString())
                        : Stream.empty())
                .limit(1)
                .toList();
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
