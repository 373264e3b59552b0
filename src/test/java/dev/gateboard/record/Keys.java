package dev.gateboard.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.record.signature.SshKeygen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Real keys made by the stock ssh-keygen, and the list of who may sign.
public final class Keys {
    private final Path folder;
    private final StringBuilder allowed = new StringBuilder();

    public Keys(Path folder) {
        this.folder = folder;
    }

    /// A new key without a passphrase; the path is the private half's.
    public Path key(String name) throws IOException, InterruptedException {
        var key = folder.resolve(name);
        var made = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", key.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return key;
    }

    /// Lists the key for the mail, with further options such as `valid-before="20260101"`.
    public Path allow(String email, Path key, String options) throws IOException {
        var file = folder.resolve("allowed_signers");
        var publicKey = Files.readString(key.resolveSibling(key.getFileName() + ".pub"));
        allowed.append(email)
                .append(" namespaces=\"")
                .append(SshKeygen.NAMESPACE)
                .append('"')
                .append(options)
                .append(' ')
                .append(publicKey);
        Files.writeString(file, allowed);
        return file;
    }
}
