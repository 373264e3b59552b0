package dev.gateboard.ui.kit;

import dev.gateboard.model.Run;
import java.util.ArrayList;
import java.util.List;

/// The style classes that draw a run: those of its look, and `link` where it opens something.
final class RunStyles {
    private RunStyles() {}

    static List<String> of(Run run, String first) {
        var styles = new ArrayList<String>();
        styles.add(first);
        switch (run.look()) {
            case PLAIN -> {}
            case STRONG -> styles.add("strong");
            case EMPHASIS -> styles.add("emphasis");
            case CODE -> styles.add("code");
        }
        if (Links.opens(run.target())) styles.add("link");
        return styles;
    }
}
