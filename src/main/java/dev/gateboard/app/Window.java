package dev.gateboard.app;

/// The dashboard's window.
final class Window {
    private Window() {}

    /// Opens it, on a file if the arguments name one.
    static void open(String[] arguments) {
        System.err.println("The window comes with a later version" + (arguments.length > 0 ? ": " + arguments[0] : "."));
    }
}
