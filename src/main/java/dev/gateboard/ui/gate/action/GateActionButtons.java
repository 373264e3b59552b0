package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// The buttons of what can be done now. Where signals decide, what is done by hand is a press away, so that the few
/// actions that help stand out.
final class GateActionButtons extends FlowPane {
    private final GateActionText words;
    private final Consumer<GateActionKind> open;
    private final Button more;
    private List<Button> drawn = List.of();
    private List<GateActionKind> verbs = List.of();
    private boolean unfolded;

    GateActionButtons(Messages messages, Consumer<GateActionKind> open) {
        super(8, 8);
        this.words = new GateActionText(messages);
        this.open = open;
        more = ButtonFactory.secondary("⋯", this::unfold);
        more.setAccessibleText(messages.text("gate.more"));
        more.setId("more-deeds");
    }

    /// @param same whether it is about the gates that were shown before
    void show(GateSelection selected, boolean same) {
        var next = Arrays.stream(GateActionKind.values())
                .filter(verb -> verb != GateActionKind.ASSIGN)
                .filter(verb -> !selected.affectedBy(verb).isEmpty())
                .toList();
        if (!next.equals(verbs) || drawn.isEmpty() || !same || next.contains(GateActionKind.ASK)) {
            verbs = next;
            var factory = new GateActionButtonFactory(words, next, words.askText(Optional.of(selected)), open);
            drawn = next.stream().map(factory::button).toList();
        }
        if (!same) unfolded = false;
        fold();
    }

    boolean isEmpty() {
        return drawn.isEmpty();
    }

    void focusFirst() {
        if (!getChildren().isEmpty()) getChildren().getFirst().requestFocus();
    }

    void focus(GateActionKind verb) {
        int index = verbs.indexOf(verb);
        if (index >= 0) drawn.get(index).requestFocus();
    }

    private void fold() {
        var rare = (verbs.contains(GateActionKind.PROBE) || verbs.contains(GateActionKind.FIRE)) && !unfolded
                ? verbs.stream().filter(this::isRare).toList()
                : List.<GateActionKind>of();
        var all = new ArrayList<Node>();
        for (int index = 0; index < verbs.size(); index++)
            if (!rare.contains(verbs.get(index))) all.add(drawn.get(index));
        if (rare.size() > 1) all.add(more);
        else rare.forEach(verb -> all.add(drawn.get(verbs.indexOf(verb))));
        if (!getChildren().equals(all)) getChildren().setAll(all);
    }

    /// Passing is what is left to a person where only a test alert decides.
    private boolean isRare(GateActionKind verb) {
        return GateActionButtonFactory.isRare(verb)
                && !(verb == GateActionKind.PASS && verbs.contains(GateActionKind.FIRE));
    }

    private void unfold() {
        unfolded = true;
        fold();
        var first = drawn.get(Math.max(0, verbs.indexOf(GateActionKind.PASS)));
        if (getChildren().contains(first)) first.requestFocus();
    }
}
