package dev.gateboard.demo;

import java.util.concurrent.ExecutionException;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Presses keys in the presenter's window. Used beside the JavaFX thread.
record TourKeyboard(DemoDriver driver) {

    Scene scene() {
        return driver.window().meeting().stage().orElseThrow().getScene();
    }

    void press(KeyCode key) throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> {
            var target = scene().getFocusOwner() instanceof TextField field ? field : scene().getRoot();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
        });
        driver.waitUntilDrawn();
    }

    void type(String text) throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> {
            if (scene().getFocusOwner() instanceof TextField field) field.appendText(text);
        });
    }
}
