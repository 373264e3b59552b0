package dev.gateboard.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.record.content.Sha256Digest;
import dev.gateboard.record.signature.SshKeygen;
import dev.gateboard.record.verification.RecordVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twins that everybody signed and that Gateboard never wrote are damaged, to those who verify them and to those who
/// open them (rule R30).
class ForgedRecordJsonTest {
    private static final Instant A_YEAR_LATER = Instant.parse("2027-11-24T14:00:00Z");
    private static final String REVIEW = "23ad09d6-aa5c-411e-a261-2c2963915c24";

    @TempDir
    private Path temp;

    private final SshKeygen ssh = new SshKeygen("ssh-keygen");
    private Path folder;
    private Path ada;
    private Path allowed;

    @BeforeEach
    void makeKeys() throws IOException, InterruptedException {
        folder = Files.createDirectory(temp.resolve("record"));
        var keys = new Keys(temp);
        ada = keys.key("ada");
        allowed = keys.allow("ada@example.org", ada, "");
    }

    /// The record with its twin as it is edited, signed.
    private void signed(UnaryOperator<String> edit) throws Exception {
        Records.write(folder, Records.twin(List.of(Records.PRODUCT)));
        var file = folder.resolve("beep.record.json");
        var before = Files.readAllBytes(file);
        var after = edit.apply(new String(before, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(after).isNotEqualTo(before);
        Files.write(file, after);
        var statement = folder.resolve("beep.product.json");
        Files.writeString(
                statement, Files.readString(statement).replace(Sha256Digest.of(before), Sha256Digest.of(after)));
        assertThat(ssh.sign(ada, statement).isSuccess()).isTrue();
    }

    private void assertDamaged(String reason, UnaryOperator<String> edit) throws Exception {
        signed(edit);
        var found = RecordVerifier.verify(ssh, folder, Optional.of(allowed), A_YEAR_LATER);
        assertThat(found.result()).as(found.summary()).isEqualTo(VerificationResult.DAMAGED);
        assertThatThrownBy(() -> RecordReader.read(folder.resolve("beep.md")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("record beside it: " + reason);
    }

    @Test
    void theReviewIsOneR30() throws Exception {
        assertDamaged(
                "it does not name its review",
                recordJson -> recordJson
                        .replace("\"review\": \"" + REVIEW, "\"review\": \"x")
                        .replace("\"review\" : \"" + REVIEW, "\"review\" : \"x"));
    }

    @Test
    void eventsFollowEachOtherR30() throws Exception {
        var first = new EventLogEntry(1, 1, Records.DECIDED, "Z", "Ada", "", "Ada", "", "open", "", "{}");
        var third = new EventLogEntry(3, 2, Records.DECIDED, "Z", "Ada", "", "Ada", "", "decide", "", "{}");
        var digest = Records.twin(List.of()).history().digest();
        assertDamaged(
                "its events do not follow each other",
                recordJson -> recordJson
                        .replaceFirst("\"number\"( ?): 2", "\"number\"$1: 3")
                        .replace(digest, third.hash(first.hash("", REVIEW), REVIEW)));
    }

    @Test
    void aListHoldsNothingThatIsNotThereR30() throws Exception {
        assertDamaged(
                "it is not what Gateboard writes",
                recordJson -> recordJson.replaceFirst("(\"evidence\" ?: \\[) ?]", "$1 null ]"));
    }

    @Test
    void aDocumentCanBeReadR30() throws Exception {
        assertDamaged(
                "a document in it cannot be read",
                recordJson -> recordJson.replaceFirst("(\"bytes\" ?: \")\"", "$1!\""));
    }

    @Test
    void aRoleIsCalledLikeAFileBesideTheRecordR28() throws Exception {
        assertDamaged(
                "a role in it has an invalid file name",
                recordJson -> recordJson.replaceFirst("(\"file\" ?: \")product", "$1../product"));
    }

    @Test
    void theDecisionWasMadeAtATimeThatAClockShowsR30() throws Exception {
        signed(recordJson -> recordJson.replaceFirst(
                "(?s)(\"decision\" ?: \\{.*?\"at\" ?: \")[^\"]*", "$1+999999999-12-31T23:59:59Z"));
        var found = RecordVerifier.verify(ssh, folder, Optional.of(allowed), A_YEAR_LATER);
        assertThat(found.result()).isEqualTo(VerificationResult.DAMAGED);
        assertThat(found.summary()).startsWith("The record does not say when it was decided.");
    }

    @Test
    void aStatementThatIsMissingIsNamedR28() throws Exception {
        Records.write(folder, Records.twin(List.of(Records.PRODUCT)));
        // Its document's digest is empty in these records.
        var recordJson = folder.resolve("beep.record.json");
        Files.writeString(
                recordJson,
                Files.readString(recordJson)
                        .replaceFirst("(\"sha256\" ?: \")\"", "$1" + Sha256Digest.of(new byte[0]) + "\""));
        Files.delete(folder.resolve("beep.product.json"));
        assertThatThrownBy(() -> RecordReader.read(folder.resolve("beep.md")))
                .hasMessage("beep.md cannot be opened as a record: beep.product.json is missing beside it.");
    }

    @Test
    void statusesAreKnownOnesR30() throws Exception {
        assertDamaged("a gate in it has an unknown status", recordJson -> withGate(recordJson, "tried", "pass"));
    }

    @Test
    void verdictsAreKnownOnesR30() throws Exception {
        assertDamaged("a reading in it has an unknown result", recordJson -> withGate(recordJson, "passed", "maybe"));
    }

    private static String withGate(String recordJson, String standing, String verdict) {
        return recordJson.replaceFirst("\"leaves\"\\s*:\\s*\\[\\s*]", """
            "leaves": [{"id": "x", "line": 1, "section": "", "above": "", "text": "x", "standing": "%s",
            "backed": true, "required": true, "by": "", "enteredBy": "", "at": "", "reason": "", "waiver": [],
            "restingOn": [], "readings": [{"probe": "x", "verdict": "%s", "value": "", "threshold": "",
            "source": "", "query": "", "at": "", "ageSeconds": 0, "reason": "", "overruled": false}]}]
            """.formatted(standing, verdict));
    }
}
