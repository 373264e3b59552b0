package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.CommandEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

/// A program that asks for JSON gets JSON from every verb, or one sentence why there is none; never plain text that it
/// would have to tell apart.
class JsonOfVerbsTest {
    private static final String WAIVE = "waive demo one --reason r --risk r --approver C --until 2099-01-01";

    /// Calls of one line, the last of which is tried; those before it bring it to something to say.
    static final List<String> CALLS = List.of(
            "lint list.md",
            "lint none.md",
            "inspect list.md",
            "open list.md",
            "open list.md --new",
            "list",
            "list --archived",
            "overview",
            "due",
            "archive demo",
            "archive demo; unarchive demo",
            "remove demo --reason r",
            "template",
            "template list.md",
            "template list.md --name Readiness --label 2",
            "template list.md --archive; template list.md --unarchive",
            "template list.md --name R; remove demo --reason r; template R --remove --reason r",
            "status demo",
            "log demo",
            "summary demo",
            "pass demo one; changes demo",
            "past demo",
            "pass demo one",
            "fail demo one --reason r",
            "na demo one --reason r",
            "pass demo one; reopen demo one",
            "attach demo one note.txt",
            "note demo one text",
            "assign demo one P",
            "assign demo one P; assign demo one --none",
            "confirm demo --all",
            WAIVE,
            WAIVE + "; revoke demo one --reason r",
            "choose demo Strategy canary",
            "arm demo one",
            "arm demo one; disarm demo one",
            "overrule demo one --reason r",
            "fill demo Owner Ada",
            "optional demo yes",
            "name demo demo2",
            "sources",
            "try list.probes.yaml",
            "import-probes rules.yaml",
            "arm demo one; probe demo",
            "propose demo",
            "fire demo one --receiver pager",
            "arm demo one; probe demo --record run.jsonl; replay run.jsonl",
            "round demo start",
            "role demo Product --by C",
            "pass demo one; accept demo one",
            "round demo start; vote demo Product go --by C",
            "round demo start; decide demo no-go --reason r --by P",
            "round demo start; decide demo no-go --reason r --by P; pass demo one; stand demo --by P",
            "round demo start; vote demo Product no-go --reason r --by C; decide demo no-go --reason r --by P;"
                    + " sign demo Product --by C --key key",
            "verify list.md",
            "ask demo one",
            "answer demo reply.md --by P --preview",
            "recut demo 9b07c11",
            "pass demo one; recut demo 9b07c11; repeat demo one",
            "refresh demo list.md",
            "refresh demo list.probes.yaml",
            "upgrade demo list.md",
            "open mixed.md; include mixed 3",
            "open kinds.md; tier kinds RC",
            "pass demo one; refresh demo edited.md; settle demo --all",
            "bundle demo -o demo.gateboard",
            "export demo -o out.md",
            "export demo -o out/",
            "export demo -o plain.md --plain",
            "round demo start; decide demo no-go --reason r --by P; amend demo --reason r",
            "pass demo one; undo demo",
            "tour -o out");

    private static final List<String> REFUSED =
            List.of("lint none.md", "overrule demo one --reason r", "fire demo one --receiver pager", "tour -o out");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void layTheFilesThere() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("list.md"), """
            # demo

            - Owner: `TBD`

            ## Gates

            - [ ] one
            - [ ] two (R)
            - [x] ticked
            - [ ] Strategy: `TBD (canary | blue-green)`

            ## Sign-off

            - Product sign-off: `TBD`
            """);
        Files.writeString(folder.resolve("mixed.md"), "# mixed\n\n- [ ] one\n- two\n");
        Files.writeString(folder.resolve("kinds.md"), "# kinds\n\n- [ ] RC only: one\n- [ ] two\n");
        Files.writeString(folder.resolve("note.txt"), "a note\n");
        Files.writeString(folder.resolve("rules.yaml"), "groups: [{rules: [{alert: Down, expr: up < 1}]}]\n");
        Files.writeString(folder.resolve("list.probes.yaml"), """
            version: 1
            probes:
              first: {kind: file-exists, source: here, path: note.txt}
            bind:
              'Gates > one': [first]
            """);
        Files.writeString(folder.resolve("sources.yaml"), "sources: {here: {kind: folder, path: .}}\n");
        Files.writeString(
                folder.resolve("edited.md"),
                Files.readString(folder.resolve("list.md")).replace("- [ ] one\n", ""));
        var key = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-f",
                        folder.resolve("key").toString())
                .inheritIO()
                .start();
        assertThat(key.waitFor()).isZero();
        assertThat(run("open list.md").code()).isZero();
        Files.writeString(folder.resolve("reply.md"), run("ask demo one").out().replace("[ ]", "[x]"));
    }

    @Test
    void everyVerbIsTried() {
        var verbs =
                new Cli(CommandEnvironment.ofThisMachine(), _ -> 0).commands().getSubcommands();
        assertThat(CALLS.stream()
                        .map(call -> call.substring(call.lastIndexOf(';') + 1)
                                .strip()
                                .replaceAll(" .*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(verbs.keySet());
    }

    @ParameterizedTest
    @FieldSource("CALLS")
    void everyVerbAnswersProgramsInJsonOrRefuses(String calls) {
        var each = calls.split("; ");
        for (var before : Arrays.asList(each).subList(0, each.length - 1)) {
            var answer = run(before);
            assertThat(answer.code()).as(before + answer.err()).isIn(0, 1);
        }
        var answer = run(each[each.length - 1] + " --json");
        if (REFUSED.contains(calls)) {
            assertThat(answer.code()).isIn(2, 64, 65);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err().strip()).isNotEmpty().hasLineCount(1);
        } else {
            assertThat(answer.code()).as(answer.err()).isIn(0, 1);
            assertThat(new JsonMapper().readTree(answer.out()).isObject())
                    .as(answer.out())
                    .isTrue();
        }
    }

    private Terminal.Answer run(String call) {
        return new Terminal(folder)
                .run(Stream.of((call + " --sources sources.yaml").split(" "))
                        .map(word -> word.equals("P") ? "Ada Bar <ada@example.org>" : word)
                        .map(word -> word.equals("C") ? "Carla Q <carla@example.org>" : word)
                        .toArray(String[]::new));
    }
}
