package dev.gateboard.cli;

import dev.gateboard.language.Messages;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Puts the texts of the current language into the help of every verb. A verb that only runs needs none of it, so it is
/// done where help is printed.
final class HelpTexts {
    private static final int WIDTH = 110;

    private HelpTexts() {}

    static void fill(CommandLine commands, Map<VerbGroup, List<String>> groups) {
        var texts = Messages.COMMAND.bundle();
        commands.getCommandSpec().resourceBundle(texts);
        commands.getSubcommands().values().forEach(verb -> verb.getCommandSpec().resourceBundle(texts));
        commands.setColorScheme(Help.defaultColorScheme(Ansi.OFF)).setUsageHelpWidth(WIDTH);
        var listed = new EnumMap<>(groups);
        commands.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, _ -> "");
        commands.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> list(help, listed));
    }

    private static String list(Help help, Map<VerbGroup, List<String>> groups) {
        var text = new StringBuilder();
        int longest = groups.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        groups.forEach((group, verbs) -> {
            var lines = new LinkedHashMap<String, String>();
            for (var verb : verbs) {
                var found = help.subcommands().get(verb);
                if (found != null)
                    lines.put(
                            verb + " ".repeat(longest - verb.length()),
                            String.join("", found.commandSpec().usageMessage().description()));
            }
            if (!lines.isEmpty())
                text.append(System.lineSeparator())
                        .append(group.heading())
                        .append(System.lineSeparator())
                        .append(help.createTextTable(lines));
        });
        return text.toString();
    }
}
