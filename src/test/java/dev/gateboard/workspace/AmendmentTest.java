package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An amendment leaves what was signed as it is (rules R22 and R30).
class AmendmentTest {
    @TempDir
    private Path temp;

    private static final String FIRST = "beep.record.amendment-1.json";

    @Test
    void anAmendmentLeavesEveryFrozenByteAndTheApproval() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.signed();
            beep.export();
            var markdown = beep.text("beep.md");
            var recordJson = beep.text("beep.record.json");
            beep.later(Duration.ofDays(1));
            beep.does(BeepReview.ADA, new Action.Fail(beep.leaves().getFirst(), "alert is silent", List.of()));

            beep.amend("rolled back on Friday");
            beep.export();

            assertThat(beep.text("beep.md")).isEqualTo(markdown);
            assertThat(beep.text("beep.record.json")).isEqualTo(recordJson);
            assertThat(beep.text(FIRST))
                    .contains("\"reason\" : \"rolled back on Friday\"", "\"said\" : \"alert is silent\"")
                    .contains(FileAttachment.sha256(markdown.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(beep.verify().result()).isEqualTo(RecordVerification.VerificationResult.APPROVED);
            assertThat(beep.verify().remarks())
                    .singleElement()
                    .asString()
                    .contains("Amendment 1 by Ada", "rolled back on Friday. It records 1 change; not signed by Ada");
        }
    }

    @Test
    void aSecondAmendmentNamesTheFirstAndOnlyWhatChangedSinceIt() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.signed();
            beep.does(BeepReview.ADA, new Action.Fail(beep.leaves().getFirst(), "one", List.of()));
            beep.amend("first");
            beep.does(BeepReview.ADA, new Action.Fail(beep.leaves().getLast(), "two", List.of()));
            beep.amend("second");
            beep.export();

            assertThat(beep.text("beep.record.amendment-2.json"))
                    .contains("\"name\" : \"" + FIRST + "\"", "\"said\" : \"two\"")
                    .doesNotContain("\"said\" : \"one\"");
            assertThat(beep.verify().remarks()).hasSize(2);

            Files.writeString(beep.folder().resolve(FIRST), beep.text(FIRST).replace("first", "worst"));
            assertThat(beep.verify().result()).isEqualTo(RecordVerification.VerificationResult.CHANGED);
        }
    }

    @Test
    void nothingDecidedIsNothingToAmend() throws Exception {
        try (var beep = new BeepReview(temp)) {
            assertThat(beep.refused(
                            beep.workspace().records().amend(beep.review(), BeepReview.ADA, BeepReview.ADA, "why")))
                    .isEqualTo("No decision yet, so there is no record to sign or amend.");
            beep.decided();
            assertThat(beep.refused(
                            beep.workspace().records().amend(beep.review(), BeepReview.ADA, BeepReview.ADA, " ")))
                    .isEqualTo("Missing reason. Say why you amend the record.");
        }
    }
}
