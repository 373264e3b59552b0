package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.attack.Program.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// One person's folder: their checklist, their sources, their database, and the program at work on them.
record Desk(Path folder, Program program, String person) {
    static final String ADA = "Ada Bar <ada@example.org>";
    static final String BOB = "Bob Zed <bob@example.org>";
    static final String CARLA = "Carla Que <carla@example.org>";
    static final JsonMapper JSON = new JsonMapper();

    /// The checklist that most cases use. Its review is called `shop`.
    static final String CHECKLIST = """
        # Shop

        ## Release

        - Service: `shop`
        - Environment: `staging`
        - Release id: `v1`

        ## Gates

        - [ ] First gate holds
        - [ ] Second gate holds
        - [ ] Third gate holds

        ## Sign-off

        - Product sign-off: `TBD`
        """;

    static Desk in(Path folder) {
        return in(folder, Map.of());
    }

    static Desk in(Path folder, Map<String, String> environment) {
        var all = new HashMap<>(Map.of(
                "GATEBOARD_DB", folder.resolve("gateboard.db").toString(),
                "GATEBOARD_SOURCES", folder.resolve("sources.yaml").toString(),
                "HOME", folder.resolve("home").toString(),
                "XDG_CONFIG_HOME", folder.resolve("home/.config").toString()));
        all.putAll(environment);
        var desk = new Desk(folder, new Program(folder, Map.copyOf(all)), ADA);
        desk.write("home/.keep", "");
        desk.write("sources.yaml", "sources:\n  ci: {kind: folder, path: \".\"}\n");
        return desk;
    }

    /// A desk on which the usual checklist is opened.
    static Desk opened(Path folder) {
        var desk = in(folder);
        desk.open("a.md", CHECKLIST);
        return desk;
    }

    Desk as(String other) {
        return new Desk(folder, program, other);
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    List<String> files(String name) {
        try (var all = Files.walk(folder.resolve(name))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.resolve(name).relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run run(String... arguments) {
        return program.run(withPerson(arguments));
    }

    Run input(String text, String... arguments) {
        return program.run(Duration.ofMinutes(3), text.getBytes(UTF_8), withPerson(arguments));
    }

    private String[] withPerson(String... arguments) {
        return Stream.concat(Stream.of("--as", person), Stream.of(arguments)).toArray(String[]::new);
    }

    /// Does what has to work for the case to mean anything.
    Run does(String... arguments) {
        return run(arguments).isSound().ends(0, 1);
    }

    String open(String name, String text, String... more) {
        write(name, text);
        var all = new ArrayList<>(List.of("open", name, "--new"));
        all.addAll(List.of(more));
        return does(all.toArray(String[]::new)).lastWord();
    }

    JsonNode json(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        var run = does(all.toArray(String[]::new));
        return JSON.readTree(run.out());
    }

    JsonNode status(String review) {
        return json("status", review);
    }

    static Stream<JsonNode> gates(JsonNode status) {
        return status.path("sections").valueStream().flatMap(section -> under(section.path("gates")));
    }

    private static Stream<JsonNode> under(JsonNode gates) {
        return gates.valueStream().flatMap(gate -> Stream.concat(Stream.of(gate), under(gate.path("children"))));
    }

    /// The gate whose text begins so; a missing node where there is none.
    JsonNode gate(String review, String text) {
        return gates(status(review))
                .filter(gate -> gate.path("text").asString("").startsWith(text))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    String standing(String review, String text) {
        return gate(review, text).path("standing").asString("missing");
    }

    /// What one probe finds when it is asked alone, without a review. A sidecar that is refused finds `refused`.
    Finding finding(String probe) {
        return finding(
                "version: 1\nprobes:\n  t: " + probe + "\n", "--service=shop", "--release=v1", "--environment=staging");
    }

    Finding finding(String probesFile, String... more) {
        write("t.probes.yaml", probesFile);
        var all = new ArrayList<>(List.of("try", "t.probes.yaml", "--json"));
        all.addAll(List.of(more));
        var run = run(all.toArray(String[]::new)).isSound();
        if (run.out().isBlank()) {
            assertThat(run.code()).as(run.toString()).isNotZero();
            return new Finding(run, "refused", run.err());
        }
        var reading = JSON.readTree(run.out()).path("readings").path(0);
        return new Finding(
                run,
                reading.path("verdict").asString("none"),
                reading.path("reason").asString(""));
    }

    /// What many probes find, asked in one run, by the names they are given here.
    Map<String, Finding> findings(Map<String, String> probes) {
        return findings("version: 1\n", probes);
    }

    /// A sidecar that is refused for one of its probes is asked in halves, until that probe stands alone.
    Map<String, Finding> findings(String head, Map<String, String> probes) {
        var names = List.copyOf(probes.keySet());
        write("t.probes.yaml", head + sidecar(names, probes));
        var run = run("try", "t.probes.yaml", "--json", "--service=shop", "--release=v1", "--environment=staging")
                .isSound();
        var found = new HashMap<String, Finding>();
        if (run.out().isBlank()) {
            if (names.size() == 1) {
                found.put(names.getFirst(), new Finding(run, "refused", run.err()));
                return found;
            }
            found.putAll(findings(head, part(probes, names.subList(0, names.size() / 2))));
            found.putAll(findings(head, part(probes, names.subList(names.size() / 2, names.size()))));
            return found;
        }
        for (var reading : JSON.readTree(run.out()).path("readings")) {
            int number = Integer.parseInt(reading.path("probe").asString("").substring(1));
            var verdict = reading.path("verdict").asString("none");
            var alone = new Run(names.get(number), verdict.equals("pass") ? 0 : 1, reading.toString(), "");
            found.put(
                    names.get(number),
                    new Finding(alone, verdict, reading.path("reason").asString("")));
        }
        return found;
    }

    private static Map<String, String> part(Map<String, String> probes, List<String> names) {
        var part = new LinkedHashMap<String, String>();
        names.forEach(name -> part.put(name, probes.getOrDefault(name, "")));
        return part;
    }

    /// A review with one gate for each of these probes, armed and asked once; its gates by the names given here.
    Map<String, JsonNode> board(Map<String, String> probes) {
        var names = List.copyOf(probes.keySet());
        var list = new StringBuilder("# Shop\n\n- Service: `shop`\n- Release id: `v1`\n\n## Gates\n\n");
        for (int i = 0; i < names.size(); i++)
            list.append("- [ ] ").append("Gate %03d <!-- probe: p%d -->%n".formatted(i, i));
        write("a.probes.yaml", "version: 1\n" + sidecar(names, probes));
        write("a.md", list.toString());
        if (run("open", "a.md", "--new").isSound().code() != 0) {
            var found = findings(probes);
            var taken = names.stream().filter(name -> !refused(found, name)).toList();
            assertThat(taken).as("probes that are not refused").isNotEmpty().hasSizeLessThan(names.size());
            var board = new HashMap<>(board(part(probes, taken)));
            names.stream()
                    .filter(name -> refused(found, name))
                    .forEach(name -> board.put(name, JSON.readTree("{\"standing\": \"open\"}")));
            return board;
        }
        does("arm", "shop", "--all");
        does("probe", "shop");
        var status = status("shop");
        var found = new HashMap<String, JsonNode>();
        gates(status)
                .forEach(gate -> found.put(
                        names.get(
                                Integer.parseInt(gate.path("text").asString("").substring(5))),
                        gate));
        return found;
    }

    private static boolean refused(Map<String, Finding> found, String name) {
        var finding = found.get(name);
        return finding != null && finding.verdict().equals("refused");
    }

    private static String sidecar(List<String> names, Map<String, String> probes) {
        var probesFile = new StringBuilder("probes:\n");
        for (int i = 0; i < names.size(); i++) {
            probesFile
                    .append("  p%d: ".formatted(i))
                    .append(probes.get(names.get(i)))
                    .append('\n');
        }
        return probesFile.toString();
    }

    /// The first gate, after this probe was bound to it, armed and asked once.
    JsonNode probed(String probe) {
        write("a.probes.yaml", """
            version: 1
            probes:
              t: %s
            bind:
              "Gates > First gate holds": [t]
            """.formatted(probe));
        open("a.md", CHECKLIST);
        does("arm", "shop", "--all");
        does("probe", "shop");
        return gate("shop", "First gate");
    }

    /// What is true of a gate whose evidence is not there, old or not to be trusted.
    static void isNotGreen(JsonNode gate) {
        assertThat(gate.path("standing").asString("missing"))
                .as(gate.toPrettyString())
                .isIn("open", "stale", "failed", "disputed");
    }

    static void isGreen(JsonNode gate) {
        assertThat(gate.path("standing").asString("missing"))
                .as(gate.toPrettyString())
                .isEqualTo("passed");
    }

    /// One probe's result, and the run that said so.
    record Finding(Run run, String verdict, String reason) {
        /// What a healthy answer finds: without it a case that proves nothing would prove nothing.
        void passes() {
            assertThat(verdict).as(run.toString()).isEqualTo("pass");
            assertThat(run.code()).as(run.toString()).isZero();
        }

        /// Neither green, nor silently red: the reason is there.
        void provesNothing() {
            assertThat(verdict).as(run.toString()).isIn("inconclusive", "noData", "error", "refused", "fail");
            assertThat(reason).as(run.toString()).isNotBlank();
            assertThat(run.code()).as(run.toString()).isNotZero();
        }

        /// It is not known, so it is neither a pass nor a failure.
        void isUnknown() {
            assertThat(verdict).as(run.toString()).isIn("inconclusive", "noData", "error", "refused");
            assertThat(reason).as(run.toString()).isNotBlank();
        }

        void fails() {
            assertThat(verdict).as(run.toString()).isEqualTo("fail");
        }

        void isRefused() {
            assertThat(verdict).as(run.toString()).isEqualTo("refused");
        }
    }
}
