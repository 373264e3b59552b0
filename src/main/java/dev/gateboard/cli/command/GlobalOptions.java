package dev.gateboard.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `gateboard` itself: the options that may stand before or after every verb.
@Command(
        name = "gateboard",
        description = "Decides a Markdown readiness checklist: gate by gate, and out again as Markdown.",
        synopsisSubcommandLabel = "VERB",
        versionProvider = GlobalOptions.Version.class,
        footer = {
            "",
            "Without a verb, or with a Markdown file alone, the window opens.",
            "",
            "REVIEW, GATE, FIELD and OPTION are found by their whole text, then by a unique part of it, ignoring",
            "case; reviews and gates also by the beginning of their id, and L42 is what stands on line 42.",
            "A person is \"Name <mail>\".",
            "",
            "Exit codes: 0 done (status: ready), 1 blocked or warnings, 2 unusable, 64 wrong usage, 65 refused and",
            "nothing changed, 70 a fault.",
            "",
            "  gateboard open checklist.md --set \"Owner=Ada Bar\"",
            "  gateboard pass checklist \"no shared state\" --evidence https://ci.example.org/run/7",
            "  gateboard status checklist",
            "  gateboard export checklist -o decided.md"
        })
public final class GlobalOptions {
    @Option(
            names = "--db",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The database; else GATEBOARD_DB, else the one in the data folder.")
    String database = "";

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The list of sources; else GATEBOARD_SOURCES, else the configuration folder's.")
    String sources = "";

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            scope = ScopeType.INHERIT,
            description = "Who is doing this, as \"Name <mail>\"; else git's identity, else the login name.")
    String person = "";

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer in JSON.")
    public boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Say which version this is.")
    boolean version;

    /// As the build wrote it beside this class.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (var in = GlobalOptions.class.getResourceAsStream("/dev/gateboard/cli/version.txt")) {
                return new String[] {in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()};
            }
        }
    }
}
