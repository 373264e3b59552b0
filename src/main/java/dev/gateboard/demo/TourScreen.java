package dev.gateboard.demo;

import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.status.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import javafx.scene.Scene;

/// Takes the tour's pictures of the window, in light, in dark and small. Used beside the JavaFX thread.
record TourScreen(DemoDriver driver, Path out, Look look) {
    TourScreen(DemoDriver driver, Path out) {
        this(driver, out, (_, _) -> {});
    }

    /// What looks at each scene beside taking its picture. Called beside the JavaFX thread.
    interface Look {
        void at(String name, Scene scene) throws InterruptedException, ExecutionException;
    }

    void take(String name) throws IOException, InterruptedException, ExecutionException {
        take(name, driver.window().scene());
    }

    void take(String name, Scene scene) throws IOException, InterruptedException, ExecutionException {
        for (int pulse = 0; pulse < 3; pulse++) {
            DemoDriver.onScreen(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
        }
        var image = DemoDriver.call(() -> scene.snapshot(null));
        Files.write(out.resolve(name + ".png"), PngEncoder.encode(image));
        look.at(name, scene);
    }

    /// In light, in dark, and on a quarter of the screen.
    void takeAll(String name) throws IOException, InterruptedException, ExecutionException {
        driver.waitUntilDrawn();
        take(name);
        takeDark(name + "-dark");
        takeSmall(name + "-small");
    }

    void takeDark(String name) throws IOException, InterruptedException, ExecutionException {
        setAppearance(Appearance.DARK);
        take(name);
        setAppearance(Appearance.LIGHT);
    }

    void takeSmall(String name) throws IOException, InterruptedException, ExecutionException {
        resize(683, 360);
        take(name);
        resize(1366, 720);
    }

    private void setAppearance(Appearance appearance) throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(
                () -> driver.window().theme().setAppearance(driver.window().scene(), appearance));
    }

    private void resize(double width, double height) throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> {
            driver.window().stage().setWidth(width);
            driver.window().stage().setHeight(height);
        });
        driver.waitUntilDrawn();
    }
}
