import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Checks that what is shipped is told of, and that nothing else is: each jar of the application image has its line in the
/// CycloneDX list with the digest of the jar it was made from, its licence, and its row with its size in docs/dependencies.md.
///
/// Arguments: the image's folder `lib`, the program's jars as `./mvnw package` leaves them, the list, the licences, the table.
final class Parts {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[0-9.]*)(-[a-z]+(-[a-z0-9_]+)?)?\\.jar");
    private static final Pattern ROW = Pattern.compile("\\| (`[^|]+) \\|[^|]+\\| (\\d+)[^|]* \\|([^|]*)\\|[^|]+\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String PROGRAM = "gateboard-";
    private static final String INSTALLED = "usr/lib/gateboard/app/";

    /// Remade without the libraries of other platforms, so that it no longer has the digest of what it was made from.
    private static final String REMADE = "sqlite-jdbc";

    private final Path image;
    private final Path jars;
    private final List<String> troubles = new ArrayList<>();

    /// A jar that is shipped: as it came, and how many bytes of it are.
    private record Part(String name, String version, Path file, long size) {}

    private Parts(Path image, Path jars) {
        this.image = image;
        this.jars = jars;
    }

    static void main(String[] arguments) throws IOException {
        var parts = new Parts(Path.of(arguments[0]), Path.of(arguments[1]));
        var shipped = parts.shipped();
        parts.listed(shipped, Path.of(arguments[2]));
        parts.licensed(shipped, Files.readString(Path.of(arguments[3])));
        parts.sized(shipped, Files.readString(Path.of(arguments[4])));
        parts.troubles.forEach(trouble -> System.err.println("parts: " + trouble));
        if (!parts.troubles.isEmpty()) System.exit(1);
        System.out.println("parts: " + shipped.size() + " jars are shipped, listed, licensed and sized.");
    }

    /// The jars beside the program, and JavaFX's, which became modules of the runtime.
    private TreeMap<String, Part> shipped() throws IOException {
        var parts = new TreeMap<String, Part>();
        try (var files = Files.list(jars)) {
            for (var jar : files.sorted().toList()) {
                var name = JAR.matcher(jar.getFileName().toString());
                if (!name.matches() || name.group(1).equals("gateboard")) continue;
                boolean javafx = name.group(1).startsWith("javafx-");
                // JavaFX's jar without a platform's name is empty.
                if (javafx && name.group(3) == null) continue;
                var copy = image.resolve("app").resolve(jar.getFileName().toString());
                if (!javafx && !Files.exists(copy)) troubles.add(jar.getFileName() + " is not in the image");
                else parts.put(name.group(1), new Part(name.group(1), name.group(2), jar, size(javafx ? jar : copy)));
            }
        }
        try (var files = Files.list(image.resolve("app"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith(PROGRAM) && !Files.exists(jars.resolve(name)))
                    .forEach(name -> troubles.add(name + " is in the image, and not of the program's jars"));
        }
        return parts;
    }

    private long size(Path jar) throws IOException {
        long size = Files.size(jar);
        if (!jar.getFileName().toString().startsWith(REMADE)) return size;
        try (var files = Files.list(image.resolve("app"))) {
            for (var library : files.filter(file -> file.getFileName().toString().contains("sqlitejdbc.")).toList())
                size += Files.size(library);
        }
        return size;
    }

    private void listed(TreeMap<String, Part> shipped, Path list) throws IOException {
        var digests = new TreeMap<String, Set<String>>();
        for (var component : JsonMapper.shared().readTree(list.toFile()).path("components")) {
            var key = component.path("name").asString() + " " + component.path("version").asString();
            for (var hash : component.path("hashes"))
                if (hash.path("alg").asString().equals("SHA-256"))
                    digests.computeIfAbsent(key, _ -> new HashSet<>()).add(hash.path("content").asString());
        }
        var told = new HashSet<String>();
        for (var part : shipped.values()) {
            var key = part.name() + " " + part.version();
            told.add(key);
            if (!digests.getOrDefault(key, Set.of()).contains(sha256(part.file())))
                troubles.add(key + " is not in the CycloneDX list with its digest");
        }
        for (var key : digests.keySet()) if (!told.contains(key)) troubles.add(key + " is in the CycloneDX list, and not shipped");
    }

    /// What debian/copyright says (its format is 1.0).
    private void licensed(TreeMap<String, Part> shipped, String licences) {
        var patterns = new ArrayList<String>();
        var named = new HashSet<String>();
        var texts = new HashSet<String>();
        for (var paragraph : licences.split("\n\\s*\n")) {
            var licence = field(paragraph, "License");
            if (!paragraph.startsWith("Files:")) texts.add(licence.lines().findFirst().orElse(""));
            else {
                patterns.addAll(List.of(field(paragraph, "Files").split("\\s+")));
                // One that is told in place has lines of its own.
                if (licence.lines().count() == 1) named.add(licence);
            }
        }
        named.removeAll(texts);
        named.forEach(licence -> troubles.add("the licence " + licence + " is named, and its text is missing"));
        for (var part : shipped.values()) {
            boolean javafx = part.name().startsWith("javafx-");
            var place = javafx ? "usr/lib/gateboard/runtime/javafx" : INSTALLED + part.file().getFileName();
            boolean found = patterns.stream()
                    .filter(pattern -> !pattern.equals("*"))
                    .anyMatch(pattern -> place.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q")));
            if (!found) troubles.add(part.name() + " has no licence in packaging/licences");
        }
        if (!Files.exists(image.resolve("runtime/legal/java.base/LICENSE")))
            troubles.add("the runtime's own licence is not in its folder legal");
    }

    private static String field(String paragraph, String name) {
        var lines = new StringBuilder();
        boolean inside = false;
        for (var line : paragraph.split("\n")) {
            if (line.startsWith(name + ":")) {
                inside = true;
                lines.append(line.substring(name.length() + 1).strip());
            } else if (inside && line.startsWith(" ")) lines.append('\n').append(line.strip());
            else inside = false;
        }
        return lines.toString();
    }

    private void sized(TreeMap<String, Part> shipped, String table) {
        var missing = new TreeMap<>(shipped);
        var rows = ROW.matcher(table);
        while (rows.find()) {
            long bytes = 0;
            for (var names : List.of(rows.group(1), rows.group(3))) {
                var name = CODE.matcher(names);
                while (name.find()) {
                    var part = missing.remove(name.group(1));
                    if (part == null) troubles.add("docs/dependencies.md tells of " + name.group(1) + ", which is not shipped or told of before");
                    else bytes += part.size();
                }
            }
            long kilobytes = Math.round(bytes / 1000.0);
            if (Math.abs(kilobytes - Long.parseLong(rows.group(2))) > 1)
                troubles.add("docs/dependencies.md gives " + rows.group(1) + " " + rows.group(2) + " kB, and it has " + kilobytes);
        }
        missing.keySet().forEach(name -> troubles.add("docs/dependencies.md does not tell of " + name));
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
