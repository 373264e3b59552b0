package dev.gateboard.ui.checklist;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/// What is folded away in the tree, by the rows' keys. While a filter or a search narrows the tree everything in it
/// comes unfolded, and what is folded then is not remembered.
final class ChecklistFolds {
    private final Consumer<Set<String>> changed;
    private final Set<String> folded = new HashSet<>();
    private boolean narrowed;
    private boolean told = true;

    /// @param changed is told what is folded after a person folded or unfolded something
    ChecklistFolds(Consumer<Set<String>> changed) {
        this.changed = changed;
    }

    /// Begins with what was folded in another review when it was last seen.
    void begin(Set<String> keys) {
        folded.clear();
        folded.addAll(keys);
    }

    void setNarrowed(boolean now) {
        narrowed = now;
    }

    boolean isFolded(String key) {
        return !narrowed && folded.contains(key);
    }

    void listenTo(TreeItem<ShownRow> root) {
        root.addEventHandler(TreeItem.<ShownRow>branchCollapsedEvent(), event -> {
            if (!narrowed && folded.add(key(event))) told = false;
        });
        root.addEventHandler(TreeItem.<ShownRow>branchExpandedEvent(), event -> {
            if (!narrowed && folded.remove(key(event))) told = false;
        });
    }

    private static String key(TreeItem.TreeModificationEvent<ShownRow> event) {
        return event.getTreeItem().getValue().key();
    }

    /// Tells what is folded where that is another than before; all that one key unfolds is told of once.
    void tell() {
        if (told) return;
        told = true;
        changed.accept(Set.copyOf(folded));
    }
}
