import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Run by `./mvnw -P bench` with the JDK that compiles, on the class path of program, libraries and JMH: compiles the
/// measurements below `java` and runs one in a JVM of its own.
///
/// Arguments: the folder of the measurements' sources, the folder for their classes, the class whose `main` is run
/// (JMH's, or a measurement's own), and what is handed to it.
final class Bench {
    private Bench() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        var sources = Path.of(arguments[0], "java");
        var classes = Files.createDirectories(Path.of(arguments[1]));
        compile(sources, classes);
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + classes,
                arguments[2]));
        Stream.of(arguments).skip(3).flatMap(all -> Stream.of(all.split(" "))).forEach(command::add);
        command.removeIf(String::isBlank);
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static void compile(Path sources, Path classes) throws IOException {
        try (var files = Files.walk(sources)) {
            var options = Stream.of("-proc:full", "-encoding", "UTF-8", "-d", classes.toString());
            var found = files.map(Path::toString).filter(file -> file.endsWith(".java"));
            var compiler = ToolProvider.getSystemJavaCompiler();
            if (compiler.run(null, null, null, Stream.concat(options, found).toArray(String[]::new)) != 0)
                System.exit(1);
        }
    }
}
