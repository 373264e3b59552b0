package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The document stays its owner's (R26 to R29), and what others wrote reaches no terminal as an order.
@SuppressWarnings("StringConcatToTextBlock") // Line ends are part of what is tried.
class DocumentAttack {
    private static final String ESC = "\u001b[32m\u001b]0;owned\u0007\u009b31m\r";

    @TempDir
    private Path folder;

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("crlf", "# T\r\n\r\n- [ ] First gate holds\r\n- [ ] Second gate holds\r\n"),
                arguments("carriageReturns", "# T\r\r- [ ] First gate holds\r- [ ] Second gate holds\r"),
                arguments("mixedLineEnds", "# T\r\n\n- [ ] First gate holds\r- [ ] Second gate holds\n\r\n"),
                arguments("aMark", "\uFEFF# T\n\n- [ ] First gate holds\n"),
                arguments("noLineEnd", "# T\n\n- [ ] First gate holds"),
                arguments("trailingBlanks", "# T  \n\n-  [ ] First gate holds   \n\t\n\n\n"),
                arguments("frontMatter", "---\ntitle: T\nlist:\n- [ ] no gate\n---\n\n- [ ] First gate holds\n"),
                arguments("frontMatterWithCrlf", "---\r\ntitle: T\r\n---\r\n\r\n# T\r\n\r\n- [ ] First gate holds\r\n"),
                arguments(
                        "fences",
                        "# T\n\n```markdown\n- [ ] no gate\n```\n\n- [ ] First gate holds\n\n<!-- - [ ] no gate -->\n"),
                arguments(
                        "otherMarkers",
                        "# T\n\n* [ ] First gate holds\n+ [ ] Second gate holds\n\n1. [ ] Third gate holds\n"),
                arguments("farAwayLetters", "# T\n\n- [ ] First gate holds \uD83D\uDE80 e\u0301 \u2028 \u0085 x\n"),
                arguments("tabs", "# T\n\n-\t[ ]\tFirst gate holds\n\t-\t[ ] Second gate holds\n"));
    }

    @ParameterizedTest(name = "whatNobodyDecidedComesOutByteForByte [{0}]")
    @MethodSource("documents")
    void whatNobodyDecidedComesOutByteForByte(String form, String text) {
        var desk = Desk.in(folder);
        desk.open("a.md", text);
        desk.does("export", "T", "-o", "out.md", "--plain");
        assertThat(desk.bytes("out.md")).isEqualTo(text.getBytes(UTF_8));
    }

    @ParameterizedTest(name = "aDecisionChangesItsBoxAlone [{0}]")
    @ValueSource(strings = {"crlf", "carriageReturns", "mixedLineEnds", "aMark", "tabs"})
    void aDecisionChangesItsBoxAlone(String form) {
        var text = (String) documents()
                .filter(document -> document.get()[0].equals(form))
                .findFirst()
                .orElseThrow()
                .get()[1];
        var desk = Desk.in(folder);
        desk.open("a.md", text);
        var gate = form.equals("tabs") ? "Second gate" : "First gate";
        desk.does("pass", "T", gate, "--reason", "seen");
        desk.does("export", "T", "-o", "out.md", "--plain");
        var expected = form.equals("tabs") ? text.replace("[ ]", "[x]") : text.replaceFirst("\\[ ]", "[x]");
        assertThat(desk.text("out.md")).isEqualTo(expected);
    }

    @Test
    void aCrlfDocumentComesBackWithCrlfAfterExportRefreshAndExport() {
        var desk = Desk.in(folder);
        desk.open("a.md", Desk.CHECKLIST.replace("\n", "\r\n"));
        desk.does("pass", "shop", "First gate", "--reason", "seen");
        desk.does("fail", "shop", "Second gate", "--reason", "broken");
        desk.does("export", "shop", "-o", "one.md");
        assertThat(desk.text("one.md").replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        desk.does("refresh", "shop", "one.md");
        desk.does("export", "shop", "-o", "two.md");
        assertThat(desk.text("two.md").replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        // The refresh is in the history, so the records differ; what stands before them does not.
        assertThat(beforeRecord(desk.text("two.md"))).isEqualTo(beforeRecord(desk.text("one.md")));
    }

    private static String beforeRecord(String text) {
        return text.substring(0, text.indexOf("<!-- gb:record"));
    }

    @Test
    void theSameStateIsExportedToTheSameBytes() {
        var desk = Desk.opened(folder);
        desk.does("na", "shop", "First gate", "--reason", "a -- b <!-- c --> *d* `e`");
        desk.does("export", "shop", "-o", "one.md");
        desk.does("export", "shop", "-o", "two.md");
        // The first export is in the history that the second tells.
        assertThat(beforeRecord(desk.text("two.md"))).isEqualTo(beforeRecord(desk.text("one.md")));
        assertThat(desk.json("inspect", "one.md").path("counts").path("leaves").asInt())
                .isEqualTo(3);
    }

    @Test
    void aReasonOfSeveralLinesIsOneLine() {
        var desk = Desk.opened(folder);
        desk.does("fail", "shop", "First gate", "--reason", "one\r\ntwo\nthree");
        desk.does("export", "shop", "-o", "out.md", "--plain");
        assertThat(desk.text("out.md")).contains("one two three");
        assertThat(desk.text("out.md").lines().count())
                .isEqualTo(Desk.CHECKLIST.lines().count());
    }

    @Test
    void aFileThatSomebodyChangedIsNotReplaced() {
        var desk = Desk.opened(folder);
        desk.write("out.md", "mine");
        desk.run("export", "shop", "-o", "out.md").ends(65).isSound();
        assertThat(desk.text("out.md")).isEqualTo("mine");
        desk.does("export", "shop", "-o", "new.md");
        desk.write("new.md", desk.text("new.md") + "my own line\n");
        desk.run("export", "shop", "-o", "new.md").ends(65).isSound();
        assertThat(desk.text("new.md")).endsWith("my own line\n");
    }

    @ParameterizedTest(name = "anUnusableDocumentIsRefusedInOneSentence [{0}]")
    @ValueSource(strings = {"latin", "utf16", "huge", "folder", "binary", "table"})
    void anUnusableDocumentIsRefusedInOneSentence(String kind) throws Exception {
        var desk = Desk.in(folder);
        switch (kind) {
            case "latin" -> desk.write("a.md", new byte[] {'-', ' ', '[', ' ', ']', ' ', (byte) 0xe4, '\n'});
            case "utf16" -> desk.write("a.md", "- [ ] a\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
            case "huge" -> desk.write("a.md", "- [ ] gate\n".repeat(1_000_000));
            case "folder" -> Files.createDirectory(folder.resolve("a.md"));
            case "binary" -> desk.write("a.md", new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xd8});
            default -> desk.write("a.md", "| a |\n|---|\n" + ("|" + "a|".repeat(1500) + "\n").repeat(1000));
        }
        var run = desk.run("open", "a.md").isSound();
        assertThat(run.code()).as(run.toString()).isIn(2, 65);
        assertThat(run.err().strip().lines().count()).as(run.toString()).isEqualTo(1);
    }

    /// A document, a review and a person, all of them written to paint the terminal.
    private Desk painted() {
        var desk = Desk.in(folder);
        var text = Desk.CHECKLIST
                .replace("First gate holds", "First gate" + ESC.replace("\r", "") + " PASSED")
                .replace("## Gates", "## Gates" + ESC.replace("\r", ""))
                .replace("`v1`", "`v1" + ESC.replace("\r", "") + "`");
        desk.write("a\u001b[31m.md", text);
        desk.run("open", "a\u001b[31m.md").isSound().ok();
        return desk;
    }

    @ParameterizedTest(name = "noWordOfADocumentPaintsTheTerminal [{0}]")
    @ValueSource(
            strings = {
                "status", "log", "list", "lint", "inspect", "ask", "refresh", "propose", "assign", "pass", "export",
                "changes"
            })
    void noWordOfADocumentPaintsTheTerminal(String verb) {
        var desk = painted();
        var name = "a\u001b[31m.md";
        switch (verb) {
            case "list" -> desk.run("list").isSound();
            case "lint", "inspect" -> desk.run(verb, name).isSound();
            case "ask" -> desk.run("ask", "shop", "L11").isSound();
            case "refresh" -> {
                desk.write("b.md", desk.text(name).replace("Second gate", "Second\u001b[1m other gate"));
                desk.run("refresh", "shop", "b.md").isSound();
            }
            case "assign" -> desk.run("assign", "shop", "L11", Desk.BOB).isSound();
            case "pass" -> desk.run("pass", "shop", "L11", "--reason", "seen").isSound();
            case "export" -> desk.run("export", "shop", "-o", "out.md").isSound();
            default -> desk.run(verb, "shop").isSound();
        }
    }

    @Test
    void noReasonNoteOrNamePaintsTheTerminal() {
        var desk = Desk.opened(folder);
        desk.run("fail", "shop", "First gate", "--reason", "it\u001b[32mPASSED\u0007")
                .isSound();
        desk.run("note", "shop", "Second gate", "a\u001b]0;x\u0007 note\u0085b").isSound();
        desk.run("name", "shop", "shop \u001b[2J").isSound();
        desk.run("recut", "shop", "v2\u001b[31m").isSound();
        for (var verb : List.of("status", "log")) desk.run(verb, "shop").isSound();
        desk.run("list").isSound();
    }

    @Test
    void aReasonThatWritesBackwardsIsShownAsOne() {
        var desk = Desk.opened(folder);
        desk.run("fail", "shop", "First gate", "--reason", "\u202Edessap ton").isSound();
        assertThat(desk.run("log", "shop").isSound().out()).doesNotContain("\u202E");
        assertThat(desk.run("status", "shop").isSound().out()).doesNotContain("\u202E");
    }

    @Test
    void anOverrideOfDirectionInADocumentIsAWarning() {
        var desk = Desk.in(folder);
        desk.write("a.md", "# T\n\n- [ ] it is \u202Edessap ton\n");
        var run = desk.run("lint", "a.md").ends(1).isSound();
        assertThat(run.said()).contains(":3").doesNotContain("\u202E");
    }

    @Test
    void anEndlessReasonIsNotTaken() {
        var desk = Desk.opened(folder);
        var run = desk.program()
                .shell(
                        java.time.Duration.ofSeconds(60),
                        "$P --as 'Ada Bar <ada@example.org>' note shop 'First gate' \"$(head -c 120000 /dev/zero | tr"
                                + " '\\0' x)\"");
        run.isRefused();
    }

    @Test
    void attachmentsAreExportedUnderPlainNamesInsideTheFolder() throws Exception {
        var desk = Desk.opened(folder);
        for (var name :
                List.of("..hidden.txt", "-rf", "a b\u001b[31m.txt", "CON", "a\nb.txt", "x".repeat(120) + ".txt")) {
            Files.writeString(folder.resolve(name), "evidence of " + name.length());
            desk.run(
                            "pass",
                            "shop",
                            "First gate",
                            "--reason",
                            "again",
                            "--evidence",
                            folder.resolve(name).toString())
                    .isSound();
        }
        desk.write("record/.keep", "");
        desk.does("export", "shop", "-o", "record/");
        assertThat(desk.files("record/evidence"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file)
                        .doesNotContain("..", "/", "\n", "\u001b")
                        .doesNotStartWith("-"));
    }

    @Test
    void aMissingFileOpensNothingWithoutADisplay() {
        var desk = Desk.in(folder);
        var before = desk.files(".");
        var run = desk.program().run("nofile.md").isSound();
        assertThat(run.code()).as(run.toString()).isIn(2, 64, 65);
        assertThat(run.err()).contains("nofile.md");
        assertThat(desk.files(".")).isEqualTo(before);
    }

    @Test
    void undoSpeaksJsonWhereItIsAskedTo() {
        var desk = Desk.opened(folder);
        desk.does("pass", "shop", "First gate", "--reason", "seen");
        assertThat(Desk.JSON.readTree(desk.does("undo", "shop", "--json").out()).isObject())
                .isTrue();
    }

    @Test
    void aDueDateInThePastIsNotTakenSilently() {
        var run = Desk.opened(folder)
                .run("assign", "shop", "First gate", Desk.BOB, "--due", "2001-01-01")
                .isSound();
        assertThat(run.err()).as(run.toString()).isNotBlank();
    }

    @Test
    void anErrorOfTheSourcesIsSaidOnce() {
        var desk = Desk.in(folder);
        desk.write("there.txt", "x");
        desk.write(
                "a.probes.yaml",
                "version: 1\n"
                        + "probes:\n"
                        + "  t: {kind: file-exists, source: ci, path: there.txt}\n"
                        + "  u: {kind: file-exists, source: ci, path: a.md}\n"
                        + "bind:\n"
                        + "  \"Gates > First gate holds\": [t]\n"
                        + "  \"Gates > Second gate holds\": [u]\n"
                        + "  \"Gates > Third gate holds\": [t, u]\n");
        desk.open("a.md", Desk.CHECKLIST);
        desk.does("arm", "shop", "--all");
        desk.write("sources.yaml", "sources:\n  ci: {knd: folder}\n");
        var run = desk.run("probe", "shop").isSound();
        assertThat(run.err().strip().lines().count()).as(run.toString()).isEqualTo(1);
    }

    @Test
    void aSourceThatRefusesDoesNotAnswer() {
        for (int status : new int[] {401, 403, 302}) {
            try (var web = new Pages(_ -> Pages.Page.of(
                    status, "text/plain", "no", java.util.Map.of("Location", "https://login.example/")))) {
                var desk = Desk.in(folder);
                desk.write(
                        "sources.yaml",
                        "sources:\n  web: {kind: http, url: \"" + web.url() + "\"}\n  prom: {kind: prometheus, url: \""
                                + web.url() + "\"}\n");
                var run = desk.run("sources", "--check").ends(1).isSound();
                assertThat(run.out()).as(run.toString()).doesNotContain("answers in");
            }
        }
    }
}
