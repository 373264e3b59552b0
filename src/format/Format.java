import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Run by the build with the JDK that compiles, since the formatter reads Java with the parser of the JDK it runs on.
/// A class with a name, since it does not read files without one.
///
/// Arguments: `check` to name the files whose form differs, or `write` to give them that form; the folder of sources.
final class Format {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private final boolean writes;

    Format(boolean writes) {
        this.writes = writes;
    }

    static void main(String[] arguments) throws IOException {
        var format = new Format(arguments[0].equals("write"));
        var wrong = sources(Path.of(arguments[1])).parallelStream()
                .filter(file -> !format.inForm(file))
                .count();
        if (wrong > 0) System.exit(1);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private boolean inForm(Path file) {
        try {
            var text = Files.readString(file);
            var formed = formatter.formatSourceAndFixImports(text);
            if (formed.equals(text)) return true;
            if (!writes) {
                System.err.println(file + " is not in form: ./mvnw -P format changes it.");
                return false;
            }
            Files.writeString(file, formed);
            System.out.println(file + " changed");
            return true;
        } catch (FormatterException problem) {
            System.err.println(file + ": " + problem.getMessage());
            System.err.println("    The formatter does not know a bare _ in a record pattern: write var _ there.");
        } catch (IOException problem) {
            System.err.println(file + " cannot be read or written: " + problem.getMessage());
        }
        return false;
    }
}
