package dev.gateboard.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `gateboard` itself: the options that may stand before or after every verb.
@Command(name = "gateboard", synopsisSubcommandLabel = "VERB", versionProvider = GlobalOptions.Version.class)
public final class GlobalOptions {
    @Option(names = "--db", paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "usage.db")
    String database = "";

    @Option(names = "--sources", paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "usage.sourcesFile")
    String sources = "";

    @Option(names = "--as", paramLabel = "PERSON", scope = ScopeType.INHERIT, descriptionKey = "usage.as")
    String person = "";

    @Option(names = "--lang", paramLabel = "LANGUAGE", scope = ScopeType.INHERIT, descriptionKey = "usage.lang")
    String language = "";

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "usage.json")
    public boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "usage.help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
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
