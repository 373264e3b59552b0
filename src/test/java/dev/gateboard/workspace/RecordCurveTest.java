package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordSignatureStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The values of a gate in its record: drawn and in a table on the page, kept in the JSON, and verified with it.
class RecordCurveTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final int MANY = 200;

    @TempDir
    private Path temp;

    private BeepReview beep;

    @BeforeEach
    void open() throws Exception {
        beep = new BeepReview(temp);
        Files.createFile(beep.allowed());
    }

    @AfterEach
    void close() throws Exception {
        beep.close();
    }

    private void measured() {
        var gate = beep.leaves().getFirst();
        var probes = List.of(new Binding.Probe(
                "p95",
                "promql",
                "",
                "prom",
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                Binding.Trigger.ASKED,
                "digest"));
        beep.does(ADA, new Action.Bind(gate, probes, Binding.Origin.PROPOSAL));
        beep.does(ADA, new Action.Arm(gate, probes));
        for (int count = 0; count < MANY; count++) {
            beep.later(Duration.ofSeconds(30));
            double value = count == 77 ? 0.93 : 0.2 + count % 5 / 100.0;
            beep.workspace()
                    .signals()
                    .observe(beep.review(), List.of(reading(value)))
                    .join();
        }
    }

    private Reading reading(double value) {
        var at = beep.now();
        return new Reading(
                "p95",
                "promql",
                "digest",
                "prom",
                "latency",
                at,
                at,
                at,
                Duration.ofMinutes(15),
                List.of(value + " s"),
                1,
                "passes at most 0.3 s; fails at least 0.5 s",
                value > 0.5 ? Verdict.FAIL : Verdict.PASS,
                "",
                200,
                "");
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void pageDrawsTheValuesAndSaysThemInATable() throws Exception {
        measured();
        beep.decided();
        beep.signed();
        beep.export();
        var page = beep.text("beep.html");
        assertThat(page)
                .containsSubsequence(
                        "<h2>Values over time</h2>",
                        "<svg class=\"curve\"",
                        "Fails: 0.5 s or more.",
                        "</svg>",
                        "<figcaption>200 values from Tue 24 Nov 12:00",
                        "The lowest is 0.2 s, the highest 0.93 s.",
                        "<details>",
                        "values in a table</summary>",
                        "<td>0.93 s</td><td>fails</td>")
                .doesNotContain("<script", " style=\"");
        assertThat(count(page, "<td>passes</td>") + count(page, "<td>fails</td>"))
                .isBetween(40, 60);
        assertThat(beep.verify().isGood()).isTrue();
        assertThat(beep.verify().remarks()).isEmpty();
    }

    @Test
    void valueThatWasEditedOnThePageIsNotApproved() throws Exception {
        measured();
        beep.decided();
        beep.export();
        var page = beep.text("beep.html");
        Files.writeString(beep.folder().resolve("beep.html"), page.replace("<td>0.93 s</td>", "<td>0.23 s</td>"));
        assertThat(beep.verify().result()).isEqualTo(VerificationResult.CHANGED);
    }

    @Test
    void jsonKeepsToTheSchemaAndReadsBackAsItWas() throws Exception {
        measured();
        beep.export();
        var json = beep.text("beep.record.json");
        try (var file = Objects.requireNonNull(
                RecordJson.class.getResourceAsStream("/dev/gateboard/record/record.schema.json"))) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        }
        var read = RecordJson.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(read.leaves().getFirst().curves()).hasSize(1);
        assertThat(new String(read.bytes(), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    /// Its sentences were others, so that it cannot be made again and is not taken for an edited one.
    @Test
    void pageOfTheFormBeforeIsNotTakenForAnEditedOne() throws Exception {
        beep.decided();
        beep.export();
        var json = beep.text("beep.record.json");
        var pages = "\"pages\" : " + RecordSignatureStatus.PAGES;
        assertThat(json).contains(pages, "\"curves\" : [ ]");
        var before = json.replace(pages, "\"pages\" : 3").replaceAll(",\\s*\"curves\" : \\[ ]", "");
        assertThat(before).doesNotContain("curves");
        Files.writeString(beep.folder().resolve("beep.record.json"), before);
        assertThat(beep.verify().remarks())
                .anyMatch(remark -> remark.contains("another version"))
                .noneMatch(remark -> remark.contains("was changed: it is not the page"));
    }

    @Test
    void curveThatGateboardDoesNotWriteIsRefused() throws Exception {
        measured();
        beep.export();
        var json = beep.text("beep.record.json");
        for (var forged : List.of(
                json.replace("\"value\" : 0.93", "\"value\" : 1e999"),
                json.replaceFirst("(\"at\" : \")[^\"]*(\",\\s*\"value\")", "$1yesterday$2"),
                json.replace("\"from\" : \"0.5\"", "\"from\" : \"a lot\""))) {
            assertThat(forged).isNotEqualTo(json);
            assertThatThrownBy(() -> RecordJson.read(forged.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("a curve in it is not one that Gateboard writes");
        }
    }
}
