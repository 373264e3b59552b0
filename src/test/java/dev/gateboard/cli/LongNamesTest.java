package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A name that a file may have never keeps a record from being written (rules R28 and R35).
class LongNamesTest {
    private static final String ADA = "Ada Bar <ada@example.org>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a", "ß", "語", "\ud83d\ude80", "e\u0301"})
    void ofEvidenceAreCutAtALetterAndKeepTheirExtension(String letter) throws IOException {
        for (int bytes : new int[] {200, 230, 240, 250}) {
            var name = letter.repeat(bytes / letter.getBytes(UTF_8).length) + ".log";
            Files.writeString(folder.resolve(name), name);
            Files.writeString(folder.resolve("list" + bytes + ".md"), "# demo" + bytes + "\n\n- [ ] one\n");
            good("open", "list" + bytes + ".md");
            good("pass", "demo" + bytes, "one", "--evidence", name);
            good("export", "demo" + bytes, "-o", "out" + bytes + "/");
            assertThat(names("out" + bytes + "/evidence"))
                    .singleElement()
                    .asString()
                    .endsWith(".log")
                    .doesNotContain("\ufffd");
        }
    }

    @Test
    void ofEvidenceEndAsEverySystemTakesThem() throws IOException {
        Files.writeString(folder.resolve("list.md"), "# demo\n\n- [ ] one\n");
        good("open", "list.md");
        for (var name : List.of("con.log", "report.", "report. .", "report .log ", ".hidden", "x.tar.gz", "x--")) {
            Files.writeString(folder.resolve(name), name);
            if (new Terminal(folder).run("attach", "demo", "one", name).code() != 0)
                assertThat(name).isEqualTo("con.log");
        }
        good("export", "demo", "-o", "out/");
        assertThat(names("out/evidence"))
                .hasSize(6)
                .allSatisfy(name -> assertThat(name).matches("[0-9a-f]{12}-.*[^. ]"));
    }

    @Test
    void ofRolesAndOfTheChecklistAreCutToo() throws IOException {
        var list = "ü".repeat(120) + ".md";
        var role = "Совет по информационной безопасности и непрерывности ".repeat(5);
        Files.writeString(
                folder.resolve(list),
                "# demo\n\n- [ ] one\n\n## Sign-offs\n\n- " + role + "A sign-off: `TBD`\n- " + role
                        + "B sign-off: `TBD`\n");
        good("open", list);
        good("pass", "demo", "one", "--reason", "seen");
        for (var end : List.of("A", "B")) good("vote", "demo", (role + end).strip() + " sign-off", "go", "--by", ADA);
        good("decide", "demo", "go", "--by", ADA);
        good("export", "demo", "-o", "out/");
        assertThat(names("out"))
                .hasSize(7)
                .allSatisfy(name ->
                        assertThat((name + ".sig").getBytes(UTF_8).length).isLessThanOrEqualTo(255));
        var verified = new Terminal(folder).run("verify", "out/");
        assertThat(verified.out() + verified.err()).doesNotContain("differ").doesNotContain("missing");
        good(
                "open",
                "out/"
                        + names("out").stream()
                                .filter(name -> name.endsWith(".md"))
                                .findFirst()
                                .orElseThrow(),
                "--db",
                "other.db");
    }

    private void good(String... command) {
        var answer = new Terminal(folder).run(command);
        assertThat(answer.code())
                .as(String.join(" ", command) + "\n" + answer.err())
                .isZero();
    }

    private List<String> names(String under) throws IOException {
        try (var files = Files.list(folder.resolve(under))) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
