package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.syntax.MarkdownEscaper;
import dev.gateboard.document.write.CheckboxMark;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.GateSyntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a person types as a reason is shown as typed, and read back as typed (rule R26).
class ReasonsTest {
    private static final List<String> HOSTILE = List.of(
            "-->",
            "<!-- x -->",
            "a -- b --- c ---- d",
            "– – en–dash",
            "&#8211; &amp; &copy; R&D",
            "`a` ``b`` `",
            "[x](y) ![i](u) [r]",
            "<script>alert(1)</script>",
            "<https://x.example> https://y.example",
            "a | b || c \\| d",
            "*a* **b** __c__ _d_ snake_case _",
            "~~s~~ ~5 min",
            "\\",
            "a\\",
            "\\\\ \\* \\a",
            "# h",
            "> 300 ms",
            "1. x",
            "- [ ] y",
            ": z",
            "é 😀 مرحبا 你好 e\u0301",
            "a  b   c",
            "- **FAILED**: x <!-- gb:s=failed -->",
            "<!-- gb:record v1 -->",
            "<!-- /gb:record -->",
            "<!-- gb:id=1 -->",
            "$a$ @b #1",
            "x".repeat(10_240),
            "`*[<_\\|~&".repeat(1200),
            "{{x}} {#id} ^id",
            "\"quoted\" 'it''s'",
            "http://a_b_c.d/e__f",
            "!",
            "[",
            "](",
            "TBD [a | b]");

    static Stream<String> hostile() {
        return HOSTILE.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void reasonReadsBackAsTyped(String reason) {
        for (var text : List.of("- [ ] a", "- [ ] a `b` **c** [d](e).  \n- [ ] z", "> 1. [x] *a*\n>    b\n")) {
            var read = Fixtures.read(text.getBytes(UTF_8));
            var failed = Splices.written(read, Splices.decided(0, Splices.failed(reason)));
            assertThat(failed.checklist().gates().getFirst().claim()).isEqualTo(new Claim.Failed(reason));
            var waiver = new GateSuffix.Waived(LocalDate.of(2027, 1, 2), reason, reason);
            var waived = Splices.written(
                    read, Splices.decided(0, new WriteInstructions.GateMark(CheckboxMark.OPEN, waiver)));
            assertThat(waived.checklist().gates().getFirst().claim())
                    .isEqualTo(new Claim.Waived(reason, reason, LocalDate.of(2027, 1, 2)));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void reasonReadsBackFromATableToo(String reason) {
        var read = Fixtures.read("| a | b |\n|---|---|\n| c \\| d | e |\n".getBytes(UTF_8), GateSyntax.ROWS);
        var failed = Splices.written(read, Splices.decided(0, Splices.failed(reason)));
        assertThat(failed.checklist().gates().getFirst().claim()).isEqualTo(new Claim.Failed(reason));
        assertThat(failed.checklist().gates().getFirst().text()).isEqualTo("c | d");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void readerOfTheFileSeesTheReasonAndNoMarkup(String reason) {
        var markdown = Splices.written("- [ ] a", Splices.decided(0, Splices.failed(reason)));
        var tree = Parser.builder().build().parse(markdown);
        var html = HtmlRenderer.builder()
                .build()
                .render(tree)
                .replaceFirst("<ul>\n<li>", "")
                .replaceFirst("</li>\n</ul>", "");
        assertThat(html.replace("<strong>FAILED</strong>", "").replace("<!-- gb:s=failed -->", ""))
                .doesNotContain("<");
        var shown = TextContentRenderer.builder()
                .build()
                .render(Parser.builder().build().parse(markdown));
        assertThat(shown).contains(reason.replace("--", "–"));
    }

    @Test
    void lineEndsAndControlCharactersBecomeSpaces() {
        var reason = " a\r\nb\nc\rd\u2028e\u0085f\tg\u0000h \n";
        var markdown = Splices.written("- [ ] x", Splices.decided(0, Splices.failed(reason)));
        assertThat(markdown).isEqualTo("- [ ] x - **FAILED**: a b c d e f g h <!-- gb:s=failed -->");
    }

    @Test
    void halfACharacterBecomesAReplacement() {
        var markdown = Splices.written("- [ ] x", Splices.decided(0, Splices.failed("a\uD83Db\uDE00")));
        assertThat(Fixtures.gate(markdown).claim()).isEqualTo(new Claim.Failed("a\uFFFDb\uFFFD"));
    }

    @Test
    void ordinarySentencesStayAsTyped() {
        for (var sentence : List.of(
                "p95 is 812 ms, the limit is 500 ms (see board).", "BETTER_AUTH_SECRET isn't set; R&D's job > 3 days!"))
            assertThat(MarkdownEscaper.escape(sentence)).isEqualTo(sentence);
    }

    @Test
    void twoReasonsInOneDocumentDoNotMeet() {
        var decisions =
                new WriteInstructions(Map.of(0, Splices.failed("`*[<"), 1, Splices.failed("`*](x)>")), Map.of(), "");
        var read = Fixtures.checklist(Splices.written("- [ ] a\n- [ ] b\n", decisions));
        assertThat(read.gates())
                .extracting(gate -> gate.claim())
                .containsExactly(new Claim.Failed("`*[<"), new Claim.Failed("`*](x)>"));
    }
}
