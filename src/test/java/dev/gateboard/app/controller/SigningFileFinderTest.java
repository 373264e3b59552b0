package dev.gateboard.app.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.settings.IdentityController.FileFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningFileFinderTest {
    @TempDir
    private Path folder = Path.of("");

    private SigningFileFinder finder() {
        return new SigningFileFinder(folder, Messages.WINDOW);
    }

    @Test
    void aKeyIsToldByItsPublicHalf() throws Exception {
        var key = Files.writeString(folder.resolve("id"), "private");
        assertThat(finder().key("id")).isEqualTo(new FileFinding("Found " + key + ".", true));
        Files.writeString(folder.resolve("id.pub"), "ssh-ed25519 AAAA ada@laptop\n");
        var found = new FileFinding("Found a key: ssh-ed25519, ada@laptop.", true);
        assertThat(finder().key("id")).isEqualTo(found);
        assertThat(finder().key("id.pub")).isEqualTo(found);
        assertThat(finder().key("ssh-ed25519 AAAA ada@laptop").isGood()).isTrue();
        assertThat(finder().key("none"))
                .isEqualTo(new FileFinding(folder.resolve("none") + " cannot be read. Choose another file.", false));
    }

    @Test
    void aListOfSignersIsToldByHowManyItNames() throws Exception {
        var list = Files.writeString(
                folder.resolve("signers"),
                "# ours\n\nada@example.org ssh-ed25519 AAAA\nbo@example.org ssh-ed25519 AAAA\n");
        assertThat(finder().signers("signers")).isEqualTo(new FileFinding("2 signers in " + list + ".", true));
        Files.writeString(list, "# nobody\n");
        assertThat(finder().signers("signers").isGood()).isFalse();
        assertThat(finder().signers("none").isGood()).isFalse();
    }
}
