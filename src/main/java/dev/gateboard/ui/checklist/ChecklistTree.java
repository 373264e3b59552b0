package dev.gateboard.ui.checklist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.TreeItem;

/// The rows of a sheet as tree items, each below the nearest row above it that has a lower level.
final class ChecklistTree {
    private final TreeItem<ShownRow> root = new TreeItem<>();
    private final Predicate<String> folded;
    private List<TreeItem<ShownRow>> items = List.of();
    private Map<String, TreeItem<ShownRow>> byKey = Map.of();

    /// @param folded whether what has this key is folded when it comes
    ChecklistTree(Predicate<String> folded) {
        this.folded = folded;
        root.setExpanded(true);
    }

    TreeItem<ShownRow> root() {
        return root;
    }

    Optional<TreeItem<ShownRow>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// All items in the document's order, folded ones too.
    List<TreeItem<ShownRow>> items() {
        return items;
    }

    /// Draws some rows anew.
    void update(List<ChecklistRow> rows, List<Integer> indexes) {
        for (int index : indexes) items.get(index).getValue().set(rows.get(index));
    }

    /// Shows other rows: items of rows that stay are kept, and only the parents that have other children change.
    void show(List<ChecklistRow> rows) {
        var next = new ArrayList<TreeItem<ShownRow>>(rows.size());
        var keys = HashMap.<String, TreeItem<ShownRow>>newHashMap(rows.size());
        for (var row : rows) {
            var key = row.key();
            var item = byKey.get(key);
            if (item == null) item = new TreeItem<>(new ShownRow(row));
            else item.getValue().set(row);
            next.add(item);
            keys.put(key, item);
        }
        items = next;
        byKey = keys;
        var children = children();
        children.forEach((parent, below) -> below.forEach(child -> leave(child, parent)));
        // From the end: what is new has its own children before it comes into the tree.
        for (var parent : next.reversed()) replace(parent, children.getOrDefault(parent, List.of()));
        replace(root, children.getOrDefault(root, List.of()));
    }

    private Map<TreeItem<ShownRow>, List<TreeItem<ShownRow>>> children() {
        var children = new IdentityHashMap<TreeItem<ShownRow>, List<TreeItem<ShownRow>>>();
        var above = new ArrayDeque<TreeItem<ShownRow>>();
        for (var item : items) {
            int level = item.getValue().get().level();
            while (!above.isEmpty() && above.getLast().getValue().get().level() >= level) above.removeLast();
            children.computeIfAbsent(above.isEmpty() ? root : above.getLast(), _ -> new ArrayList<>())
                    .add(item);
            above.addLast(item);
        }
        return children;
    }

    /// An item that gets another parent leaves the one it has, or that one would take it out of the tree later on.
    private static void leave(TreeItem<ShownRow> child, TreeItem<ShownRow> parent) {
        if (child.getParent() != null && !child.getParent().equals(parent))
            child.getParent().getChildren().remove(child);
    }

    private void replace(TreeItem<ShownRow> parent, List<TreeItem<ShownRow>> wanted) {
        if (wanted.isEmpty() && parent.isLeaf()) return;
        if (parent.isLeaf() && parent.getValue() != null)
            parent.setExpanded(!folded.test(parent.getValue().key()));
        var children = parent.getChildren();
        int end = Math.min(children.size(), wanted.size());
        int start = 0;
        while (start < end && children.get(start).equals(wanted.get(start))) start++;
        int kept = 0;
        while (kept < end - start
                && children.get(children.size() - 1 - kept).equals(wanted.get(wanted.size() - 1 - kept))) kept++;
        if (start + kept < children.size())
            children.subList(start, children.size() - kept).clear();
        if (start + kept < wanted.size()) children.addAll(start, wanted.subList(start, wanted.size() - kept));
    }

    /// The items that can be seen, in their order: an item's place is its row.
    List<TreeItem<ShownRow>> visible() {
        var visible = new ArrayList<TreeItem<ShownRow>>(items.size());
        var left = new ArrayDeque<TreeItem<ShownRow>>();
        push(left, root);
        while (!left.isEmpty()) {
            var item = left.removeLast();
            visible.add(item);
            if (!item.isLeaf() && item.isExpanded()) push(left, item);
        }
        return Collections.unmodifiableList(visible);
    }

    private static void push(ArrayDeque<TreeItem<ShownRow>> left, TreeItem<ShownRow> parent) {
        for (var child : parent.getChildren().reversed()) left.addLast(child);
    }

    /// Unfolds everything above an item.
    static void unfoldAbove(TreeItem<ShownRow> item) {
        for (var above = item.getParent(); above != null; above = above.getParent()) above.setExpanded(true);
    }
}
