package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Environment files in dotenv as Docker Compose reads it: what is not there, empty or not understood satisfies
/// nothing.
class FileEnvironmentsAttack {
    private static final String REQUIRE = "{kind: env-contract, source: ci, path: e.env, require: [FOO]}";
    private static final String FORBID =
            "{kind: env-contract, source: ci, path: e.env, require: [FOO], forbid: [OLD_SECRET]}";

    private static Map<String, Desk.Finding> findings = Map.of();

    @TempDir
    private Path folder;

    /// One run asks for all files.
    @BeforeAll
    static void ask(@TempDir Path folder) {
        var desk = Desk.in(folder);
        var probes = new LinkedHashMap<String, String>();
        add(desk, probes, Stream.concat(there(), absent()), REQUIRE);
        add(desk, probes, forbidden(), FORBID);
        findings = desk.findings(probes);
    }

    private static void add(Desk desk, Map<String, String> probes, Stream<Arguments> files, String probe) {
        files.forEach(file -> {
            var name = (String) file.get()[0];
            var id = probe.equals(FORBID) ? "forbidden " + name : name;
            var path = "e" + probes.size() + ".env";
            desk.write(path, (String) file.get()[1]);
            probes.put(id, probe.replace("e.env", path));
        });
    }

    private static Desk.Finding finding(String name) {
        return requireNonNull(findings.get(name));
    }

    static Stream<Arguments> there() {
        return Stream.of(
                arguments("plain", "FOO=bar\n"),
                arguments("exported and quoted", "export FOO=\"bar\"\n"),
                arguments("after a byte order mark", "\uFEFFFOO=bar\n"),
                arguments("with CRLF", "A=1\r\nFOO=bar\r\n"),
                arguments("over two lines", "FOO='a\nb'\nA=1\n"),
                arguments("with a comment behind", "FOO=bar # the bar\n"),
                arguments("assigned last", "FOO=\nFOO=bar\n"),
                arguments("with an equals sign inside", "FOO=a=b==\n"));
    }

    @ParameterizedTest(name = "aNameWithAValueIsFound [{0}]")
    @MethodSource("there")
    void aNameWithAValueIsFound(String form, String text) {
        finding(form).passes();
    }

    static Stream<Arguments> absent() {
        return Stream.of(
                arguments("itIsEmpty", "FOO=\n"),
                arguments("itIsEmptyInDoubleQuotes", "FOO=\"\"\n"),
                arguments("itIsEmptyInSingleQuotes", "FOO=''\n"),
                arguments("itIsEmptyBeforeAComment", "FOO= # a comment\n"),
                arguments("itIsEmptyInQuotesBeforeAComment", "FOO='' # value\n"),
                arguments("itIsOnlySpaces", "FOO=    \t\n"),
                arguments("itIsEmptiedLater", "FOO=bar\nFOO=\n"),
                arguments("itIsEmptiedLaterWithExport", "FOO=bar\nexport FOO=''\n"),
                arguments("itIsACommentedLine", "#FOO=bar\n"),
                arguments("itIsACommentedLineIndented", "   # FOO=bar\n"),
                arguments("itHasNoValue", "FOO\n"),
                arguments("itIsOnlyExported", "export FOO\n"),
                arguments("itStandsInsideAnotherValue", "BAR=\"one\nFOO=bar\n\"\n"),
                arguments("itStandsInsideASingleQuotedValue", "BAR='one\nFOO=bar\ntwo'\n"),
                arguments("itStandsBehindAnotherOnItsLine", "BAR=1 FOO=bar\n"),
                arguments("itIsTheEndOfAnother", "MY_FOO=bar\n"),
                arguments("itIsTheBeginOfAnother", "FOO_URL=bar\n"),
                arguments("itIsInLowerCase", "foo=bar\n"),
                arguments("itHasAnInvisibleLetter", "F\u200BOO=bar\n"),
                arguments("itHasALookalikeLetter", "F\u041E\u041E=bar\n"),
                arguments("itIsDeclared", "declare -x FOO=bar\n"),
                arguments("itIsAVariableWithoutAValue", "FOO=${NOT_SET_ANYWHERE}\n"),
                arguments("itsDefaultIsEmpty", "FOO=${NOT_SET_ANYWHERE:-}\n"),
                arguments("itsQuoteIsNeverClosed", "FOO=\"bar\nA=1\n"),
                arguments("aQuoteBeforeItIsNeverClosed", "A='1\nFOO=bar\n"),
                arguments("theFileIsEmpty", ""),
                arguments("theFileIsABlankLine", "\n"),
                arguments("theFileIsAMarkOnly", "\uFEFF"),
                arguments("theFileIsCommentsOnly", "# FOO\n# FOO=1\n"),
                arguments("theFileIsAShellScript", "if true; then\n  FOO=bar\nfi\n"),
                arguments("theFileIsJson", "{\"FOO\": \"bar\"}\n"),
                arguments("theFileIsAPage", "<html><body>FOO=bar</body></html>\n"),
                arguments(
                        "theFileIsADeployment", "kind: Deployment\nspec:\n  env:\n    - name: FOO\n      value: bar\n"),
                arguments("itIsUnsetAfterwards", "FOO=bar\nunset FOO\n"));
    }

    @ParameterizedTest(name = "aRequiredNameIsNotThereWhen [{0}]")
    @MethodSource("absent")
    void aRequiredNameIsNotThere(String attack, String text) {
        finding(attack).provesNothing();
    }

    static Stream<Arguments> forbidden() {
        return Stream.of(
                arguments("itHasAValue", "FOO=1\nOLD_SECRET=x\n"),
                arguments("itIsEmpty", "FOO=1\nOLD_SECRET=\n"),
                arguments("itHasNoValue", "FOO=1\nOLD_SECRET\n"),
                arguments("itIsExported", "FOO=1\nexport OLD_SECRET=x\n"),
                arguments("itIsExportedWithTwoSpaces", "FOO=1\nexport  OLD_SECRET=x\n"),
                arguments("itIsExportedAfterATab", "FOO=1\nexport\tOLD_SECRET=x\n"),
                arguments("itFollowsAMark", "\uFEFFOLD_SECRET=x\nFOO=1\n"),
                arguments("itIsIndented", "FOO=1\n    OLD_SECRET=x\n"),
                arguments("itHasSpacesAroundTheSign", "FOO=1\nOLD_SECRET = x\n"),
                arguments("itHasAColon", "FOO=1\nOLD_SECRET: x\n"),
                arguments("itFollowsALoneCarriageReturn", "FOO=1\rOLD_SECRET=x\r"),
                arguments("itFollowsAValueOverTwoLines", "FOO='a\nb'\nOLD_SECRET=x\n"),
                arguments("itIsDeclared", "FOO=1\ndeclare -x OLD_SECRET=x\n"),
                arguments("itIsReadonly", "FOO=1\nreadonly OLD_SECRET=x\n"),
                arguments("itFollowsAnEscapedQuote", "FOO=\"a\\\"\"\nOLD_SECRET=x\n"),
                arguments("theFirstFileHasItAndTheLastNot", "OLD_SECRET=x\nFOO=1\nOLD_SECRET=\n"));
    }

    @ParameterizedTest(name = "aForbiddenNameIsSeenWhen [{0}]")
    @MethodSource("forbidden")
    void aForbiddenNameIsSeen(String attack, String text) {
        finding("forbidden " + attack).provesNothing();
    }

    @Test
    void anotherEncodingIsNotUnderstood() {
        var desk = Desk.in(folder);
        desk.write("e.env", "FOO=1\nOLD_SECRET=x\n".getBytes(UTF_16));
        desk.finding(FORBID).provesNothing();
    }

    @Test
    void aSecondFileWithoutTheNameIsNotOverlooked() {
        var desk = Desk.in(folder);
        desk.write("a.env", "FOO=1\n");
        desk.write("b.env", "FOO=1\nOLD_SECRET=x\n");
        desk.finding("{kind: env-contract, source: ci, path: \"*.env\", require: [FOO], forbid: [OLD_SECRET]}")
                .provesNothing();
    }

    @Test
    void aValueIsNeverShown() {
        var desk = Desk.in(folder);
        desk.write("e.env", "FOO=hunter2secret\nBAR='hunter2secret\n");
        assertThat(desk.finding(FORBID).run().said()).doesNotContain("hunter2");
    }
}
