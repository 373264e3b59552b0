package dev.gateboard.ui.control;

import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.controlsfx.control.ToggleSwitch;

/// A switch that its words turn too: ControlsFX hears of clicks on the switch itself alone.
public final class LabeledSwitch extends ToggleSwitch {
    public LabeledSwitch(String text) {
        super(text);
        addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getTarget() instanceof Text || click.getTarget() instanceof Label) fire();
        });
    }
}
