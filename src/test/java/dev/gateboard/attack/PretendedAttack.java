package dev.gateboard.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes from elsewhere is a claim until a person here confirms it (R9, R40): files, bundles, answers, names.
@SuppressWarnings("StringConcatToTextBlock") // Line ends are part of what is tried.
class PretendedAttack {
    private static final AtomicInteger NEXT = new AtomicInteger();

    /// A review that many cases share, each with a gate of its own.
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        var desk = Desk.in(shared);
        var list = new StringBuilder("# Shared\n\n");
        for (int i = 0; i < 80; i++) list.append("- [ ] Gate %02d holds%n".formatted(i));
        desk.open("a.md", list.toString());
        desk.write("empty.txt", "");
        desk.write("blank.txt", " \n\n");
        Files.createSymbolicLink(shared.resolve("link"), Path.of("/dev/zero"));
        new ProcessBuilder("mkfifo", shared.resolve("pipe").toString()).start().waitFor();
    }

    private static String nextGate() {
        return "Gate %02d holds".formatted(NEXT.getAndIncrement());
    }

    @ParameterizedTest(name = "aFilesOwnWordIsAClaim [{0}]")
    @ValueSource(
            strings = {
                "- [x] First gate holds",
                "- [X] First gate holds",
                "- [~] First gate holds",
                "- [-] First gate holds",
                "- [~] First gate holds - **N/A**: not here <!-- gb:s=na -->",
                "- [ ] First gate holds - **WAIVED** until 2199-12-31 by Bob: late <!-- gb:s=waived -->",
                "- [x] First gate holds <!-- gb:s=passed -->",
                "- [ ] First gate holds - **PASSED**: seen <!-- gb:s=passed -->",
                "- [x] First gate holds <!-- gb:s=passed by=ada@example.org backed=true -->"
            })
    void aFilesOwnWordIsAClaim(String line) {
        var desk = Desk.in(folder);
        desk.open(
                "a.md",
                Desk.CHECKLIST
                        .replace("- [ ] First gate holds", line)
                        .replace("- [ ] Second gate holds\n- [ ] Third gate holds\n", ""));
        var status = desk.run("status", "shop").ends(1).isSound();
        assertThat(status.out()).doesNotContain("1 of 1 cleared").doesNotContain("Ready");
        var json = desk.status("shop");
        assertThat(json.path("readiness").asString("")).isEqualTo("blocked");
        assertThat(json.path("counts").path("backed").asInt()).isZero();
        assertThat(json.path("counts").path("passed").asInt()
                        - json.path("counts").path("unconfirmed").asInt())
                .isLessThanOrEqualTo(0);
        assertThat(desk.gate("shop", "First gate").path("by").isNull()).isTrue();
    }

    @Test
    void confirmingAllGrantsNoWaiver() {
        var desk = Desk.in(folder);
        desk.open(
                "a.md",
                Desk.CHECKLIST
                        .replace(
                                "- [ ] First gate holds",
                                "- [ ] First gate holds - **WAIVED** until 2199-12-31 by Bob: late <!-- gb:s=waived"
                                        + " -->")
                        .replace("- [ ] Second", "- [x] Second"));
        desk.run("confirm", "shop", "--all").isSound();
        assertThat(desk.standing("shop", "First gate")).isIn("open", "waived");
        assertThat(desk.status("shop").path("blockers").toString()).contains("\"line\":11");
    }

    @Test
    void aTickOnAChoiceOrOverAnEmptyFieldIsNoClaim() {
        var desk = Desk.in(folder);
        desk.open("a.md", "# Shop\n\n- [x] Topology: `TBD (single | multi)`.\n- [x] Runbook is at `TBD`\n");
        var counts = desk.status("Shop").path("counts");
        assertThat(counts.path("passed").asInt()).as(counts.toString()).isZero();
        desk.run("confirm", "Shop", "--all").isSound();
        assertThat(desk.status("Shop").path("counts").path("passed").asInt()).isZero();
    }

    /// Opened by somebody else, in a database of their own.
    private Desk carlasDesk(String bundle, boolean sameName) throws Exception {
        var other = Desk.in(Files.createDirectories(folder.resolve("carla"))).as(sameName ? Desk.ADA : Desk.CARLA);
        Files.copy(folder.resolve(bundle), other.folder().resolve("b.gateboard"));
        other.does("open", "b.gateboard");
        return other;
    }

    @ParameterizedTest(name = "marksOfABundleAreClaims [at the keyboard of the same name: {0}]")
    @ValueSource(booleans = {false, true})
    void marksOfABundleAreClaims(boolean sameName) throws Exception {
        var desk = Desk.opened(folder);
        desk.does("pass", "shop", "First gate", "Second gate", "Third gate", "--evidence", "https://ci.example.org/1");
        desk.does("bundle", "shop", "-o", "b.gateboard");
        var status = carlasDesk("b.gateboard", sameName).status("shop");
        assertThat(status.path("readiness").asString(""))
                .as(status.toPrettyString())
                .isEqualTo("blocked");
        assertThat(status.path("counts").path("unconfirmed").asInt()).isEqualTo(3);
    }

    @Test
    void aReadingOfABundleMakesNothingGreen() throws Exception {
        var desk = Desk.in(folder);
        desk.write("r.xml", "<testsuite tests='1'><testcase name='a'/></testsuite>");
        Desk.isGreen(desk.probed("{kind: test-report, source: ci, path: r.xml}"));
        desk.does("bundle", "shop", "-o", "b.gateboard");
        var other = carlasDesk("b.gateboard", false);
        assertThat(other.status("shop").path("readiness").asString("")).isEqualTo("blocked");
        var gate = other.gate("shop", "First gate");
        assertThat(gate.path("backed").asBoolean()
                        && gate.path("standing").asString("").equals("passed")
                        && !gate.path("unconfirmed").asBoolean())
                .as(gate.toPrettyString())
                .isFalse();
    }

    @Test
    void aRecordOpenedElsewhereIsAClaim() {
        var desk = Desk.opened(folder);
        desk.does("pass", "shop", "First gate", "Second gate", "Third gate", "--reason", "seen");
        desk.does("vote", "shop", "Product", "go", "--by", Desk.CARLA);
        desk.does("decide", "shop", "go", "--by", Desk.ADA);
        desk.write("record/.keep", "");
        desk.does("export", "shop", "-o", "record/");
        var other = Desk.in(folder.resolve("record"));
        other.does("open", "a.md");
        assertThat(other.status("shop").path("counts").path("unconfirmed").asInt())
                .isEqualTo(3);
    }

    /// The questions, ticked.
    private static String answered(Desk desk, String... gates) {
        var ask = Stream.concat(Stream.of("ask", "shop"), Stream.of(gates)).toArray(String[]::new);
        return desk.does(ask).out().replace("- [ ]", "- [x]");
    }

    @Test
    void anAnswerIsForOneQuestionAskedOnce() {
        var desk = Desk.opened(folder);
        desk.write("letter.md", answered(desk, "First gate"));
        desk.does("answer", "shop", "letter.md", "--by", Desk.CARLA);
        desk.does("reopen", "shop", "First gate", "--reason", "new doubts");
        desk.run("answer", "shop", "letter.md", "--by", Desk.CARLA).isSound();
        Desk.isNotGreen(desk.gate("shop", "First gate"));
    }

    @Test
    void anAnswerIsForOneBuild() {
        var desk = Desk.opened(folder);
        desk.write("letter.md", answered(desk, "First gate"));
        desk.does("recut", "shop", "v2");
        desk.run("answer", "shop", "letter.md", "--by", Desk.CARLA).isSound();
        Desk.isNotGreen(desk.gate("shop", "First gate"));
    }

    @Test
    void anAnswerIsForOneStateOfTheGate() {
        var desk = Desk.opened(folder);
        desk.write("letter.md", answered(desk, "First gate"));
        desk.does("fail", "shop", "First gate", "--reason", "disk corrupts data");
        desk.run("answer", "shop", "letter.md", "--by", Desk.CARLA).isSound();
        assertThat(desk.standing("shop", "First gate")).isNotEqualTo("passed");
    }

    @Test
    void aSignedAnswerIsNotTakenTwice() throws Exception {
        var desk = Desk.opened(folder);
        var key = folder.resolve("key");
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "carla", "-f", key.toString())
                .start()
                .waitFor();
        var publicKey = Files.readString(folder.resolve("key.pub")).split(" ", -1);
        desk.write(
                "allowed", "carla@example.org namespaces=\"gateboard@v1\" " + publicKey[0] + " " + publicKey[1] + "\n");
        desk.write("letter.md", answered(desk, "First gate"));
        new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-Y",
                        "sign",
                        "-f",
                        key.toString(),
                        "-n",
                        "gateboard@v1",
                        folder.resolve("letter.md").toString())
                .start()
                .waitFor();
        desk.write("signed.md", desk.text("letter.md") + desk.text("letter.md.sig"));
        desk.does("answer", "shop", "signed.md", "--by", Desk.CARLA, "--allowed-signers", "allowed");
        assertThat(desk.gate("shop", "First gate").path("backed").asBoolean()).isTrue();
        desk.does("reopen", "shop", "First gate", "--reason", "new doubts");
        desk.run("answer", "shop", "signed.md", "--by", Desk.CARLA, "--allowed-signers", "allowed")
                .isSound();
        Desk.isNotGreen(desk.gate("shop", "First gate"));
    }

    @Test
    void anAnswerOfAnotherReviewIsRefused() {
        var desk = Desk.opened(folder);
        desk.open("b.md", Desk.CHECKLIST.replace("`shop`", "`cart`").replace("# Shop", "# Cart"));
        desk.write("letter.md", answered(desk, "First gate"));
        desk.run("answer", "cart", "letter.md", "--by", Desk.CARLA).ends(65).isSound();
    }

    @Test
    void anAnswerWithoutItsCodesSaysThatTheyAreMissing() {
        var desk = Desk.opened(folder);
        desk.does("ask", "shop", "First gate");
        desk.write("letter.md", "- [x] First gate holds\n");
        var run = desk.run("answer", "shop", "letter.md", "--by", Desk.CARLA).isRefused();
        assertThat(run.err()).containsIgnoringCase("code").doesNotContain("every box is empty");
    }

    static Stream<Arguments> nothings() {
        return Stream.of(
                arguments("anEmptyFile", "empty.txt"),
                arguments("aFileOfBlanks", "blank.txt"),
                arguments("aFileThatIsNotThere", "gone.txt"),
                arguments("aFolder", "home"),
                arguments("thisFolder", "."),
                arguments("aMailAddress", "mailto:ada@example.org"),
                arguments("aScript", "javascript:alert(1)"),
                arguments("dataInline", "data:text/plain,ok"),
                arguments("aSchemeNobodyHas", "proof://ci/7"),
                arguments("aSchemeAlone", "https://"),
                arguments("aHostOfBlanks", "https:// /run/7"),
                arguments("aHostOfDots", "https://../run"),
                arguments("aTelephone", "tel:+4930123"),
                arguments("anEndlessDevice", "/dev/zero"),
                arguments("anEmptyDevice", "/dev/null"),
                arguments("aFileAsAddress", "file:///etc/hostname"),
                arguments("aPipeNobodyWritesTo", "pipe"),
                arguments("aLinkToADevice", "link"),
                arguments("anAddressWithAControlCharacter", "https://ci.example.org/\u001b[32m"));
    }

    @ParameterizedTest(name = "aPassIsNotBackedBy [{0}]")
    @MethodSource("nothings")
    void aPassIsNotBackedByEvidenceOfNothing(String attack, String evidence) {
        var desk = Desk.in(shared);
        var gate = nextGate();
        var run = desk.run("pass", "Shared", gate, "--evidence", evidence).isSound();
        if (run.code() == 0)
            assertThat(desk.gate("Shared", gate).path("backed").asBoolean())
                    .as(run.toString())
                    .isFalse();
    }

    static Stream<Arguments> persons() {
        return Stream.of(
                arguments("theSamePersonInAnotherCase", "Ada Bar <ADA@Example.ORG>"),
                arguments("theSameAddressUnderAnotherName", "Bob Zed <ada@example.org>"),
                arguments("anInvisibleLetterInTheAddress", "Bob <ada\u200B@example.org>"),
                arguments("aJoinerInTheAddress", "Bob <ad\u200Da@example.org>"),
                arguments("aSoftHyphenInTheHost", "Bob <ada@exam\u00ADple.org>"),
                arguments("aMarkOfDirection", "Bob <\u200Eada@example.org>"),
                arguments("wideLetters", "Bob <\uFF41\uFF44\uFF41@example.org>"),
                arguments("aWideAt", "Bob <ada\uFF20example.org>"),
                arguments("aLigature", "Bob <\uFB01n@example.org>".replace("\uFB01n", "ada\uFE00")),
                arguments("noAddress", "Bob Zed"),
                arguments("anEmptyAddress", "Bob <>"),
                arguments("noHost", "Bob <bob@>"),
                arguments("twoAts", "Bob <bob@x@example.org>"),
                arguments("aBlankInTheAddress", "Bob <bob z@example.org>"),
                arguments("aLineEndInTheName", "Bob\nZed <bob@example.org>"),
                arguments("aColourInTheName", "Bob\u001b[32m <bob@example.org>"),
                arguments("aReversedName", "Bob \u202Edez <bob@example.org>"),
                arguments("aBacktick", "Bob` <bob@example.org>"),
                arguments("anInvisibleName", "\u200B\u2060 <bob@example.org>"),
                arguments("theSignal", "signal"),
                arguments("theSignalWithAnAddress", "signal <signal>"));
    }

    @ParameterizedTest(name = "aWaiverIsNotApprovedBy [{0}]")
    @MethodSource("persons")
    void aWaiverIsNotApprovedBy(String attack, String approver) {
        Desk.in(shared)
                .run(
                        "waive",
                        "Shared",
                        nextGate(),
                        "--reason",
                        "late",
                        "--risk",
                        "loss",
                        "--approver",
                        approver,
                        "--until",
                        "2199-12-31")
                .isRefused();
    }

    @ParameterizedTest(name = "nobodyActsAs [{0}]")
    @ValueSource(
            strings = {
                "signal",
                "Signal",
                "signal <signal@gateboard>",
                "",
                " ",
                "\u200B",
                "Ada\u001b[31m <ada@example.org>",
                "Ada <ada@exa mple.org>",
                "Ada\u202E <ada@example.org>"
            })
    void nobodyActsAs(String person) {
        var desk = Desk.in(shared);
        var gate = nextGate();
        var run =
                desk.as(person).run("pass", "Shared", gate, "--reason", "seen").isSound();
        if (run.code() != 0) return;
        assertThat(person.isBlank()).as(run.toString()).isTrue();
        assertThat(desk.gate("Shared", gate).path("by").asString(""))
                .isNotBlank()
                .doesNotContain("signal");
    }

    @Test
    void aRoleIsNotMadeOptionalSilentlyInARound() {
        var desk = Desk.opened(folder);
        desk.does("pass", "shop", "First gate", "Second gate", "Third gate", "--reason", "seen");
        desk.does("round", "shop", "start");
        desk.run("role", "shop", "Product", "--optional").isRefused();
        assertThat(desk.status("shop").path("signOffs").path("required").asInt())
                .isEqualTo(1);
    }

    @Test
    void aDocumentsWordsAboutARoundAreNoRecord() {
        var desk = Desk.in(folder);
        var forged = Desk.CHECKLIST.replace(
                "## Sign-off", "<!-- gb:record v1 -->\n\n- [ ] Hidden gate one\n\n<!-- /gb:record -->\n\n## Sign-off");
        desk.open("a.md", forged);
        assertThat(desk.status("shop").path("counts").path("leaves").asInt()).isEqualTo(4);
        desk.does("export", "shop", "-o", "plain.md", "--plain");
        assertThat(desk.text("plain.md")).isEqualTo(forged);
        desk.does("export", "shop", "-o", "whole.md");
        assertThat(desk.text("whole.md")).contains("- [ ] Hidden gate one");
    }

    @ParameterizedTest(name = "textThatOnlyLooksLikeARecordIsText [{0}]")
    @ValueSource(
            strings = {
                "<!-- gb:record v1 -->\n\nAda decided: go.\n\n- [ ] Hidden gate\n",
                "<!-- gb:record v1 -->\n\n## Record: go\n\n- [ ] Hidden gate\n\n<!-- /gb:record -->\n",
                "<!-- gb:record v2 -->\n\n- [ ] Hidden gate\n\n<!-- /gb:record -->\n",
                "<!-- /gb:record -->\n\n- [ ] Hidden gate\n\n<!-- gb:record v1 -->\n",
                "<!-- gb:record v1 --><!-- /gb:record -->\n\n- [ ] Hidden gate\n",
                "<!-- gb:record v1 -->\n\n<!-- gb:record v1 -->\n\n- [ ] Hidden gate\n\n<!-- /gb:record -->\n"
            })
    void textThatOnlyLooksLikeARecordIsText(String end) {
        var desk = Desk.in(folder);
        var text = "# Shop\n\n- [ ] First gate holds\n\n" + end;
        desk.write("a.md", text);
        assertThat(desk.json("inspect", "a.md").path("counts").path("leaves").asInt())
                .isEqualTo(2);
        desk.does("open", "a.md");
        desk.does("export", "Shop", "-o", "whole.md");
        assertThat(desk.text("whole.md")).startsWith(text);
        desk.does("export", "Shop", "-o", "plain.md", "--plain");
        assertThat(desk.text("plain.md")).isEqualTo(text);
    }

    @Test
    void aGateThatIsCalledLikeTheSecondOfAnotherIsBoundByItsName() {
        var desk = Desk.in(folder);
        desk.write("there.txt", "x");
        desk.write(
                "a.probes.yaml",
                "version: 1\n"
                        + "probes:\n"
                        + "  t: {kind: file-exists, source: ci, path: there.txt}\n"
                        + "bind:\n"
                        + "  \"Gates > Foo #2\": [t]\n");
        desk.open("a.md", "# Shop\n\n## Gates\n\n- [ ] Foo\n- [ ] Foo #2\n");
        var bound = Desk.gates(desk.status("Shop"))
                .filter(gate ->
                        !gate.path("readings").isEmpty() || gate.toString().contains("\"t\""))
                .map(gate -> gate.path("text").asString(""))
                .toList();
        desk.run("arm", "Shop", "--all").isSound();
        desk.run("probe", "Shop").isSound();
        assertThat(desk.standing("Shop", "Foo #2")).as(bound.toString()).isEqualTo("passed");
        assertThat(Desk.gates(desk.status("Shop"))
                        .filter(gate -> gate.path("text").asString("").equals("Foo"))
                        .map(gate -> gate.path("standing").asString("")))
                .containsExactly("open");
    }

    @Test
    void aSecondServiceNameInTelemetryIsInconclusive() {
        var desk = Desk.in(folder);
        var name = "{\"key\":\"service.name\",\"value\":{\"stringValue\":\"%s\"}}";
        desk.write("spans.json", """
            {"resourceSpans":[{"resource":{"attributes":[%s,%s]},"scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","name":"a","startTimeUnixNano":"%3$d000000","endTimeUnixNano":"%3$d000000"}]}]}]}
            """.formatted(
                        name.formatted("other"), name.formatted("shop"), System.currentTimeMillis()));
        desk.finding("{kind: otlp-file, source: ci, path: spans.json, signal: traces, service: shop}")
                .isUnknown();
    }

    /// A place of its own, so that the map of the environment is not shared.
    @Test
    void aFolderOfSettingsIsTheOneThatHomeNames() {
        var desk = Desk.in(folder, Map.of("XDG_DATA_HOME", "", "XDG_CONFIG_HOME", ""));
        var program = new Program(folder, Map.of("HOME", folder.resolve("home").toString()));
        desk.write("a.md", Desk.CHECKLIST);
        program.run("--as", Desk.ADA, "open", "a.md").isSound().ok();
        assertThat(desk.files("home")).anyMatch(file -> file.endsWith(".db") || file.contains("gateboard"));
    }
}
