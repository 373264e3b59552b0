package dev.gateboard.app.desktop;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Opens an address with what the desktop opens addresses with.
public final class BrowserLauncher {
    private BrowserLauncher() {}

    /// Whether a program took it.
    public static boolean open(String address) {
        var command = command(System.getProperty("os.name").toLowerCase(Locale.ROOT), address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException nothingThere) {
            return false;
        }
    }

    private static List<String> command(String system, String address) {
        if (system.startsWith("windows")) return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
