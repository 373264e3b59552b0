package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Questions as Markdown, and what people make of them in mail and chat.
class AskAndAnswerTest {
    private static final String CARLA = "Carla Q <carla@example.org>";
    private static final String GATES = """
        # Gates

        - Release id: `TBD`

        ## Ops

        - [ ] DR posture documented:
          - [ ] tabletop exercise completed (date + notes)
        - [ ] The beta holds
        - [ ] Strategy: `TBD (canary | blue-green)`
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);
    private String review = "";

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), GATES);
        review = terminal.run("open", "gates.md", "--set", "Release id=4f2a91c").lastWord();
    }

    private String ask(String... gates) {
        var arguments = new String[gates.length + 2];
        arguments[0] = "ask";
        arguments[1] = review;
        System.arraycopy(gates, 0, arguments, 2, gates.length);
        var asked = terminal.run(arguments);
        assertThat(asked.code()).as(asked.err()).isZero();
        return asked.out();
    }

    private static String code(String asked) {
        var found = Pattern.compile("(?m)^- \\[ ] (\\S+) ").matcher(asked);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Terminal.Answer answer(String text) throws IOException {
        Files.writeString(folder.resolve("answer.txt"), text);
        return terminal.run("answer", review, "answer.txt", "--by", CARLA);
    }

    private JsonNode gate(String text) {
        var body = new JsonMapper()
                .readTree(terminal.run("status", review, "--json").out());
        return body.findParents("text").stream()
                .filter(node -> node.path("text").stringValue("").startsWith(text) && node.has("kind"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aQuestionIsATaskItemWithItsParentsTextThenWhatIsWantedAndWhenR17() {
        terminal.run("assign", review, "tabletop", CARLA, "--due", "2026-11-24 17:00");
        var asked = ask("tabletop").lines().toList();
        assertThat(asked.getFirst()).startsWith("These questions are about ");
        var lines = asked.stream().dropWhile(line -> !line.startsWith("- ")).toList();
        assertThat(lines.get(0))
                .matches("- \\[ ] [0-9A-Z]{3}-[0-9A-Z]{3} DR posture documented: tabletop exercise completed \\(date"
                        + " \\+ notes\\)");
        assertThat(lines.get(1)).isEqualTo("  Please answer: date + notes. For Carla Q, due Tue 24 Nov 17:00 CET.");
        assertThat(gate("tabletop").at("/asked/text").stringValue())
                .isEqualTo("asked Carla Q 07:00, due Tue 24 Nov 17:00 CET");
    }

    @Test
    void theCodeOfAGateIsTheSameEachTime() {
        assertThat(code(ask("beta"))).isEqualTo(code(ask("beta")));
        assertThat(code(ask("beta"))).isNotEqualTo(code(ask("tabletop")));
    }

    @Test
    void anAnswerIsSaidByOneAndEnteredByAnotherAndLooksLikeAWordR10() throws IOException {
        var asked = ask("beta");
        assertThat(answer(asked.replace("[ ]", "[x]")).code()).isZero();
        assertThat(gate("The beta").path("standing").stringValue()).isEqualTo("passed");
        assertThat(gate("The beta").path("backed").booleanValue()).isFalse();
        assertThat(gate("The beta").path("by").stringValue()).isEqualTo(CARLA);
        assertThat(gate("The beta").path("asked").isNull()).isTrue();
        assertThat(terminal.run("log", review).out()).contains("Carla Q, entered by Ada Bar  pass  The beta holds");
        terminal.run("export", review, "-o", "record/");
        try (var files = Files.list(folder.resolve("record/evidence"))) {
            assertThat(files.map(path -> path.getFileName().toString())).anyMatch(name -> name.endsWith("answer.txt"));
        }
    }

    @Test
    void aLinkInTheAnswerBacksItR10() throws IOException {
        var asked = ask("beta");
        answer(asked.replace("beta holds", "beta holds, see https://ci.example/7.")
                .replace("[ ]", "[x]"));
        assertThat(gate("The beta").path("backed").booleanValue()).isTrue();
        assertThat(gate("The beta").path("reason").stringValue()).isEqualTo("see https://ci.example/7.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        - [!] CODE The beta holds: it broke                     | failed        | it broke
        > - [~] CODE The beta holds - no beta here              | notApplicable | no beta here
        > > * [X] code The beta holds. done on 12 Nov           | passed        | done on 12 Nov
        • [x] **CODE** the Beta really holds; checked           | passed        | checked
        1. [x] CODE                                             | passed        |
        [x] CODE: all fine                                      | passed        | all fine
        - [ ] CODE The beta holds                               | open          |
        """)
    void mailAndChatAreLookedThrough(String line, String status, String reason) throws IOException {
        var code = code(ask("beta"));
        var given = line.replace("CODE", code).replace("code", code.toLowerCase(java.util.Locale.ROOT));
        answer("Hi Ada,\n\n" + given + "\n\nRegards\n");
        assertThat(gate("The beta").path("standing").stringValue()).isEqualTo(status);
        if (reason != null)
            assertThat(gate("The beta").path("reason").stringValue()).isEqualTo(reason);
    }

    @Test
    void aReasonBelowIsTakenWithoutWhatWasSentAlongAndOverBrokenLines() throws IOException {
        terminal.run("assign", review, "tabletop", CARLA, "--due", "2026-11-24 17:00");
        var code = code(ask("tabletop"));
        answer("> - [x] " + code + " DR posture documented: tabletop exercise\n"
                + "> completed (date + notes)\n"
                + ">   Please answer: date + notes. For Carla Q, due Tue 24\n"
                + "> Nov 17:00 CET.\n"
                + "done on 12 Nov,\n"
                + "  notes in the wiki\n\n"
                + "Regards\n");
        assertThat(gate("tabletop").path("reason").stringValue()).isEqualTo("done on 12 Nov, notes in the wiki");
    }

    @Test
    void aChoiceIsAnsweredByNamingOneOption() throws IOException {
        var code = code(ask("Strategy"));
        answer("- [x] " + code + " Strategy: TBD (canary | blue-green) -> blue-green, as last time");
        assertThat(gate("Strategy").path("reason").stringValue()).isEqualTo("blue-green");
    }

    @Test
    void allOfAnAnswerIsRecordedOrNothing() throws IOException {
        var asked = ask("beta", "tabletop").replaceFirst("\\[ ]", "[x]").replaceFirst("\\[ ]", "[!]");
        var refused = answer(asked);
        assertThat(refused.code()).isEqualTo(65);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err())
                .contains("\"tabletop exercise completed (date + notes)\": Missing reason. Say why the gate");
        assertThat(gate("The beta").path("standing").stringValue()).isEqualTo("open");
    }

    @Test
    void aCodeOfAnotherReviewIsRefusedAndNamesIt() throws IOException {
        var first = review;
        var asked = ask("beta").replace("[ ]", "[x]");
        review = terminal.run("open", "gates.md", "--new").lastWord();
        var refused = answer(asked);
        assertThat(refused.code()).isEqualTo(65);
        assertThat(refused.err()).contains("belongs to another review").contains(first);
        assertThat(refused.err().lines()).hasSize(1);
    }

    @Test
    void theSameAnswerTwiceIsRefusedAndSoIsOneOfTheBuildBefore() throws IOException {
        var asked = ask("beta").replace("[ ]", "[x]");
        assertThat(answer(asked).code()).isZero();
        assertThat(answer(asked).err()).contains("already recorded");
        assertThat(terminal.run("recut", review, "9b07c11").code()).isZero();
        assertThat(answer(asked.replace("beta holds", "beta holds still")).err())
                .contains("was about an earlier build");
        assertThat(gate("The beta").path("standing").stringValue()).isEqualTo("open");
    }

    @Test
    void oneUndoTakesTheWholeAnswerBackR25() throws IOException {
        answer(ask("beta", "tabletop").replace("[ ]", "[x]"));
        assertThat(terminal.run("undo", review).code()).isZero();
        assertThat(gate("The beta").path("standing").stringValue()).isEqualTo("open");
        assertThat(gate("tabletop").path("standing").stringValue()).isEqualTo("open");
    }

    @Test
    void aTextWithoutCodesAndAPreviewChangeNothing() throws IOException {
        assertThat(answer("all fine, thanks").err()).contains("No line of the reply has a box and a code");
        assertThat(answer("- [x] The beta holds\n- [x] tabletop\n").err())
                .contains("No line of the reply has a box and a code")
                .doesNotContain("every box is empty");
        Files.writeString(folder.resolve("answer.txt"), ask("beta").replace("[ ]", "[x]"));
        var shown = terminal.run("answer", review, "answer.txt", "--by", CARLA, "--preview");
        assertThat(shown.out()).contains("pass  The beta holds");
        assertThat(gate("The beta").path("standing").stringValue()).isEqualTo("open");
    }

    @Test
    void aRecutOpensWhatIsNotKeptAndSaysWhatItWasR5() {
        terminal.run("pass", review, "beta", "tabletop", "--reason", "seen");
        var cut = terminal.run("recut", review, "9b07c11", "--keep", "DR posture");
        assertThat(cut.code()).as(cut.err()).isZero();
        assertThat(gate("tabletop").path("standing").stringValue()).isEqualTo("passed");
        assertThat(gate("The beta").path("standing").stringValue()).isEqualTo("open");
        assertThat(gate("The beta").path("reason").stringValue()).isEqualTo("passed for 4f2a91c by Ada Bar: seen");
        assertThat(terminal.run("recut", review, "9b07c11").code()).isEqualTo(65);
        assertThat(terminal.run("recut", review, "`x`").code()).isEqualTo(65);
        assertThat(terminal.run("undo", review).code()).isZero();
        assertThat(gate("The beta").path("standing").stringValue()).isEqualTo("passed");
    }

    @Test
    void aReviewGoesToAnotherDatabaseAsOneFile() {
        terminal.run("pass", review, "beta", "--reason", "seen");
        assertThat(terminal.run("bundle", review, "-o", "gates.gateboard").out())
                .contains("gates.gateboard");
        var opened = terminal.run("--db", "other.db", "open", "gates.gateboard");
        assertThat(opened.code()).as(opened.err()).isZero();
        assertThat(opened.lastWord()).isEqualTo(review);
        assertThat(terminal.run("--db", "other.db", "log", review).out())
                .isEqualTo(terminal.run("log", review).out());
        assertThat(terminal.run("open", "none.gateboard").code()).isEqualTo(65);
    }
}
