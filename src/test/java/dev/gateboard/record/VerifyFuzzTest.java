package dev.gateboard.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.fuzz.Fuzz;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.record.signature.SshKeygen;
import dev.gateboard.record.verification.RecordVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Any bytes in the place of each file of a record folder: an answer, and never that all is well (R30).
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class VerifyFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void anyChangedFileOfARecordIsFoundOut() throws IOException {
        Records.write(folder, Records.twin(List.of(Records.PRODUCT)));
        for (var name : List.of("beep.md", "beep.record.json", "beep.product.json")) {
            var file = folder.resolve(name);
            var right = Files.readAllBytes(file);
            Fuzz.of("verify-" + name).from(right).hold(bytes -> {
                Files.write(file, bytes);
                var found = RecordVerifier.verify(new SshKeygen("ssh-keygen"), folder, Optional.empty(), NOW);
                assertThat(found.isGood()).isFalse();
                // A statement that nobody signed may say the same in other bytes.
                if (!Arrays.equals(bytes, right) && !name.endsWith("product.json"))
                    assertThat(found.result())
                            .isIn(
                                    RecordVerification.VerificationResult.CHANGED,
                                    RecordVerification.VerificationResult.DAMAGED,
                                    RecordVerification.VerificationResult.NOT_A_RECORD);
            });
            Files.write(file, right);
        }
    }
}
