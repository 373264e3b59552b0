import dev.gateboard.cli.Cli;
import dev.gateboard.cli.command.CommandEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/// Writes what the command line says of itself: a page of the manual for each verb, as AsciiDoc, and the completion of a
/// shell.
///
/// Arguments: the folder to write into.
final class Manual {
    private Manual() {}

    static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        CommandLine commands = new Cli(CommandEnvironment.ofThisMachine(), _ -> 0).commands();
        var shown = commands.getCommandSpec().usageMessage();
        if (shown.description().length == 0) throw new IOException("The command line does not say what it is.");
        int code = ManPageGenerator.generateManPage(
                folder.toFile(), null, new boolean[0], true, commands.getCommandSpec());
        if (code != 0) throw new IOException("picocli could not write the manual.");
        Files.writeString(folder.resolve("gateboard.bash"), AutoComplete.bash("gateboard", commands));
        System.out.println("The manual's sources are in " + folder + ", " + List.of(folder.toFile().list()).size() + " files.");
    }
}
