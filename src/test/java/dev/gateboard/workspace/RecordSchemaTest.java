package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.workspace.record.RecordService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The twin keeps to its published schema (rule R28).
class RecordSchemaTest {
    private static final Schema SCHEMA = schema();

    @TempDir
    private Path temp;

    private static Schema schema() {
        try (var file = Objects.requireNonNull(
                RecordService.class.getResourceAsStream("/dev/gateboard/record/record.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Error> problems(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    @Test
    void aDraftKeepsToTheSchema() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.export();
            assertThat(problems(beep.text("beep.record.json"))).isEmpty();
        }
    }

    @Test
    void aDecidedRecordWithEverythingInItKeepsToTheSchema() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.does(
                    ADA,
                    new Action.Waive(
                            beep.leaves().getLast(),
                            new Waiver("later", "some", "little", CARLA, LocalDate.of(2026, 12, 31))));
            var condition = new Vote.Condition("rotate the key", ADA, new Assignment.Due.On(LocalDate.of(2026, 12, 1)));
            beep.does(
                    CARLA,
                    new Action.CastVote(
                            0,
                            "Product",
                            new Vote(Vote.Answer.GO_WITH_CONDITIONS, "one gap", List.of(condition), "too soon")));
            beep.decide(Decision.Kind.NO_GO);
            beep.amend("and why");
            beep.decided();
            beep.export();

            var recordJson = beep.text("beep.record.json");
            assertThat(recordJson).contains("\"rounds\"", "rotate the key", "and why", "log.txt");
            assertThat(problems(recordJson)).isEmpty();
        }
    }

    /// The check can fail: of a member that is missing, one that nobody knows, and a word that is none.
    @Test
    void whatDoesNotKeepToTheSchemaIsFound() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.export();
            var recordJson = beep.text("beep.record.json");
            assertThat(problems(recordJson.replace("\"zone\" :", "\"zones\" :")))
                    .isNotEmpty();
            assertThat(problems(recordJson.replace("\"standing\" : \"open\"", "\"standing\" : \"opened\"")))
                    .isNotEmpty();
        }
    }
}
