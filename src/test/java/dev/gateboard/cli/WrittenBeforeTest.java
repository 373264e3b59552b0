package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A record and a bundle as the version before wrote them: decided, signed by two roles, amended twice, the first
/// amendment signed.
class WrittenBeforeTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void copy() throws IOException, URISyntaxException {
        terminal = new Terminal(folder);
        var before = Path.of(Objects.requireNonNull(WrittenBeforeTest.class.getResource("/before"))
                .toURI());
        try (var files = Files.walk(before)) {
            for (var file : files.toList()) {
                var target = folder.resolve(before.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    private Terminal.Answer verified() {
        return terminal.run("verify", "record", "--allowed-signers", "signers");
    }

    @Test
    void theRecordVerifiesAsItDid() {
        var answer = verified();
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out())
                .contains("Product sign-off: signed by Carla <carla@example.org>")
                .contains("Amendment 1 by Carla <carla@example.org>")
                .contains("Not covered: beep.html, README.txt, made by another version of Gateboard. Read beep.md"
                        + " instead.")
                .contains("Amendment 2 by Ada <ada@example.org>", "not signed by Ada");
    }

    @Test
    void programsReadEnglishWhateverAPersonReads() {
        assertThat(Language.PSEUDO.call(this::verified).out()).contains("Product sign-off: [");
        assertThat(Language.PSEUDO.call(this::verifiedAsJson).out())
                .isEqualTo(verifiedAsJson().out())
                .contains("\"summary\" : \"Ada", " decided go on ");
    }

    private Terminal.Answer verifiedAsJson() {
        return terminal.run("verify", "record", "--allowed-signers", "signers", "--json");
    }

    @Test
    void theRecordOpens() {
        var answer = terminal.run("open", "record");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("decided by");
    }

    @Test
    void theBundleOpens() {
        var answer = terminal.run("open", "beep.gateboard");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("Its decisions count once you confirm them.");
    }
}
