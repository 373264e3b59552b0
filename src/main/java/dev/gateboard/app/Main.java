package dev.gateboard.app;

/// The program's entrance: opens the window, or runs the deed that the command line names.
public final class Main {

    private Main() {}

    static void main(String[] arguments) {
        System.out.println("Gateboard " + String.join(" ", arguments));
    }
}
