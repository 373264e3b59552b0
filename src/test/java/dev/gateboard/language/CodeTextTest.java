package dev.gateboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No text that a person reads is left in the code: a literal with two words in a row belongs into a bundle, unless it
/// is of a kind that is listed here.
class CodeTextTest {
    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}.*?\\p{L}{2}[,;:.]? \\p{L}{2}.*|\\p{L}{2,} \\p{L}{2}.*", Pattern.DOTALL);

    /// Literals that stay in the code.
    ///
    /// @param reason why no person reads them, or why they are English in every language
    record Allowed(String reason, Pattern files, Pattern before, Pattern text) {
        boolean covers(CodeLiteral literal) {
            return files.matcher(literal.file()).lookingAt()
                    && before.matcher(literal.before()).find()
                    && text.matcher(literal.text()).lookingAt();
        }
    }

    private static Allowed in(String files, String reason) {
        return new Allowed(reason, Pattern.compile(files), Pattern.compile(""), Pattern.compile(""));
    }

    private static Allowed after(String before, String reason) {
        return new Allowed(reason, Pattern.compile(""), Pattern.compile(before), Pattern.compile(""));
    }

    private static Allowed after(String files, String before, String reason) {
        return new Allowed(reason, Pattern.compile(files), Pattern.compile(before), Pattern.compile(""));
    }

    private static Allowed text(String files, String text, String reason) {
        return new Allowed(reason, Pattern.compile(files), Pattern.compile(""), Pattern.compile(text));
    }

    static final List<Allowed> ALLOWED = List.of(
            after(
                    "new (AssertionError|(IllegalState|IllegalArgument|UncheckedIO|MissingResource)Exception)\\(",
                    "a fault of the program: no person reads its message, or it is shown as the detail of a fault"),
            after(
                    "new (DateTime|GeneralSecurity|InvalidKeySpec)Exception\\(",
                    "caught where it is thrown, and its message not shown"),
            after(
                    "(app/controller/(ReviewFileOpener|WorkspaceProbesFileController)|app/window/Demo"
                            + "|record/signature/SshAskpass|signal/otlp/OtlpGrpcReceiver)\\.java",
                    "new IOException\\(",
                    "caught where it is thrown, and its message not shown"),
            after(
                    "signal/dashboard/DashboardParser\\.java",
                    "new UnexpectedShapeException\\(",
                    "caught where the file is read, and its message not shown"),
            after("\\blog\\(", "a line of the program's log"),
            after("\\.name\\($|new Thread\\(", "the name of a thread"),
            after("Pattern\\.compile\\(|\\.ofPattern\\(|replaceFirst\\(", "a pattern"),
            after("(contains|equals)\\($", "compared with a text from elsewhere, and not shown"),
            after("document/syntax/SuffixSyntax\\.java", "case$", "compared with a text from elsewhere, and not shown"),
            text(
                    "store/",
                    "(SELECT|INSERT|UPDATE|DELETE|PRAGMA|ATTACH|DETACH|WITH|BEGIN|VACUUM|ON|WHERE|VALUES|FROM|JOIN|ORDER|AND|AS)"
                        + " ",
                    "SQL"),
            text("store/sqlite/DatabaseBackup\\.java", "restore from ", "a command of the driver"),
            text("app/window/WindowIcons\\.java", "Inter Semi Bold$", "the name of a font"),
            text("store/sqlite/EventRowMapper\\.java", "number, step, ", "SQL"),
            text("store/sqlite/SqliteFileHeader\\.java", "SQLite format 3", "how a database begins"),
            text("store/bundle/BundleFileCollector\\.java", "amendment$", "kept in a .gateboard file"),
            in(
                    "document/offer/(OptionalPhraseReader|TierPhraseReader)\\.java|model/checklist/Tier\\.java",
                    "words that are looked for in a document, and not shown"),
            text("", "gateboard [a-z]+$", "a command to type, the same in every language"),
            in("document/parse/RolePhraseRules\\.java", "words that are looked for in a document, and not shown"),
            text("document/syntax/BarePlaceholderSyntax\\.java", "a abbr audio ", "names of HTML elements"),
            text("model/apply/ImportedStateRules\\.java", "came from$", "kept, and shown by StoredText"),
            text("model/review/GateState\\.java", "the gate's text changed$", "kept, and shown by StoredText"),
            text(
                    "model/review/SignalRules\\.java",
                    ", its variables or its source changed$",
                    "kept, and shown by StoredText"),
            text("model/checklist/Claim\\.java", "as found in$", "kept, and shown by MarkText"),
            text("model/apply/RoleCarryOver\\.java", "as in$", "kept in records"),
            text("model/agenda/Agenda\\.java", "roll call$", "a key"),
            text("text/review/ActionText\\.java", "last time$", "the name of an action, as scripts read it"),
            in(
                    "document/syntax/RecordBlockSyntax\\.java"
                            + "|text/review/(QuestionListText|EarlierDecisionText)\\.java",
                    "what earlier versions wrote, so that it is found again"),
            in("document/syntax/StatusMeaningParser\\.java", "words that checklists write"),
            text(
                    "document/syntax/IncludeCommentSyntax\\.java",
                    "(tables|lists)=all gates=$",
                    "a comment in a checklist"),
            in("demo/", "the demo: what is played with an English checklist"),
            after(
                    "signal/(.*Probe|config/SourceKey|probe/ProbeKey|probe/ProbeRuleKeys)\\.java",
                    "String summary\\(\\) \\{ return$|\\b(required|optional|text)\\( ?\"\",|new SourceKey\\(",
                    "the documentation of a probe or a source in the JSON Schemas, which are English"),
            in(
                    "signal/(file/TestOutcome|promql/FunctionTable|dashboard/DashboardRequirement"
                            + "|proposal/ObservabilityTopic)\\.java",
                    "words that other programs write"),
            in(
                    "signal/otlp/PersonalData(Json|Protobuf)Scanner\\.java",
                    "a place of telemetry, which OtlpPiiCheck puts into words"),
            text(
                    "signal/prometheus/(RenamedMetricFinder|MetricExistence|AlertmanagerLinkCheck)\\.java",
                    " ?(count|min) by| ?and on\\(job",
                    "PromQL"),
            text("signal/otlp/OtlpHttpHandler\\.java", "text/plain; ", "a header of HTTP"),
            text("record/signature/SshKeygen\\.java", "nobody could be asked:$", "a mark that SigningErrorText reads"),
            after("record/page/ReadmeCommandWriter\\.java", "command\\($", "a command for the terminal"),
            text("ui/signal/ReceiverExportPane\\.java", "OTEL_", "a command for the terminal"),
            text("workspace/platform/DataFolder\\.java", "Application Support$", "the name of a folder of macOS"));

    private static boolean isAllowed(CodeLiteral literal) {
        return ALLOWED.stream().anyMatch(each -> each.covers(literal));
    }

    private static boolean looksLikeSentence(CodeLiteral literal) {
        return SENTENCE.matcher(literal.text()).matches();
    }

    @Test
    void noSentenceIsLeftInTheCode() throws IOException {
        assertThat(CodeLiteral.all().stream()
                        .filter(CodeTextTest::looksLikeSentence)
                        .filter(each -> !isAllowed(each))
                        .map(each -> each.file() + ":" + each.line() + ": " + each.text()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ALLOWED")
    void everyKindThatIsAllowedIsThere(Allowed allowed) throws IOException {
        assertThat(CodeLiteral.all()).as(allowed.reason()).anyMatch(allowed::covers);
    }

    @Test
    void inThePseudoLanguageEveryTextShowsItsEnds() throws IOException {
        for (var name : MessagesTest.NAMES)
            Language.PSEUDO.run(() -> {
                var texts = MessagesTest.texts(name);
                for (var key : texts.stringPropertyNames())
                    if (!texts.getProperty(key).isEmpty())
                        assertThat(texts.getProperty(key))
                                .as(key)
                                .startsWith("[")
                                .endsWith("]");
            });
    }

    /// The rules cannot ask a bundle. What they write themselves has the same text in one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "probe p95, its variables or its source changed",
                "the gate's text changed",
                "came from week.record.md"
            })
    void whatTheRulesWriteIsShownInEveryLanguage(String stored) {
        assertThat(Language.PSEUDO.call(() -> StoredText.translate(stored))).startsWith("[");
    }
}
