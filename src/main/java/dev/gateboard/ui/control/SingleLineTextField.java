package dev.gateboard.ui.control;

import dev.gateboard.model.apply.ActionTextRules;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;

/// One line to type in. Line ends that are pasted become a space (rule R26), and what is longer than a text may be is
/// cut where it is said.
public final class SingleLineTextField extends TextField {
    private static final Pattern LINE_END = Pattern.compile("\\s*[\\r\\n\\t\\f\\u000B\\u0085\\u2028\\u2029]+\\s*");

    private Runnable cut = () -> {};

    /// Runs whenever something was left out of what was typed or pasted.
    public void onCut(Runnable told) {
        cut = told;
    }

    @Override
    public void replaceText(int start, int end, String text) {
        var line = LINE_END.matcher(text).replaceAll(" ");
        int room = ActionTextRules.MOST - (getLength() - (end - start));
        boolean fits = line.length() <= room;
        super.replaceText(start, end, fits ? line : line.substring(0, Math.max(0, room)));
        if (!fits) cut.run();
    }
}
