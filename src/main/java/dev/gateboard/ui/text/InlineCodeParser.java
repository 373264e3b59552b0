package dev.gateboard.ui.text;

import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;

/// A sentence with names between backticks, as runs: the names are code.
public final class InlineCodeParser {
    private InlineCodeParser() {}

    public static List<TextRun> runs(String sentence) {
        var runs = new ArrayList<TextRun>();
        var parts = sentence.split("`", -1);
        for (int index = 0; index < parts.length; index++) {
            if (!parts[index].isEmpty())
                runs.add(new TextRun(
                        parts[index], index % 2 == 1 ? TextRun.TextStyle.CODE : TextRun.TextStyle.PLAIN, ""));
        }
        return List.copyOf(runs);
    }
}
