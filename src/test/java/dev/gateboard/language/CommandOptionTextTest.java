package dev.gateboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the window may show names no option and no call of the command line: a person there has buttons. The command
/// line adds its own half of a sentence from its own bundle.
class CommandOptionTextTest {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z]|gateboard [a-z]+ |\\b[a-z]+ REVIEW\\b");

    /// Shown where there is no window, about something that only the command line has, or an option of another program.
    private static final Set<String> OF_THE_COMMAND_LINE =
            Set.of("start.noDisplay", "start.noDisplayFile", "start.language", "replay.about", "k6.otherForm");

    @Test
    void noTextOfTheWindowNamesAnOption() throws IOException {
        var named = new ArrayList<String>();
        for (var layer : List.of("ui", "text", "workspace", "signal", "store"))
            for (var file : List.of("messages.properties", "messages_de.properties")) {
                var texts = new Properties();
                try (Reader in = Files.newBufferedReader(Path.of("assets", "dev", "gateboard", layer, file))) {
                    texts.load(in);
                }
                texts.forEach((key, text) -> {
                    if (OPTION.matcher(text.toString()).find() && !OF_THE_COMMAND_LINE.contains(key.toString()))
                        named.add(layer + " " + key + ": " + text);
                });
            }
        assertThat(named).isEmpty();
    }

    @Test
    void anOptionIsFoundInASentence() {
        assertThat(List.of("use --force to replace it", "See: gateboard list it", "role REVIEW LABEL"))
                .allMatch(OPTION.asPredicate());
        assertThat(List.of("two-phase", "A Gateboard window", "this REVIEWER")).noneMatch(OPTION.asPredicate());
    }
}
