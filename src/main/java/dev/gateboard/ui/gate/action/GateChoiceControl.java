package dev.gateboard.ui.gate.action;

import dev.gateboard.model.gate.Mark;
import dev.gateboard.ui.control.OptionChooser;
import dev.gateboard.ui.control.SegmentedControl;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// The options of a gate that is a choice, with the one that is taken.
final class GateChoiceControl {
    private final OptionChooser<String> options;

    /// @param name of the control for those who hear it
    /// @param choose takes an option
    GateChoiceControl(String name, Consumer<String> choose) {
        options = new OptionChooser<>(name, OptionChooser.IN_A_ROW, choose, "deed");
    }

    /// Its node, where one gate with options is selected.
    Optional<Node> show(GateSelection selected) {
        if (!selected.isOne() || selected.firstGate().options().isEmpty()) return Optional.empty();
        var gate = selected.firstGate();
        options.show(
                gate.options().stream()
                        .map(option -> new SegmentedControl.Option<>(option, option))
                        .toList(),
                selected.reviewStatus().review().mark(gate) instanceof Mark.Chosen chosen ? chosen.option() : "");
        return Optional.of(options);
    }
}
