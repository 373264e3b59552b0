package dev.gateboard.ui.kit;

import dev.gateboard.model.Run;
import java.util.ArrayList;
import java.util.List;

/// A sentence with names between backticks, as runs: the names are code.
public final class Ticked {
    private Ticked() {}

    public static List<Run> runs(String sentence) {
        var runs = new ArrayList<Run>();
        var parts = sentence.split("`", -1);
        for (int index = 0; index < parts.length; index++) {
            if (!parts[index].isEmpty())
                runs.add(new Run(parts[index], index % 2 == 1 ? Run.Look.CODE : Run.Look.PLAIN, ""));
        }
        return List.copyOf(runs);
    }
}
