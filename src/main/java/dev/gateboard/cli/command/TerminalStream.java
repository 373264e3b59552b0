package dev.gateboard.cli.command;

import dev.gateboard.language.VisibleText;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// The one way to the terminal. A document, a name, a reason or a server's answer may hold characters that a terminal
/// acts on, that turn a line round or that no one sees; each is shown as `[U+001B]`. A line that is printed stays one
/// line, so that no text can pretend to be another one. In JSON they are escaped as JSON does it.
public final class TerminalStream extends PrintStream {
    private final BooleanSupplier json;

    public TerminalStream(PrintStream out, BooleanSupplier json) {
        super(out, true, out.charset());
        this.json = json;
    }

    /// Text of several lines.
    @Override
    public void print(String text) {
        super.print(makeVisible(text, true));
    }

    @Override
    public void println(String line) {
        super.print(makeVisible(line, json.getAsBoolean()));
        super.println();
    }

    private String makeVisible(String text, boolean linesStay) {
        return VisibleText.text(text, each -> each == '\t' || (each == '\n' && linesStay), this::mark);
    }

    private String mark(int each) {
        if (!json.getAsBoolean()) return String.format(Locale.ROOT, "[U+%04X]", each);
        var escaped = new StringBuilder();
        for (char unit : Character.toChars(each)) escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        return escaped.toString();
    }
}
