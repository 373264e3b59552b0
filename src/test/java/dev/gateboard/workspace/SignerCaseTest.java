package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Emails are equal ignoring case (rule R24), also where ssh-keygen compares them letter by letter.
class SignerCaseTest {
    @TempDir
    private Path temp;

    @Test
    void aSignerWhoseAddressDiffersInCaseIsTheSamePerson() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.signed();
            beep.export();
            var allowed = Files.readString(beep.allowed());
            Files.writeString(
                    beep.allowed(),
                    allowed.replace("carla@example.org", "Carla@Example.ORG")
                            .replace("ada@example.org", "someone@example.org,ADA@EXAMPLE.ORG"));
            var verification = beep.verify();
            assertThat(verification.roleSentences())
                    .allSatisfy(role -> assertThat(role).contains(": signed by "));
            assertThat(verification.isGood()).isTrue();
            Files.writeString(beep.allowed(), allowed.replace("carla@example.org", "carl@example.org"));
            assertThat(beep.verify().isGood()).isFalse();
        }
    }
}
