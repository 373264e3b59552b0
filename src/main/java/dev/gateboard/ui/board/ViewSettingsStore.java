package dev.gateboard.ui.board;

import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextItem;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.review.LeftOutText;
import dev.gateboard.ui.board.notice.LeftOutListener;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistRow;
import dev.gateboard.ui.checklist.ChecklistViewOptions;
import dev.gateboard.workspace.settings.UserSettings;
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

/// How one looked at things when the window was closed: which review, filter, selection and folds. Nothing of a
/// review itself is in it.
final class ViewSettingsStore {
    private final Map<String, String> settings = new HashMap<>();
    private final BiConsumer<String, String> remember;

    ViewSettingsStore(BiConsumer<String, String> remember) {
        this.remember = remember;
    }

    void load(Map<String, String> stored) {
        settings.putAll(stored);
    }

    private void put(String setting, String value) {
        if (value.equals(settings.put(setting, value))) return;
        remember.accept(setting, value);
    }

    /// Keeps what was set on the page of settings.
    void set(String setting, String value) {
        put(setting, value);
    }

    /// What an export offers first.
    ExportPane.ExportFormat exportFirst() {
        var name = settings.getOrDefault(UserSettings.EXPORT, "");
        return Arrays.stream(ExportPane.ExportFormat.values())
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElse(ExportPane.ExportFormat.FOLDER);
    }

    void setReview(UUID review) {
        put("window.review", review.toString());
    }

    boolean wasShown(ReviewStatus board) {
        return board.review().id().toString().equals(settings.getOrDefault("window.review", ""));
    }

    void setViewOptions(UUID review, ChecklistViewOptions look) {
        put("window.filter", look.filter().settingName());
        put("window.folded." + review, String.join(",", look.folded()));
    }

    /// The look last used here; at first what is done or cleared is folded away.
    ChecklistViewOptions viewOptions(ReviewStatus board) {
        var folded = settings.get("window.folded." + board.review().id());
        return new ChecklistViewOptions(filter(), "", folded == null ? done(board) : Set.copyOf(split(folded)));
    }

    private ChecklistFilter filter() {
        var name = settings.getOrDefault("window.filter", "");
        return Arrays.stream(ChecklistFilter.values())
                .filter(filter -> filter.settingName().equals(name))
                .findFirst()
                .orElse(ChecklistFilter.ALL);
    }

    private static Set<String> done(ReviewStatus board) {
        var folded = new HashSet<String>();
        for (var section : board.review().checklist().sections())
            if (isDone(board, section)) folded.add(ChecklistRow.SectionRow.key(section));
        return folded;
    }

    /// A heading that everything stands below is never done, or a finished list would be a single row.
    private static boolean isDone(ReviewStatus board, Section section) {
        var sections = board.review().checklist().sections();
        int end = board.review().checklist().endSection(section.index());
        boolean first = sections.subList(0, section.index()).stream().allMatch(each -> each.level() == 0);
        if (first && section.index() + 1 < end && end == sections.size()) return false;
        return sections.subList(section.index(), end).stream()
                .allMatch(each -> each.hasGates() ? isCleared(board.tally(each)) : !waits(board, each));
    }

    private static boolean isCleared(Tally tally) {
        return tally.cleared() == tally.leaves() && tally.claimed() == 0;
    }

    /// Whether something in a section without gates is still to be filled.
    private static boolean waits(ReviewStatus board, Section section) {
        return section.items().stream().anyMatch(item -> switch (item) {
            case Field field -> board.review().value(field.placeholder()).isEmpty();
            case Role _ -> true;
            case Gate _, TextItem _, LinkItem _ -> false;
        });
    }

    /// Remembers which tables and lists are no gates; others that come later are told of again.
    LeftOutListener leftOutListener(Runnable open) {
        return new LeftOutListener() {
            @Override
            public void open() {
                open.run();
            }

            @Override
            public boolean isHidden(Review review) {
                return settings.getOrDefault("window.noGates." + review.id(), "")
                        .equals(LeftOutText.key(review));
            }

            @Override
            public void hide(Review review) {
                put("window.noGates." + review.id(), LeftOutText.key(review));
            }
        };
    }

    void setSelection(UUID review, Collection<String> keys) {
        put(
                "window.selected." + review,
                String.join(",", keys.stream().limit(50).toList()));
    }

    /// What was selected last; at first the first gate that blocks.
    List<String> selection(ReviewStatus board) {
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
