package dev.gateboard.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of probes that changes on the disk is offered, never applied, and taken in when a person says so; what it
/// changes is disarmed and said (rule R12).
class ProbesFileUpdateTest {
    private static final String PROBES = """
        # Who is asked, and why: ask Ada before you change it.
        version: 1
        probes:
          first: {kind: file-exists, source: here, path: proof.txt} # the proof of Monday
          second: {kind: file-exists, source: here, path: other.txt}
        bind:
          # both of them
          'Gates > one': [first]
          'Gates > two': [second]   # until Friday
        """;

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void open() throws Exception {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), """
            # Gates

            - Build: `TBD`

            - [ ] one
            - [ ] two
            - [ ] Alerts exist: high error rate
            """);
        Files.writeString(folder.resolve("proof.txt"), "there");
        Files.writeString(folder.resolve("other.txt"), "there");
        probes(PROBES);
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {here: {kind: folder, path: .}, prom: {kind: prometheus, url: \"http://127.0.0.1:1\"}}\n");
        assertThat(run("open", "gates.md").code()).isZero();
        run("arm", "Gates", "--all");
        assertThat(run("probe", "Gates").out()).contains("first  pass", "second  pass");
    }

    private void probes(String text) throws Exception {
        Files.writeString(folder.resolve("gates.probes.yaml"), text);
    }

    private Terminal.Answer run(String... arguments) {
        var all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--sources";
        all[arguments.length + 1] = "sources.yaml";
        return terminal.run(all);
    }

    private String stands(String gate) {
        return run("status", "Gates", "--json")
                .out()
                .lines()
                .dropWhile(line -> !line.contains("\"text\" : \"" + gate + "\""))
                .filter(line -> line.contains("\"standing\""))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*: \"|\".*", "");
    }

    @Test
    void whatIsWrongIsSaidWithTheNameOfTheFileItIsIn() throws Exception {
        Files.writeString(folder.resolve("other.md"), "# Other\n\n- [ ] one <!-- probe: third -->\n- [ ] same\n");
        Files.writeString(folder.resolve("other.probes.yaml"), PROBES);

        assertThat(run("open", "other.md").err().lines())
                .anyMatch(line -> line.matches("other\\.probes\\.yaml:\\d+: No gate matches .*"))
                .anyMatch(line -> line.startsWith("other.md:3: Probe `third` is not in other.probes.yaml"))
                .noneMatch(line -> line.matches("other\\.md:\\d+: No gate matches .*"));
    }

    @Test
    void aChangeIsOfferedAndNothingOfItApplied() throws Exception {
        probes(PROBES.replace("other.txt", "missing.txt"));

        var asked = run("probe", "Gates");
        assertThat(asked.out()).contains("second  pass");
        assertThat(asked.err())
                .contains("gates.probes.yaml differs from this review: 1 changed (second). To update: gateboard"
                        + " refresh ");
        assertThat(run("refresh", "Gates", "gates.probes.yaml").out()).isEqualTo("""
            gates.probes.yaml: 1 changed (second).
            L6  automatic updates would be turned off  two
            Nothing changed yet. Apply with --accept.
            """);
        assertThat(stands("two")).isEqualTo("passed");
    }

    @Test
    void whatIsTakenInDisarmsWhatItChangesAndNothingElse() throws Exception {
        probes(PROBES.replace("other.txt", "missing.txt"));

        var taken = run("refresh", "Gates", "gates.probes.yaml", "--accept");

        assertThat(taken.out())
                .contains(
                        "Applied gates.probes.yaml: 1 changed (second).",
                        "L6  automatic updates off  two",
                        "gateboard arm");
        assertThat(stands("one")).isEqualTo("passed");
        assertThat(stands("two")).isEqualTo("open");
        assertThat(run("probe", "Gates").out()).contains("first  pass").doesNotContain("second");
        assertThat(run("arm", "Gates", "two").code()).isZero();
        assertThat(run("probe", "Gates").out()).contains("second  noData");
        assertThat(stands("two")).isEqualTo("open");
        assertThat(run("refresh", "Gates", "gates.probes.yaml").out())
                .isEqualTo("gates.probes.yaml matches this review. No changes.\n");
        assertThat(run("log", "Gates").out()).contains("disarm  two  probe second changed in gates.probes.yaml");
    }

    @Test
    void gatesAreBoundAnewOrToNothing() throws Exception {
        probes(PROBES.replace("'Gates > one': [first]", "'Gates > one': [first, second]")
                .replace("  'Gates > two': [second]   # until Friday\n", ""));

        assertThat(run("refresh", "Gates", "gates.probes.yaml", "--accept").out())
                .contains(
                        "2 gates changed",
                        "L5  probes changed  one",
                        "L6  probes changed  two",
                        "L5  automatic updates off  one");
        assertThat(stands("one")).isEqualTo("open");
        assertThat(stands("two")).isEqualTo("open");
        assertThat(run("arm", "Gates", "two").code()).isEqualTo(65);
        run("arm", "Gates", "one");
        run("probe", "Gates");
        assertThat(stands("one")).isEqualTo("passed");
    }

    @Test
    void whatCannotBeReadIsOneSentenceWithItsLine() throws Exception {
        probes(PROBES.replace("file-exists, source: here, path: other", "file-exits, source: here, path: other"));

        var answer = run("refresh", "Gates", "gates.probes.yaml", "--accept");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err()).startsWith("gates.probes.yaml:5: Unknown probe kind `file-exits`");
        assertThat(stands("two")).isEqualTo("passed");
    }

    @Test
    void acceptingProposalsKeepsEveryByteOfTheOwnersFile() throws Exception {
        assertThat(run("propose", "Gates", "--accept", "--save", "gates.probes.yaml")
                        .code())
                .isZero();

        var written = Files.readString(folder.resolve("gates.probes.yaml"));
        assertThat(written.lines().filter(PROBES.lines().toList()::contains).toList())
                .isEqualTo(PROBES.lines().toList());
        assertThat(written.lines().filter(line -> !PROBES.contains(line)))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("  alert-error-rate: {kind: alert-rule, source: prom"))
                .anyMatch(line -> line.equals("  'Gates > Alerts exist: high error rate': [alert-error-rate]"));
        assertThat(run("open", "gates.md").err()).isEmpty();
    }

    @Test
    void aFileOfOneLineIsRefusedAndNotRewritten() throws Exception {
        var flow = "version: 1\nprobes: {first: {kind: file-exists, source: here, path: proof.txt}} # mine\n";
        probes(flow);
        var opened = run("open", "--new", "gates.md");

        var answer = run("propose", opened.lastWord(), "--accept");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err()).contains("gates.probes.yaml:2: ", "Put each entry on its own line");
    }

    @Test
    void fillingTheReleaseDisarmsWhatAsksForItAndSaysSoAtOnce() throws Exception {
        probes("""
            version: 1
            probes:
              file: {kind: file-exists, source: here, path: 'proof-${release}.txt'}
              other: {kind: file-exists, source: here, path: other.txt}
            bind: {'Gates > one': [file], 'Gates > two': [other]}
            """);
        var review = run("open", "--new", "gates.md").lastWord();
        run("arm", review, "--all");
        run("probe", review);

        var filled = run("fill", review, "Build", "4f2a91c");

        assertThat(filled.out()).isEqualTo("Filled in Build: 4f2a91c\n");
        assertThat(filled.err())
                .isEqualTo("L5  automatic updates off  one: its probes ask about the release, which has changed\n"
                        + "Turn automatic updates on again with: gateboard arm " + review.substring(0, 8) + " --all\n");
        assertThat(run("log", review).out()).doesNotContain("disarm  two");
        Files.writeString(folder.resolve("proof-4f2a91c.txt"), "there");
        assertThat(run("probe", review).out()).doesNotContain("file  ");
        assertThat(run("arm", review, "--all").out()).contains("one");
        assertThat(run("probe", review).out()).contains("file  pass");
        assertThat(run("fill", review, "Build", "4f2a91d").err()).contains("L5  automatic updates off  one");
        run("undo", review);
        assertThat(run("probe", review).out()).as("undone as one step").contains("file  pass");
    }
}
