import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes the application image: a runtime of the JDK's and JavaFX's modules, the program's jars beside it, a launcher,
/// and the ahead-of-time cache of a training run.
///
/// Arguments: the program's folder as `./mvnw package` leaves it, the folder to write into, the version, the instant
/// that every file bears, the icon.
final class Image {
    private static final List<String> JAVAFX = List.of("base", "graphics", "controls");

    /// What the program's jars need of the JDK: what `jdeps` finds.
    private static final String MODULES = "java.desktop,java.logging,java.naming,java.net.http,java.sql,java.sql.rowset,java.xml,"
            + "javafx.controls,jdk.httpserver,jdk.unsupported";

    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "--add-opens=javafx.graphics/javafx.scene=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dorg.sqlite.lib.path=$APPDIR");

    private final Path jars;
    private final Path work;
    private final String version;
    private final FileTime time;
    private final Path icon;

    private Image(Path jars, Path work, String version, Instant time, Path icon) {
        this.jars = jars;
        this.work = work;
        this.version = version;
        this.time = FileTime.from(time);
        this.icon = icon;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        new Image(
                        Path.of(arguments[0]).resolve("lib"),
                        Path.of(arguments[1]),
                        arguments[2],
                        Instant.parse(arguments[3]),
                        Path.of(arguments[4]))
                .make();
    }

    private void make() throws IOException, InterruptedException {
        delete(work);
        var modules = Files.createDirectories(work.resolve("modules"));
        for (var part : JAVAFX) module(part, modules);
        var runtime = work.resolve("runtime");
        run("jlink", "--module-path", modules.toString(), "--add-modules", MODULES, "--output", runtime.toString(),
                "--strip-debug", "--no-man-pages", "--no-header-files", "--generate-cds-archive");
        // That for a heap of more than 32 GiB.
        try (var files = Files.walk(runtime)) {
            for (var archive : files.filter(file -> file.getFileName().toString().equals("classes_nocoops.jsa")).toList())
                Files.delete(archive);
        }
        var app = Files.createDirectories(work.resolve("app"));
        collect(app);
        jpackage(runtime, app);
        delete(modules);
        delete(runtime);
        delete(app);
        stamp();
        train();
        stamp();
        System.out.println("The application image is " + image());
    }

    /// The cache of a start is made by starting: the tour loads what a window and a record take. It holds for jars with
    /// these very times, and so do copies that keep them.
    private void train() throws IOException, InterruptedException {
        var cache = appFolder().resolve("gateboard.aot");
        var jarsOfImage = new ArrayList<String>();
        var configuration = appFolder().resolve("gateboard.cfg");
        for (var line : Files.readAllLines(configuration)) {
            if (line.startsWith("app.classpath=")) jarsOfImage.add(placed(line.substring("app.classpath=".length())));
        }
        var command = new ArrayList<>(List.of(runtimeFolder().resolve("bin").resolve("java").toString()));
        for (var option : OPTIONS) command.add(placed(option));
        // Without the profiles of a whole tour: a start would compile what it does not come to.
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-cp", String.join(File.pathSeparator, jarsOfImage)));
        command.addAll(List.of("dev.gateboard.app.Main", "tour", "-o", work.resolve("training").toString()));
        var log = work.resolve("training.log");
        var training = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (training.waitFor() != 0 || !Files.exists(cache))
            throw new IOException("The training run failed; its words are in " + log);
        delete(work.resolve("training"));
        Files.writeString(
                configuration, "java-options=-XX:AOTCache=$APPDIR/gateboard.aot\n", StandardOpenOption.APPEND);
    }

    private String placed(String text) throws IOException {
        return text.replace("$APPDIR", appFolder().toString());
    }

    /// Files bear the time of what they were made from, so that two builds do not differ and the cache finds its jars.
    private void stamp() throws IOException {
        try (var files = Files.walk(image())) {
            for (var file : files.toList()) Files.setLastModifiedTime(file, time);
        }
    }

    private Path image() throws IOException {
        return one(work, "gateboard(\\.app)?").toRealPath();
    }

    private Path appFolder() throws IOException {
        return image().resolve(platform().startsWith("Mac") ? "Contents/app" : platform().startsWith("Linux") ? "lib/app" : "app");
    }

    private Path runtimeFolder() throws IOException {
        return image().resolve(platform().startsWith("Mac") ? "Contents/runtime/Contents/Home" : platform().startsWith("Linux") ? "lib/runtime" : "runtime");
    }

    /// JavaFX comes as jars that hold their native libraries and unpack them in the user's home at the first start; as
    /// modules of the runtime they lie in its `lib`.
    private void module(String part, Path modules) throws IOException {
        var classes = Files.createDirectories(work.resolve("javafx").resolve(part));
        var natives = Files.createDirectories(work.resolve("natives").resolve(part));
        try (var jar = new ZipFile(one("javafx-" + part + "-[0-9.]+-.+\\.jar").toFile())) {
            for (var entry : entries(jar)) {
                var name = entry.getName();
                boolean isNative = name.matches("[^/]+\\.(so|dylib|dll)");
                if (name.endsWith(".jar") || name.equals("META-INF/MANIFEST.MF")) continue;
                var target = (isNative ? natives : classes).resolve(name);
                Files.createDirectories(target.getParent());
                try (var bytes = jar.getInputStream(entry)) {
                    Files.copy(bytes, target);
                }
            }
        }
        run("jmod", "create", "--class-path", classes.toString(), "--libs", natives.toString(),
                "--date", time.toString(), modules.resolve("javafx." + part + ".jmod").toString());
        delete(classes.getParent());
        delete(natives.getParent());
    }

    /// The program's jars, and SQLite's library for this platform beside them instead of those for all platforms in its
    /// jar, from which it would be unpacked at every start.
    private void collect(Path app) throws IOException {
        for (var jar : jars()) {
            var name = jar.getFileName().toString();
            if (name.startsWith("javafx-")) continue;
            var copy = app.resolve(name);
            if (name.startsWith("sqlite-jdbc-")) sqlite(jar, copy, app);
            else Files.copy(jar, copy);
        }
        try (var files = Files.list(app)) {
            for (var file : files.toList()) Files.setLastModifiedTime(file, time);
        }
    }

    private void sqlite(Path jar, Path copy, Path app) throws IOException {
        try (var from = new ZipFile(jar.toFile()); var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : entries(from)) {
                try (var bytes = from.getInputStream(entry)) {
                    if (entry.getName().startsWith("org/sqlite/native/" + platform() + "/"))
                        Files.copy(bytes, app.resolve(Path.of(entry.getName()).getFileName().toString()));
                    else if (!entry.getName().startsWith("org/sqlite/native/")) {
                        var kept = new ZipEntry(entry.getName());
                        kept.setLastModifiedTime(time);
                        to.putNextEntry(kept);
                        bytes.transferTo(to);
                        to.closeEntry();
                    }
                }
            }
        }
    }

    private void jpackage(Path runtime, Path app) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "--type", "app-image", "--name", "gateboard", "--app-version", version,
                "--vendor", "Gateboard", "--description", "Release dashboard",
                "--dest", work.toString(), "--runtime-image", runtime.toString(), "--input", app.toString(),
                "--icon", icon.toString(),
                "--main-class", "dev.gateboard.app.Main", "--main-jar", one(app, "gateboard-.+\\.jar").getFileName().toString()));
        for (var option : OPTIONS) arguments.addAll(List.of("--java-options", option));
        if (platform().startsWith("Windows")) arguments.add("--win-console");
        run("jpackage", arguments.toArray(String[]::new));
    }

    private List<Path> jars() throws IOException {
        try (var files = Files.list(jars)) {
            return files.sorted().toList();
        }
    }

    private Path one(String pattern) throws IOException {
        return one(jars, pattern);
    }

    private static Path one(Path folder, String pattern) throws IOException {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.getFileName().toString().matches(pattern)).toList();
            if (found.size() != 1)
                throw new IOException(found.size() + " files match " + pattern + " in " + folder + ": run ./mvnw -DskipTests package");
            return found.getFirst();
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return zip.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    /// As sqlite-jdbc names it.
    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        if (system.contains("windows")) return "Windows/" + processor;
        return (system.contains("mac") ? "Mac/" : "Linux/") + processor;
    }

    private static void run(String tool, String... arguments) throws IOException {
        var silent = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int code = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IOException(tool + " is missing from this JDK"))
                .run(silent, new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
        if (code != 0) throw new IOException(tool + " ended with " + code);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
        }
    }
}
