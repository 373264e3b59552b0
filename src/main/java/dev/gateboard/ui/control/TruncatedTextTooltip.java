package dev.gateboard.ui.control;

import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Says the whole of a text that is cut, where the pointer rests on it.
public final class TruncatedTextTooltip {
    private final WeakHashMap<Labeled, Tooltip> ours = new WeakHashMap<>();

    private TruncatedTextTooltip() {}

    /// For everything inside a node. Texts with a tip of their own keep it.
    public static void installOn(Node root) {
        var tips = new TruncatedTextTooltip();
        root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, entered -> {
            if (entered.getTarget() instanceof Node node) tips.over(node);
        });
    }

    private void over(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!(each instanceof Labeled labeled)) continue;
            if (labeled.isTextTruncated()) tip(labeled);
            else if (labeled.getTooltip() != null && labeled.getTooltip().equals(ours.get(labeled)))
                labeled.setTooltip(null);
            return;
        }
    }

    private void tip(Labeled labeled) {
        if (labeled.getTooltip() != null && !labeled.getTooltip().equals(ours.get(labeled))) return;
        var tip = ours.computeIfAbsent(labeled, _ -> new Tooltip());
        tip.setText(labeled.getText());
        tip.setWrapText(true);
        tip.setMaxWidth(600);
        labeled.setTooltip(tip);
    }
}
