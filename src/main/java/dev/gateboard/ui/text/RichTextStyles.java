package dev.gateboard.ui.text;

import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;

/// The style classes that draw a run: those of its look, and `link` where it opens something.
final class RichTextStyles {
    private RichTextStyles() {}

    static List<String> of(TextRun run, String first) {
        var styles = new ArrayList<String>();
        styles.add(first);
        switch (run.look()) {
            case PLAIN -> {}
            case STRONG -> styles.add("strong");
            case EMPHASIS -> styles.add("emphasis");
            case CODE -> styles.add("code");
        }
        if (ExternalLinkRules.isAllowed(run.target())) styles.add("link");
        return styles;
    }
}
