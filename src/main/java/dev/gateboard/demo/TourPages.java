package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import java.util.concurrent.ExecutionException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;

/// Uses the window's pages as a person would: the menu of more, and the fields of a page.
record TourPages(DashboardWindow wiring) {

    void chooseMoreItem(String item) throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> node(MenuButton.class, "#more").getItems().stream()
                .filter(each -> each.getText().equals(item))
                .findFirst()
                .orElseThrow()
                .fire());
        DemoDriver.onScreen(() -> {
            wiring.view().applyCss();
            wiring.view().layout();
        });
    }

    void type(String text) throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> node(TextField.class, ".page .text-field").setText(text));
    }

    <T> T node(Class<T> kind, String selector) {
        return wiring.scene().getRoot().lookupAll(selector).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
