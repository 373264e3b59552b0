import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Run by the build with the JDK that compiles: empties the program's `lib`, so that no jar of an earlier version stays
/// on its module path, and writes the two scripts that start it into `bin`.
///
/// Arguments: the folder of the scripts' texts, the program's folder, the options of its Java.
final class Launchers {
    private Launchers() {}

    static void main(String[] arguments) throws IOException {
        var texts = Path.of(arguments[0]);
        var program = Path.of(arguments[1]);
        var options = arguments[2];

        var jars = Files.createDirectories(program.resolve("lib"));
        try (var old = Files.newDirectoryStream(jars)) {
            for (var jar : old) {
                Files.delete(jar);
            }
        }

        var bin = Files.createDirectories(program.resolve("bin"));
        var home = Path.of(System.getProperty("java.home"), "bin");
        var java = home.resolve("java").toString().replace("'", "'\\''");
        var script = Files.writeString(
                bin.resolve("gateboard"),
                Files.readString(texts.resolve("gateboard"))
                        .replace("@JAVA@", java)
                        .replace("@OPTIONS@", options));
        if (!script.toFile().setExecutable(true, false)) {
            throw new IOException(script + " cannot be made executable");
        }

        var javaExe = home.resolve("java.exe").toString().replace("%", "%%");
        Files.writeString(
                bin.resolve("gateboard.cmd"),
                Files.readString(texts.resolve("gateboard.cmd"))
                        .replace("@JAVA@", javaExe)
                        .replace("@OPTIONS@", options)
                        .replace("\r", "")
                        .replace("\n", "\r\n"));
    }
}
