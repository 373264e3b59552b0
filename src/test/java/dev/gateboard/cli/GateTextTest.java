package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A gate is its text and what it stands below (rule R31): a pass stays on no gate that reads otherwise.
class GateTextTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal terminal() {
        return new Terminal(folder);
    }

    private String open(String text) throws IOException {
        Files.writeString(folder.resolve("list.md"), lines(text));
        return terminal().run("open", "list.md").lastWord();
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n") + "\n";
    }

    private void does(String... arguments) {
        var answer = terminal().run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private List<JsonNode> gates(String review) {
        var body = new JsonMapper()
                .readTree(terminal().run("status", review, "--json").out());
        var gates = new ArrayList<JsonNode>();
        for (var section : body.required("sections")) add(section.required("gates"), gates);
        return gates;
    }

    private static void add(JsonNode list, List<JsonNode> gates) {
        for (var gate : list) {
            gates.add(gate);
            add(gate.required("children"), gates);
        }
    }

    private JsonNode last(String review) {
        return gates(review).getLast();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- [ ] The drift is 5 ms at most|- [ ] The drift is -5 ms at most",
                "- [ ] It takes 10 rps|- [ ] It takes 100 rps",
                "- [ ] It takes 10² rps|- [ ] It takes 10³ rps",
                "- [ ] It draws 10 mW|- [ ] It draws 10 MW",
                "- [ ] Rollback: ✅ rehearsed|- [ ] Rollback: ❌ rehearsed",
                "- [ ] It must not lose data|- [ ] It must ~~not~~ lose data",
                "- [ ] It must not lose data|- [ ] It must <s>not</s> lose data",
                "- [ ] Is the backup restored.|- [ ] Is the backup restored?",
                "## Staging\\n- [ ] The backup was restored|## Production\\n- [ ] The backup was restored",
                "# Of staging\\n## Ops\\n- [ ] It is restored|# Of production\\n## Ops\\n- [ ] It is restored",
                "- [ ] On staging:\\n  - [ ] It is restored|- [ ] On production:\\n  - [ ] It is restored",
                "- On staging:\\n  - [ ] It is restored|- On production:\\n  - [ ] It is restored",
                "On staging:\\n\\n- [ ] It is restored|On production:\\n\\n- [ ] It is restored"
            })
    void aPassWaitsBesideAGateThatReadsOtherwise(String before, String after) throws IOException {
        var review = open(before);
        does("pass", review, "L" + lines(before).lines().count(), "--reason", "seen");
        assertThat(last(review).required("standing").stringValue()).isEqualTo("passed");
        Files.writeString(folder.resolve("copy.md"), lines(after));
        does("refresh", review, "copy.md");
        assertThat(last(review).required("standing").stringValue()).isEqualTo("open");
        assertThat(last(review).required("reason").stringValue())
                .contains("was: ")
                .contains("passed by Ada Bar");
        does("confirm", review, "L" + lines(after).lines().count());
        assertThat(last(review).required("standing").stringValue()).isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- [ ] Run `smoke` now|* [ ] Run **smoke**   now",
                "# Ops\\n- [ ] Run it|# Ops\\n\\nSome text.\\n\\n- [ ] Run [it](https://x.example)",
                "# Ops\\n- [ ] Run it|# Ops\\n- [ ] Another\\n- [ ] Run it",
                "# A\\n## Ops\\n- [ ] Run it|# A\\n### Ops\\n- [ ] Run it"
            })
    void aPassStaysOnAGateThatReadsTheSame(String before, String after) throws IOException {
        var review = open(before);
        does("pass", review, "L" + lines(before).lines().count(), "--reason", "seen");
        Files.writeString(folder.resolve("copy.md"), lines(after));
        does("refresh", review, "copy.md");
        assertThat(last(review).required("standing").stringValue()).isEqualTo("passed");
    }

    @Test
    void aGateThatComesBackUnderAnotherHeadingBringsNoPassAlong() throws IOException {
        var review = open("# A\n## Staging\n### Ops\n- [ ] The backup was restored\n- [ ] b");
        does("pass", review, "The backup was restored", "--reason", "seen");
        Files.writeString(folder.resolve("copy.md"), "# A\n## Staging\n### Ops\n- [ ] b\n");
        does("refresh", review, "copy.md");
        Files.writeString(
                folder.resolve("copy.md"),
                "# A\n## Staging\n### Ops\n- [ ] b\n## Production\n### Ops\n- [ ] The backup was restored\n");
        does("refresh", review, "copy.md");
        assertThat(last(review).required("standing").stringValue()).isEqualTo("open");
    }

    @Test
    void whatWasAskedOfAnotherTextIsNotWaitedFor() throws IOException {
        var review = open("- [ ] It draws 10 mW");
        does("ask", review, "It draws 10 mW");
        assertThat(last(review).required("asked").isNull()).isFalse();
        does("attach", review, "It draws 10 mW", "https://ci.example.org/1");
        Files.writeString(folder.resolve("copy.md"), "- [ ] It draws 10 MW\n");
        does("refresh", review, "copy.md");
        assertThat(last(review).required("asked").isNull()).isTrue();
    }

    @Test
    void theWordOfLastTimeStandsBesideNoGateThatReadsOtherwise() throws IOException {
        var review = open("# Release 1\n## Staging\n- [ ] It is restored\n- [ ] It draws 10 mW\n- [ ] c");
        for (var gate : List.of("L3", "L4", "L5")) does("pass", review, gate, "--reason", "seen");
        Files.writeString(
                folder.resolve("list.md"),
                "# Release 2\n## Staging\n- [ ] c\n- [ ] It draws 10 MW\n## Production\n- [ ] It is restored\n");
        var answer = terminal().run("open", "list.md", "--from", review);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(gates(answer.lastWord()))
                .extracting(gate -> gate.required("earlier").isNull())
                .containsExactly(false, true, true);
    }

    @Test
    void sectionsAndGatesTellTheHeadingsAbove() throws IOException {
        Files.writeString(folder.resolve("tree.md"), "- [ ] a\n# A\n### B\n- [ ] b\n  - [ ] c\n## C\n- [ ] d\n");
        var body = new JsonMapper()
                .readTree(terminal().run("inspect", "tree.md", "--json").out());
        assertThat(body.required("sections"))
                .extracting(section ->
                        section.required("title").stringValue() + section.required("level") + section.required("path"))
                .containsExactly("0[]", "A1[\"A\"]", "B3[\"A\",\"B\"]", "C2[\"A\",\"C\"]");
        var b = body.required("sections").get(2).required("gates").get(0);
        assertThat(b.required("path").toString()).isEqualTo("[\"A\",\"B\"]");
        assertThat(b.required("children").get(0).required("path").toString()).isEqualTo("[\"A\",\"B\"]");
    }
}
