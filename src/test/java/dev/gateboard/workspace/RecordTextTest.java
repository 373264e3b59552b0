package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.record.FrozenRecord;
import dev.gateboard.record.RecordFolder;
import dev.gateboard.record.content.RecordHistory;
import dev.gateboard.record.content.RecordJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// How a record reads, whatever people wrote into it (rule R27), and that its language is its own.
class RecordTextTest {
    private static final int LONGEST_LINE = 200;
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");

    @TempDir
    private Path temp;

    private BeepReview beep;

    @BeforeEach
    void decide() throws Exception {
        beep = RichReview.decided(temp);
        beep.export();
    }

    @AfterEach
    void close() throws Exception {
        beep.close();
    }

    private String block() throws Exception {
        var text = beep.text("beep.md");
        return text.substring(text.indexOf("<!-- gb:record v1 -->"));
    }

    @Test
    void noLineOutsideTablesIsLongerThanAScreen() throws Exception {
        assertThat(block().lines().filter(line -> !line.startsWith("|")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_LINE));
    }

    @Test
    void emailsStandInTheTableOfPeopleAlone() throws Exception {
        var block = block();
        int people = block.indexOf("### People");
        var end = block.indexOf("###", people + 5);
        assertThat(EMAIL.matcher(block.substring(0, people) + block.substring(end))
                        .find())
                .isFalse();
        assertThat(block.substring(people, end))
                .contains("| Ada | ada@example.org | made the decision,", "| Ada (2) | ada.other@example.org |");
        var page = beep.text("beep.html");
        int table = page.indexOf("<table class=\"people\"");
        int after = page.indexOf("</table>", table);
        assertThat(EMAIL.matcher(page.substring(0, table) + page.substring(after))
                        .find())
                .isFalse();
    }

    @Test
    void theZoneIsSaidOnceAndTimesAreToTheMinute() throws Exception {
        assertThat(block())
                .containsOnlyOnce("All times are in UTC. Times without a date are on 2026-11-24.")
                .doesNotContainPattern("\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void whatPeopleWroteIsNoMarkup() throws Exception {
        var parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        var html = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(parser.parse(block()));
        // Two hyphens would end the comment around the block.
        var shown = RichReview.EVIL
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("--", "–");
        assertThat(html).contains("<td>" + shown + "</td>", "; mitigation: " + shown, "dissent: " + shown);
        assertThat(html).contains("alerts are routed | to the right ");
        assertThat(html).doesNotContain("<b>", "<code>code", "\">link<");
    }

    @Test
    void whatMattersComesFirst() throws Exception {
        assertThat(block())
                .containsSubsequence(
                        "## Sign-off record",
                        "**GO WITH CONDITIONS** for shop-",
                        "| Gates | 9 of 9 cleared (2 passed with evidence, **4 passed without evidence**, 1 waived,",
                        "| Votes | 2 of 2 required roles voted: 1 go, 1 go with conditions, **1 with dissent** |",
                        "### Conditions",
                        "### Waived",
                        "### Not applicable",
                        "### Passed without evidence",
                        "### Votes",
                        "### All gates",
                        "### People",
                        "### How to verify");
        assertThat(beep.text("beep.html"))
                .containsSubsequence(
                        "<h2>Conditions</h2>",
                        "<h2>Waived</h2>",
                        "<h2>Passed without evidence</h2>",
                        "<h2>Votes</h2>",
                        "<h2>All gates</h2>",
                        "<h2>People</h2>",
                        "<h2>How to verify</h2>");
    }

    private FrozenRecord frozen(RecordJson exported) {
        var opened = exported.documents().getFirst();
        var parsed = (DocumentParseResult.Parsed)
                DocumentParser.parse(opened.fileName(), Base64.getDecoder().decode(opened.bytes()), GateSyntax.TASKS);
        Document document = parsed.document();
        return ((FrozenRecord.FrozenBytes) FrozenRecord.of(
                        beep.board(),
                        document,
                        parsed.checklist(),
                        new RecordHistory(exported.history().lines(), exported.documents())))
                .record();
    }

    private static Map<String, String> files(FrozenRecord record) throws Exception {
        var folder = new RecordFolder(
                record.name(),
                RecordFolder.bytes(record.markdown()),
                RecordFolder.bytes(record.recordJson()),
                record.statements().stream().map(RecordFolder::bytes).toList(),
                Map.of(),
                List.of(),
                Map.of());
        var texts = new java.util.TreeMap<String, String>();
        folder.files().forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Stream<Language> spoken() {
        return Arrays.stream(Language.values())
                .filter(each -> Language.ofTag(each.tag()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void aRecordIsInItsOwnLanguageWhateverProgramRendersIt(Language own) throws Exception {
        var exported = RecordJson.read(Files.readAllBytes(beep.folder().resolve("beep.record.json")));
        assertThat(exported.language()).isEqualTo("en");
        var record = own.call(() -> frozen(exported));
        var written = own.call(() -> files(record));
        for (var other : Language.values()) {
            assertThat(other.call(() -> files(record))).isEqualTo(written);
            assertThat(own.call(() -> frozen(exported)).markdown()).isEqualTo(record.markdown());
        }
        assertThat(written.get("beep.record.json")).contains("\"language\" : \"" + own.tag() + "\"");
        assertThat(written.get("beep.html")).contains("<html lang=\"" + own.tag() + "\">");
        if (own == Language.PSEUDO) {
            assertThat(written.get("beep.md")).contains("### \\[").contains("· go · 2026-11-24 · recorded by Ada");
            assertThat(written.get("beep.html")).contains("<h2>[");
            assertThat(written.get("README.txt")).startsWith("[");
            // JSON is for programs, and English.
            assertThat(written.get("beep.record.json")).doesNotContain("~");
        }
    }

    /// The Markdown is written from the review, the page from the English JSON beside it.
    @Test
    void thePageGivesAReasonInTheLanguageOfTheMarkdown() throws Exception {
        var exported = RecordJson.read(Files.readAllBytes(beep.folder().resolve("beep.record.json")));
        var written = Language.PSEUDO.call(() -> files(frozen(exported)));
        var reason = Language.PSEUDO.call(() -> Messages.REVIEW.text("reason.otherOption", "single"));
        assertThat(written.get("beep.html")).contains(reason).doesNotContain("single was chosen");
        assertThat(written.get("beep.record.json")).contains("single was chosen");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void verifySpeaksTheLanguageOfItsReader(Language reader) {
        var found = reader.call(beep::verify);
        assertThat(found.summary().startsWith("[")).isEqualTo(reader == Language.PSEUDO);
        assertThat(found.remarks()).noneMatch(remark -> remark.contains("beep.html") || remark.contains("README.txt"));
        assertThat(found.result()).isEqualTo(beep.verify().result());
    }
}
